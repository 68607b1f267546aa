package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.bundles.xliff.XmlAttributes;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.BlankText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;

/** Checks the segments of one unit of XLIFF 2 and their inline codes. */
final class XliffUnitCheck {

    static final Pattern SUB_STATE = Pattern.compile("[^:]+:.+");

    private final String id;
    private final int line;
    private final Map<String, StringBuilder> data = new HashMap<>();
    /** The codes of the source that a target may not omit, with their display names. */
    private final Map<String, String> undeletable = new LinkedHashMap<>();

    private final List<Fault> wrong = new ArrayList<>();
    private final Set<String> inTarget = new HashSet<>();
    private Optional<String> inData = Optional.empty();
    private boolean inSource;
    private boolean inTheTarget;
    private boolean translated;
    private boolean partlyTranslated;
    private String state = "initial";
    private boolean hasSource;
    private boolean hasTarget;

    /** A problem of a code in the target, which may be a time reference. */
    private record Fault(String detail, Optional<String> reference) {}

    XliffUnitCheck(String id, int line) {
        this.id = id;
        this.line = line;
    }

    void start(XMLStreamReader at, int atLine) {
        switch (at.getLocalName()) {
            case "segment" -> startSegment(at, atLine);
            case "source" -> inSource = true;
            case "target" -> {
                inTheTarget = true;
                hasTarget = true;
            }
            case "data" -> inData = XmlAttributes.find(at, "id");
            case "pc", "sc", "ph" -> code(at);
            default -> {
                // Notes, ignorables and annotations have no constraints here.
            }
        }
    }

    void text(String text) {
        inData.ifPresent(
                of -> data.computeIfAbsent(of, id -> new StringBuilder()).append(text));
        hasSource |= inSource && !BlankText.isInvisible(text);
        translated |= inTheTarget && !BlankText.isInvisible(text);
    }

    void end(String name) {
        switch (name) {
            case "data" -> inData = Optional.empty();
            case "source" -> inSource = false;
            case "target" -> inTheTarget = false;
            case "segment" -> endSegment();
            case "unit" -> endUnit();
            default -> {
                // Other elements were handled at their start.
            }
        }
    }

    private void startSegment(XMLStreamReader at, int segmentLine) {
        String given = XmlAttributes.valueOf(at, "state");
        String subState = XmlAttributes.valueOf(at, "subState");
        if (subState != null && given == null) {
            throw problem(segmentLine, "the subState \"" + subState + "\" has no state");
        }
        if (subState != null && !SUB_STATE.matcher(subState).matches()) {
            throw problem(
                    segmentLine,
                    "the subState \"" + subState + "\" has no prefix; it should be as in \"my:" + subState + "\"");
        }
        state = given == null ? "initial" : given;
        hasSource = false;
        hasTarget = false;
    }

    private void endSegment() {
        if (!state.equals("initial") && !hasTarget) {
            throw problem(line, "a segment with the state \"" + state + "\" has no target");
        }
        partlyTranslated |= hasSource && !hasTarget;
    }

    private void endUnit() {
        if (!translated || partlyTranslated) {
            undeletable.clear();
        }
        undeletable.forEach((code, label) -> {
            if (!inTarget.contains(code)) {
                wrong.add(code(label, "of the source is missing in the target"));
            }
        });
        if (!wrong.isEmpty()) {
            throw together();
        }
    }

    private void code(XMLStreamReader at) {
        String code = String.valueOf(XmlAttributes.valueOf(at, "id"));
        String label = label(at, code);
        if (inSource) {
            hasSource = true;
            if ("no".equals(XmlAttributes.valueOf(at, "canDelete"))) {
                undeletable.put(code, label);
            }
        } else if (inTheTarget) {
            translated = true;
            if (!inTarget.add(code)) {
                wrong.add(code(label, "occurs twice in the target"));
            }
        }
    }

    /** The reference that a code represents, or its id. */
    private String label(XMLStreamReader at, String code) {
        String original = Optional.ofNullable(data.get(String.valueOf(XmlAttributes.valueOf(at, "dataRef"))))
                .map(StringBuilder::toString)
                .orElse("");
        String equiv = String.valueOf(XmlAttributes.valueOf(at, "equiv"));
        if (CodedText.isReference(original)) {
            return original;
        }
        return CodedText.isReference(equiv) ? equiv : code;
    }

    private static Fault code(String label, String what) {
        return CodedText.isReference(label)
                ? new Fault("the reference " + label + " " + what, Optional.of(label))
                : new Fault("the inline code \"" + label + "\" " + what, Optional.empty());
    }

    private ProblemException together() {
        ProblemException rejected =
                problem(line, wrong.stream().map(Fault::detail).distinct().collect(Collectors.joining("; ")));
        wrong.stream()
                .flatMap(fault -> fault.reference().stream())
                .findFirst()
                .ifPresent(reference -> rejected.with("reference", reference));
        return rejected;
    }

    private ProblemException problem(int where, String detail) {
        return XliffProblem.unit(id, Optional.of(where), detail);
    }
}
