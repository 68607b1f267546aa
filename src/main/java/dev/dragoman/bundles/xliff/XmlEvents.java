package dev.dragoman.bundles.xliff;

import com.ctc.wstx.api.WstxInputProperties;
import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.problem.ProblemException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** The events of an untrusted XML file: nothing is fetched, no document type is read, no entity is expanded. */
public final class XmlEvents {

    private static final XMLInputFactory2 FACTORY = factory();

    private final XMLStreamReader2 reader;
    private final boolean skipsDocumentType;

    private XmlEvents(XMLStreamReader2 reader, boolean skipsDocumentType) {
        this.reader = reader;
        this.skipsDocumentType = skipsDocumentType;
    }

    /** The events of a file that must not have a document type. */
    public static XmlEvents of(String xml) {
        rejectDocumentType(xml);
        return of(xml, false);
    }

    /** The events of a file of which a document type is skipped unread, as formats older than schemas have one. */
    public static XmlEvents skippingDocumentType(String xml) {
        return of(xml, true);
    }

    private static XmlEvents of(String xml, boolean skipsDocumentType) {
        try {
            return new XmlEvents(
                    (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(xml)), skipsDocumentType);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** The reader at the current event, for names, attributes and text. */
    public XMLStreamReader2 at() {
        return reader;
    }

    /** The line of the current event, counted from 1. */
    public int line() {
        return reader.getLocationInfo().getStartLocation().getLineNumber();
    }

    public boolean hasNext() {
        try {
            return reader.hasNext();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /**
     * The next event (a constant of {@link XMLStreamConstants}).
     *
     * @throws ProblemException INVALID_BUNDLE with the line, for XML that is not well-formed, a document type or an
     *     entity
     */
    public int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD && !skipsDocumentType) {
                throw XliffProblem.line(line(), "a document type declaration (DOCTYPE) is not allowed");
            }
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw XliffProblem.line(line(), "the entity \"" + reader.getLocalName() + "\" is undeclared");
            }
            return event;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** The text inside the current element and its descendants; reads to its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int type = next();
            if (type == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (type == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (isText(type)) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** Whether an event is text, in a CDATA section or not; comments are not. */
    public static boolean isText(int type) {
        return type == XMLStreamConstants.CHARACTERS
                || type == XMLStreamConstants.CDATA
                || type == XMLStreamConstants.SPACE;
    }

    /** Looks for a document type, in any case, before any parser does: it precedes the root element. */
    private static void rejectDocumentType(String xml) {
        int at = xml.indexOf('<');
        while (at >= 0) {
            if (xml.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                int line = 1
                        + (int) xml.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                throw XliffProblem.line(line, "a document type declaration (DOCTYPE) is not allowed");
            }
            boolean comment = xml.startsWith("<!--", at);
            if (!comment && !xml.startsWith("<?", at)) {
                return;
            }
            int end = xml.indexOf(comment ? "-->" : "?>", at);
            at = end < 0 ? -1 : xml.indexOf('<', end);
        }
    }

    private static ProblemException malformed(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        // The parser repeats the location, on lines of its own.
        String what = e.getMessage().lines().findFirst().orElse("").strip();
        return XliffProblem.line(Math.max(1, line), "the file is not well-formed XML: " + what);
    }

    private static XMLInputFactory2 factory() {
        // Woodstox, which comes with Okapi and is found as a service; these settings would not harden another parser.
        XMLInputFactory2 factory = (XMLInputFactory2) XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 1000);
        return factory;
    }
}
