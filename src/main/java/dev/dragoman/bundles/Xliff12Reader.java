package dev.dragoman.bundles;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.Declined;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.UploadedBundle;
import dev.dragoman.translation.UploadedUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Reads a translation from XLIFF 1.2, held to the standard's structure. */
public final class Xliff12Reader {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final CanonicalRecord canonical;
    private final LanguageTag locale;
    private final XmlEvents events;
    private final Set<String> known;
    private final XliffProvenance provenance = new XliffProvenance();
    private final XliffUnitIds ids = new XliffUnitIds();
    private final List<UploadedUnit> units = new ArrayList<>();

    private Xliff12Reader(CanonicalRecord canonical, LanguageTag locale, XmlEvents events) {
        this.canonical = canonical;
        this.locale = locale;
        this.events = events;
        this.known = canonical.unitsById().keySet();
    }

    /**
     * Reads an uploaded file, all of it before anything is said of its content.
     *
     * @param canonical the record that the file must be of
     * @param locale the locale that the file must be in
     * @param file in UTF-8 or UTF-16
     * @throws Declined INVALID_BUNDLE, naming the line, the unit or what else was wrong; LIMIT_EXCEEDED, naming the limit
     */
    public static UploadedBundle read(CanonicalRecord canonical, LanguageTag locale, byte[] file) {
        String xml = XmlText.decode(file);
        validate(xml);
        Xliff12Reader reader = new Xliff12Reader(canonical, locale, XmlEvents.of(xml));
        reader.read();
        XliffProvenance said = reader.provenance;
        return new UploadedBundle(said.revision(), said.authority(), said.provenance(), reader.units);
    }

    /** Holds a file to the standard, whatever record it is of. */
    static void validate(String xml) {
        XliffScan scan = XliffScan.of(xml, XliffFormat.XLIFF_1_2, XliffLimits.STANDARD);
        Xliff12Schema.validate(xml, scan);
    }

    private void read() {
        XMLStreamReader at = events.at();
        boolean inHeader = false;
        while (events.hasNext()) {
            int type = events.next();
            if (type == XMLStreamConstants.START_ELEMENT && isOurs(at)) {
                switch (at.getLocalName()) {
                    case "file" -> startFile(at);
                    case "header" -> inHeader = true;
                    case "note" -> note(at, inHeader);
                    case "trans-unit" -> unit(at);
                    default -> {
                        // Groups are looked into; what else there is is no text of ours.
                    }
                }
            } else if (type == XMLStreamConstants.END_ELEMENT
                    && at.getLocalName().equals("header")) {
                inHeader = false;
            }
        }
    }

    private void startFile(XMLStreamReader at) {
        XliffHeader header = new XliffHeader(canonical, locale);
        header.requireSource("source-language", at.getAttributeValue(null, "source-language"));
        header.requireTarget("target-language", at.getAttributeValue(null, "target-language"));
        header.requireOriginal(at.getAttributeValue(null, "original"));
    }

    /** Takes what we said of the file as we wrote it. */
    private void note(XMLStreamReader at, boolean inHeader) {
        String from = Optional.ofNullable(at.getAttributeValue(null, "from")).orElse("");
        if (inHeader && from.startsWith(Xliff12Writer.FROM)) {
            provenance.take(
                    from.substring(Xliff12Writer.FROM.length()), events.text().strip());
        }
    }

    private void unit(XMLStreamReader at) {
        String id = at.getAttributeValue(null, "id");
        int line = events.line();
        boolean foreign = !known.contains(id);
        if (!foreign) {
            ids.add(id, line);
        }
        Xliff12Unit unit = new Xliff12Unit(id, line, "yes".equals(at.getAttributeValue(null, "approved")));
        int depth = 1;
        while (depth > 0) {
            int type = events.next();
            if (type == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (type == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && isOurs(at)) {
                    depth += takePart(at, unit) ? 0 : 1;
                } else {
                    depth++;
                }
            }
        }
        if (!foreign) {
            units.add(unit.uploaded());
        } else if (ids.addForeign(id, line)) {
            units.add(unit.foreign());
        }
    }

    /** Reads the source or the target to its end; false for what else a unit has. */
    private boolean takePart(XMLStreamReader at, Xliff12Unit unit) {
        String name = at.getLocalName();
        boolean part = name.equals("source") || name.equals("seg-source") || name.equals("target");
        if (part) {
            requireLanguage(at, unit, name.equals("target") ? locale : LanguageTag.CANONICAL);
            unit.take(name, events);
        }
        return part;
    }

    private void requireLanguage(XMLStreamReader at, Xliff12Unit unit, LanguageTag language) {
        String said = Optional.ofNullable(at.getAttributeValue(XML, "lang")).orElse("");
        if (!said.isEmpty() && !XliffHeader.names(said, language)) {
            throw unit.invalid(
                    "xml:lang of the " + at.getLocalName() + " is \"" + said + "\"; it should be \"" + language + "\"");
        }
    }

    private static boolean isOurs(XMLStreamReader at) {
        return XliffFormat.XLIFF_1_2.owns(at.getNamespaceURI());
    }
}
