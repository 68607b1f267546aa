package dev.dragoman.memory.tmx;

import dev.dragoman.bundles.xliff.XmlEvents;
import dev.dragoman.records.InlineText;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * The content of a {@code seg} element.
 *
 * @param marked the text with the content of its inline elements as our own notation
 * @param plain the text without them
 */
record TmxSegment(String marked, String plain) {

    /** Elements whose content is a code of the tool that wrote the file; that of {@code hi} is text. */
    private static final Set<String> CODES = Set.of("bpt", "ept", "ph", "it", "ut");

    /** Reads to the end of the element that has just begun. */
    static TmxSegment read(XmlEvents events) {
        StringBuilder marked = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        StringBuilder words = new StringBuilder();
        int depth = 1;
        int code = 0;
        while (depth > 0) {
            int event = events.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (code > 0 || CODES.contains(events.at().getLocalName())) {
                    flush(words, marked, plain);
                    code++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                code = Math.max(0, code - 1);
            } else if (XmlEvents.isText(event) && code > 0) {
                marked.append(events.at().getText());
            } else if (XmlEvents.isText(event)) {
                words.append(events.at().getText());
            }
        }
        flush(words, marked, plain);
        return new TmxSegment(marked.toString().strip(), plain.toString().strip());
    }

    private static void flush(StringBuilder words, StringBuilder marked, StringBuilder plain) {
        String escaped = InlineText.escape(words.toString());
        marked.append(escaped);
        plain.append(escaped);
        words.setLength(0);
    }
}
