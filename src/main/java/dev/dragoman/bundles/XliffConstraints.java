package dev.dragoman.bundles;

import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Constraints of XLIFF 2 that the library leaves unchecked, or names in no way that helps a translator: states without
 * a target, sub-states without a prefix, inline codes that a target loses or doubles.
 */
final class XliffConstraints implements XmlPass {

    private int depth;
    /** The depth of an element of a module or an extension, whose content is none of the unit's; 0 outside. */
    private int foreign;

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
            hasTargetLanguage = at.getAttributeValue(null, "trgLang") != null;
        } else if (!hasTargetLanguage && at.getLocalName().equals("target")) {
            throw XliffProblem.line(line, "there is a target, and trgLang is missing on <xliff>");
        }
        if (at.getLocalName().equals("unit")) {
            unit = Optional.of(new XliffUnitCheck(String.valueOf(at.getAttributeValue(null, "id")), line));
        } else {
            unit.ifPresent(within -> within.start(at, line));
        }
    }

    private void end(String name) {
        unit.ifPresent(within -> within.end(name));
        if (name.equals("unit")) {
            unit = Optional.empty();
        }
    }
}
