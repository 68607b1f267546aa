package dev.dragoman.bundles.tbx;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.XmlEvents;
import dev.dragoman.bundles.xliff.XmlText;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.glossary.RawRow;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads the terms of one language out of a terminology in TBX-Basic (ISO 30042): {@code martif} of the edition of 2008, {@code tbx}
 * of that of 2019, in both of its styles.
 */
public final class TbxReader {

    private static final int MAX_CONCEPTS = 20_000;

    private final LanguageTag locale;
    private final BundleLimits limits;
    private final XmlEvents events;
    private final List<RawRow> rows = new ArrayList<>();
    private TbxConcept concept = TbxConcept.NONE;
    private String language = "";
    private String text;
    private long line;
    private TbxTerm.Status status = TbxTerm.Status.ADMITTED;
    private int depth;
    private int concepts;
    private boolean isTbx;

    private TbxReader(LanguageTag locale, BundleLimits limits, String xml) {
        this.locale = locale;
        this.limits = limits;
        this.events = XmlEvents.skippingDocumentType(xml);
    }

    /**
     * The rows of the glossary of a language: one for each English term of a concept that has a term in this language. Deprecated
     * terms are forbidden translations.
     *
     * @throws ProblemException INVALID_BUNDLE if the file is no TBX, with the line where it is known, or LIMIT_EXCEEDED
     */
    public static List<RawRow> read(LanguageTag locale, byte[] file, BundleLimits limits) {
        return new TbxReader(locale, limits, XmlText.decode(file)).read();
    }

    private List<RawRow> read() {
        while (events.hasNext()) {
            int type = events.next();
            if (type == XMLStreamConstants.START_ELEMENT) {
                start(events.at().getLocalName());
            } else if (type == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(events.at().getLocalName());
            }
        }
        return rows;
    }

    private void start(String name) {
        depth++;
        if (depth > limits.xmlDepth()) {
            throw XliffProblem.limit(
                    "xml-depth",
                    limits.xmlDepth(),
                    events.line(),
                    "elements are nested more than " + limits.xmlDepth() + " deep");
        }
        if (!isTbx) {
            isTbx = name.equals("martif") || name.equals("tbx");
            if (!isTbx) {
                throw XliffProblem.line(
                        events.line(), "the root element is \"" + name + "\"; in TBX it is \"martif\" or \"tbx\"");
            }
            return;
        }
        switch (name) {
            case "termEntry", "conceptEntry" -> concept(events.line());
            case "langSet", "langSec" -> language = attribute("lang");
            case "tig", "ntig", "termSec" -> {
                text = null;
                status = TbxTerm.Status.ADMITTED;
            }
            case "term" -> {
                line = events.line();
                text = content();
            }
            case "termNote" -> {
                String type = attribute("type");
                if (isStatus(type)) {
                    status = TbxTerm.Status.of(content());
                }
            }
            case "note" -> concept.note(language, content());
            default -> {
                if (isStatus(name)) {
                    status = TbxTerm.Status.of(content());
                }
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "tig", "ntig", "termSec" -> {
                if (text != null && !text.isBlank()) {
                    concept.add(new TbxTerm(line, language, text, status));
                }
            }
            case "langSet", "langSec" -> language = "";
            case "termEntry", "conceptEntry" -> rows.addAll(concept.rows(locale));
            default -> {
                // Other elements say nothing about a glossary.
            }
        }
    }

    private void concept(int at) {
        if (++concepts > MAX_CONCEPTS) {
            throw new ProblemException(
                            ProblemCode.LIMIT_EXCEEDED,
                            "line " + at + ": the file has more than " + MAX_CONCEPTS + " concepts; split it")
                    .with("line", at);
        }
        concept = new TbxConcept();
    }

    private static boolean isStatus(String name) {
        return name.equals("administrativeStatus") || name.equals("normativeAuthorization");
    }

    /** The text in the element, to whose end it reads, on one line. */
    private String content() {
        String content = events.text();
        depth--;
        return content.strip().replaceAll("\\s+", " ");
    }

    private String attribute(String name) {
        for (int i = 0; i < events.at().getAttributeCount(); i++) {
            if (events.at().getAttributeLocalName(i).equals(name)) {
                return events.at().getAttributeValue(i);
            }
        }
        return "";
    }
}
