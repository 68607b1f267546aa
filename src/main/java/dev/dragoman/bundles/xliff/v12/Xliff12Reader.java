package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.FileLanguage;
import dev.dragoman.bundles.ReadUnits;
import dev.dragoman.bundles.xliff.XliffFormat;
import dev.dragoman.bundles.xliff.XliffHeader;
import dev.dragoman.bundles.xliff.XliffProvenance;
import dev.dragoman.bundles.xliff.XmlAttributes;
import dev.dragoman.bundles.xliff.XmlEvents;
import dev.dragoman.bundles.xliff.XmlText;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.upload.FileRemarks;
import dev.dragoman.translation.upload.UploadedBundle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Reads a translation from XLIFF 1.2, validated against the standard's schema. */
public final class Xliff12Reader {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final LanguageTag locale;
    private final XmlEvents events;
    private final Set<String> known;
    private final XliffProvenance provenance = new XliffProvenance();
    private final Map<Integer, ProblemException> faults;
    private final XliffHeader header;
    private final ReadUnits units = new ReadUnits();
    /** The index of the next unit. */
    private int next;

    private Xliff12Reader(
            CanonicalRecord canonical, LanguageTag locale, XmlEvents events, Map<Integer, ProblemException> faults) {
        this.locale = locale;
        this.faults = faults;
        this.header = new XliffHeader(canonical, locale);
        this.events = events;
        this.known = canonical.unitsById().keySet();
    }

    /** Reads an uploaded file within the default limits, as below. */
    public static UploadedBundle read(CanonicalRecord canonical, LanguageTag locale, byte[] file) {
        return read(canonical, locale, file, BundleLimits.STANDARD);
    }

    /**
     * Reads an uploaded file; its content is checked only after the whole file has been read.
     *
     * @param canonical the record that the file must be for
     * @param locale the locale that the file must be in
     * @param file in UTF-8 or UTF-16
     * @throws ProblemException INVALID_BUNDLE, with the line, the unit or the cause; LIMIT_EXCEEDED, with the limit
     */
    public static UploadedBundle read(CanonicalRecord canonical, LanguageTag locale, byte[] file, BundleLimits limits) {
        Xliff12Document document = Xliff12Document.read(XmlText.decode(file), limits);
        Xliff12Reader reader = new Xliff12Reader(canonical, locale, XmlEvents.of(document.xml()), document.faults());
        reader.read();
        XliffProvenance said = reader.provenance;
        return new UploadedBundle(
                said.revision(),
                said.version(),
                said.authority(),
                said.provenance(),
                said.madeBy(),
                said.claims(),
                reader.units.units(),
                new FileRemarks(reader.units.refused(), reader.header.notes(), document.foreignNames()));
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
                        // Groups are read; other elements have no text of ours.
                    }
                }
            } else if (type == XMLStreamConstants.END_ELEMENT
                    && isOurs(at)
                    && at.getLocalName().equals("header")) {
                inHeader = false;
            }
        }
    }

    private void startFile(XMLStreamReader at) {
        header.requireSource("source-language", XmlAttributes.valueOf(at, "source-language"));
        header.requireTarget("target-language", XmlAttributes.valueOf(at, "target-language"));
        header.requireOriginal(XmlAttributes.valueOf(at, "original"));
    }

    /** Takes our own statements about the file. */
    private void note(XMLStreamReader at, boolean inHeader) {
        String from = XmlAttributes.find(at, "from").orElse("");
        if (inHeader && from.startsWith(Xliff12Writer.FROM)) {
            provenance.take(
                    from.substring(Xliff12Writer.FROM.length()), events.text().strip());
        }
    }

    private void unit(XMLStreamReader at) {
        String id = XmlAttributes.find(at, "id").orElse("");
        int line = events.line();
        ProblemException fault = faults.get(next++);
        if (fault != null) {
            units.refuse(id, line, fault);
            events.text();
        } else if (known.contains(id)) {
            Xliff12Unit unit = unit(id, line, at);
            units.read(id, line, unit::uploaded);
        } else {
            Xliff12Unit unit = unit(id, line, at);
            units.readForeign(id, line, unit::foreign);
        }
    }

    private Xliff12Unit unit(String id, int line, XMLStreamReader at) {
        Xliff12Unit unit = new Xliff12Unit(id, line, "yes".equals(XmlAttributes.valueOf(at, "approved")));
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
        return unit;
    }

    /** Reads the source or the target to its end; false for other elements of a unit. */
    private boolean takePart(XMLStreamReader at, Xliff12Unit unit) {
        String name = at.getLocalName();
        boolean part = name.equals("source") || name.equals("seg-source") || name.equals("target");
        if (part) {
            requireLanguage(at, unit, name.equals("target") ? locale : LanguageTag.CANONICAL);
            unit.take(name, events);
        }
        return part;
    }

    private static void requireLanguage(XMLStreamReader at, Xliff12Unit unit, LanguageTag language) {
        String said = Optional.ofNullable(at.getAttributeValue(XML, "lang")).orElse("");
        boolean fits = language.equals(LanguageTag.CANONICAL)
                ? FileLanguage.isEnglish(said)
                : FileLanguage.isOf(said, language);
        if (!said.isEmpty() && !fits) {
            unit.refuse(
                    "xml:lang of the " + at.getLocalName() + " is \"" + said + "\"; it should be \"" + language + "\"");
        }
    }

    private static boolean isOurs(XMLStreamReader at) {
        return XliffFormat.XLIFF_1_2.owns(at.getNamespaceURI());
    }
}
