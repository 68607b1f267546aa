package dev.dragoman.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** A first pass over an XLIFF file: it is well-formed, of the right version and within the limits; and where its units are. */
final class XliffScan {

    private final XliffFormat format;
    private final XliffLimits limits;
    private final List<Place> units = new ArrayList<>();
    private final XliffUnitIds idsOfFile = new XliffUnitIds();
    private int depth;
    private int inUnit;
    private int length;

    /** Where a unit begins. */
    record Place(String id, int line) {}

    private XliffScan(XliffFormat format, XliffLimits limits) {
        this.format = format;
        this.limits = limits;
    }

    /**
     * Scans a whole file.
     *
     * @param passes who else looks at the events
     * @throws dev.dragoman.problem.Declined INVALID_BUNDLE or LIMIT_EXCEEDED, with the line
     */
    static XliffScan of(String xml, XliffFormat format, XliffLimits limits, XmlPass... passes) {
        XliffScan scan = new XliffScan(format, limits);
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
    List<Place> units() {
        return units;
    }

    /** The last unit that begins at or before a line. */
    Optional<Place> at(int line) {
        return units.stream().filter(unit -> unit.line() <= line).reduce((earlier, later) -> later);
    }

    private void take(XmlEvents events, int type) {
        if (type == XMLStreamConstants.START_ELEMENT) {
            start(events);
        } else if (type == XMLStreamConstants.END_ELEMENT) {
            inUnit = depth == inUnit ? 0 : inUnit;
            depth--;
        } else if (XmlEvents.isText(type)) {
            addLength(events);
        }
    }

    private void start(XmlEvents events) {
        XMLStreamReader at = events.at();
        int line = events.line();
        depth++;
        if (depth > limits.depth()) {
            throw XliffProblem.limit(
                    "depth", limits.depth(), line, "elements are nested more than " + limits.depth() + " deep");
        }
        if (depth == 1) {
            format.requireRoot(at.getLocalName(), at.getNamespaceURI(), at.getAttributeValue(null, "version"), line);
        }
        if (format.owns(at.getNamespaceURI())) {
            if (at.getLocalName().equals("file")) {
                idsOfFile.clear();
            } else if (at.getLocalName().equals(format.unit())) {
                startUnit(at.getAttributeValue(null, "id"), line);
            }
        }
    }

    private void startUnit(String id, int line) {
        if (units.size() == limits.units()) {
            throw XliffProblem.limit(
                    "units", limits.units(), line, "the file holds more than " + limits.units() + " units");
        }
        inUnit = depth;
        length = 0;
        units.add(new Place(String.valueOf(id), line));
        if (id != null) {
            idsOfFile.add(id, line);
        }
    }

    private void addLength(XmlEvents events) {
        length += inUnit > 0 ? events.at().getTextLength() : 0;
        if (length > limits.unitLength()) {
            Place unit = units.get(units.size() - 1);
            throw XliffProblem.limit(
                            "unit-length",
                            limits.unitLength(),
                            unit.line(),
                            "unit \"" + unit.id() + "\" holds more than " + limits.unitLength() + " characters")
                    .with("unit", unit.id());
        }
    }
}
