package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.XliffFormat;
import dev.dragoman.bundles.xliff.XmlAttributes;
import dev.dragoman.bundles.xliff.XmlEvents;
import dev.dragoman.bundles.xliff.XmlPass;
import dev.dragoman.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Constraints of XLIFF 2 that the library does not check, or reports unclearly: states without a target, sub-states
 * without a prefix, inline codes that a target loses or repeats.
 */
final class XliffConstraints implements XmlPass {

    private int depth;
    /** The depth inside an element of a module or an extension, whose content is ignored; 0 outside. */
    private int foreign;

    private final Map<Integer, ProblemException> faults = new TreeMap<>();
    /** The index of the current or last unit. */
    private int index = -1;

    private Optional<XliffUnitCheck> unit = Optional.empty();
    private boolean hasTargetLanguage;

    @Override
    public void take(XmlEvents events, int type) {
        XMLStreamReader at = events.at();
        if (type == XMLStreamConstants.START_ELEMENT) {
            depth++;
            if (foreign == 0 && !XliffFormat.XLIFF_2.owns(at.getNamespaceURI())) {
                foreign = depth;
            }
            if (foreign == 0) {
                start(at, events.line());
            }
        } else if (type == XMLStreamConstants.END_ELEMENT) {
            if (foreign == 0) {
                end(at.getLocalName());
            }
            foreign = foreign == depth ? 0 : foreign;
            depth--;
        } else if (foreign == 0 && XmlEvents.isText(type)) {
            unit.ifPresent(within -> within.text(at.getText()));
        }
    }

    private void start(XMLStreamReader at, int line) {
        if (depth == 1) {
            hasTargetLanguage = XmlAttributes.valueOf(at, "trgLang") != null;
        } else if (!hasTargetLanguage && at.getLocalName().equals("target")) {
            throw XliffProblem.line(line, "there is a target, but <xliff> has no trgLang");
        }
        if (at.getLocalName().equals("unit") && unit.isEmpty()) {
            index++;
            unit = Optional.of(new XliffUnitCheck(String.valueOf(XmlAttributes.valueOf(at, "id")), line));
        } else {
            check(within -> within.start(at, line));
        }
    }

    /** The units that break a constraint, by their index in the file. */
    Map<Integer, ProblemException> faults() {
        return faults;
    }

    private void check(Consumer<XliffUnitCheck> part) {
        try {
            unit.ifPresent(part);
        } catch (ProblemException e) {
            faults.putIfAbsent(index, e);
        }
    }

    private void end(String name) {
        check(within -> within.end(name));
        if (name.equals("unit")) {
            unit = Optional.empty();
        }
    }
}
