package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A first pass over an XLIFF file: checks that it is well-formed, of the right version and within the limits, and
 * locates its units.
 */
public final class XliffScan {

    private static final Set<String> TEXTS = Set.of("source", "seg-source", "target");

    private static final Set<String> SEGMENTS = Set.of("segment", "ignorable");

    /** The library compares the id of each note, match or group of metadata with those of all others in the same place. */
    private static final int MAX_NOTES = 2_000;

    private final String xml;
    private final XliffFormat format;
    private final BundleLimits limits;
    private final List<SourceLocation> units = new ArrayList<>();
    private final Map<String, Integer> idsOfFile = new HashMap<>();
    private final Map<Integer, ProblemException> duplicates = new TreeMap<>();
    private int depth;
    private int inUnit;
    private long length;
    /** The depth of the current source or target; 0 outside. */
    private int inText;

    private int codes;
    /** Elements besides texts since the last file, group or unit began. */
    private int notes;

    /**
     * The location of a unit.
     *
     * @param name of its element, with the prefix
     * @param namespace of its element
     * @param line the line on which it begins
     * @param start its start in the text, in characters
     * @param end its end
     */
    public record SourceLocation(String id, String name, String namespace, int line, int start, int end) {

        /** The smallest valid unit to put in its place. */
        String empty(String idOfEmpty) {
            String prefix = name.substring(0, name.indexOf(':') + 1);
            String declared = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
            String source = "<" + prefix + "source></" + prefix + "source>";
            String content = name.endsWith("trans-unit")
                    ? source
                    : "<" + prefix + "segment>" + source + "</" + prefix + "segment>";
            return "<" + name + " " + declared + "=\"" + namespace + "\" id=\"" + idOfEmpty + "\">" + content + "</"
                    + name + ">";
        }

        private SourceLocation endingAt(int place) {
            return new SourceLocation(id, name, namespace, line, start, place);
        }
    }

    private XliffScan(String xml, XliffFormat format, BundleLimits limits) {
        this.xml = xml;
        this.format = format;
        this.limits = limits;
    }

    /**
     * Scans a whole file.
     *
     * @param passes further passes over the events
     * @throws dev.dragoman.problem.ProblemException INVALID_BUNDLE or LIMIT_EXCEEDED, with the line
     */
    public static XliffScan of(String xml, XliffFormat format, BundleLimits limits, XmlPass... passes) {
        XliffScan scan = new XliffScan(xml, format, limits);
        XmlEvents events = XmlEvents.of(xml);
        while (events.hasNext()) {
            int type = events.next();
            scan.take(events, type);
            for (XmlPass pass : passes) {
                pass.take(events, type);
            }
        }
        return scan;
    }

    /** The units in the order of the file. */
    public List<SourceLocation> units() {
        return units;
    }

    /** The units whose id another unit of the same {@code <file>} has, by index. */
    public Map<Integer, ProblemException> duplicates() {
        return duplicates;
    }

    /** The last unit that begins at or before a line. */
    public Optional<SourceLocation> at(int line) {
        return units.stream().filter(unit -> unit.line() <= line).reduce((earlier, later) -> later);
    }

    private void take(XmlEvents events, int type) {
        if (type == XMLStreamConstants.START_ELEMENT) {
            start(events);
        } else if (type == XMLStreamConstants.END_ELEMENT) {
            inText = depth == inText ? 0 : inText;
            if (depth == inUnit) {
                inUnit = 0;
                int last = units.size() - 1;
                units.set(last, units.get(last).endingAt(XmlEdits.endOfTag(xml, (int)
                        events.at().getLocationInfo().getStartingCharOffset())));
            }
            depth--;
        } else if (XmlEvents.isText(type)) {
            addLength(events);
        }
    }

    private void start(XmlEvents events) {
        XMLStreamReader at = events.at();
        int line = events.line();
        depth++;
        if (depth > limits.xmlDepth()) {
            throw XliffProblem.limit(
                    "xml-depth",
                    limits.xmlDepth(),
                    line,
                    "elements are nested more than " + limits.xmlDepth() + " deep");
        }
        if (depth == 1) {
            format.requireRoot(at.getLocalName(), at.getNamespaceURI(), XmlAttributes.valueOf(at, "version"), line);
        }
        if (inText > 0) {
            addCode(line);
        } else if (inUnit > 0 && TEXTS.contains(at.getLocalName())) {
            inText = depth;
        } else if (inUnit == 0 && format.isContainer(at.getNamespaceURI(), at.getLocalName())) {
            notes = 0;
        } else if (!SEGMENTS.contains(at.getLocalName())) {
            addNote(line);
        }
        if (inUnit == 0
                && format.owns(at.getNamespaceURI())
                && at.getLocalName().equals("file")) {
            idsOfFile.clear();
        }
        if (inUnit == 0
                && format.owns(at.getNamespaceURI())
                && at.getLocalName().equals(format.unit())) {
            startUnit(events);
        }
    }

    private void startUnit(XmlEvents events) {
        XMLStreamReader2 at = events.at();
        int line = events.line();
        int most = limits.text().units();
        if (units.size() == most) {
            throw XliffProblem.limit("units", most, line, "the file holds more than " + most + " units");
        }
        inUnit = depth;
        length = 0;
        codes = 0;
        String name = at.getPrefix() == null || at.getPrefix().isEmpty()
                ? at.getLocalName()
                : at.getPrefix() + ":" + at.getLocalName();
        int start = (int) at.getLocationInfo().getStartingCharOffset();
        String id = XmlAttributes.find(at, "id").orElse("");
        Integer before = id.isEmpty() ? null : idsOfFile.putIfAbsent(id, units.size());
        if (before != null) {
            String lines = units.get(before).line() + " and " + line;
            ProblemException twice =
                    XliffProblem.unit(id, Optional.of(line), "it occurs twice in the file, in lines " + lines);
            duplicates.putIfAbsent(before, twice);
            duplicates.put(units.size(), twice);
        }
        units.add(new SourceLocation(id, name, at.getNamespaceURI(), line, start, start));
    }

    private void addNote(int line) {
        notes++;
        if (notes > MAX_NOTES) {
            String detail = "there are more than " + MAX_NOTES + " notes, matches and metadata in one place";
            throw inUnit > 0
                    ? XliffProblem.unit(units.get(units.size() - 1).id(), Optional.of(line), detail)
                    : XliffProblem.line(line, detail);
        }
    }

    private void addCode(int line) {
        codes++;
        int most = TEXTS.size() * limits.text().codes();
        if (codes > most) {
            SourceLocation unit = units.get(units.size() - 1);
            throw XliffProblem.limit(
                            "codes",
                            limits.text().codes(),
                            line,
                            "the texts of unit \"" + unit.id() + "\" hold more than " + most + " inline codes")
                    .with("unit", unit.id());
        }
    }

    private void addLength(XmlEvents events) {
        length += inUnit > 0 ? events.at().getTextLength() : 0;
        if (length > limits.lengthWithNotes()) {
            SourceLocation unit = units.get(units.size() - 1);
            throw XliffProblem.limit(
                            "unit-length",
                            limits.text().unitLength(),
                            unit.line(),
                            "unit \"" + unit.id() + "\" holds more than " + limits.lengthWithNotes()
                                    + " characters, its notes included")
                    .with("unit", unit.id());
        }
    }
}
