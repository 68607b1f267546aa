package dev.dragoman.bundles.xliff;

import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the two texts of a unit as XML with inline codes; a code of the target has the id of the one in the source. */
public final class CodedXml {

    private final CodeTags tags;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Deque<String>> unused = new HashMap<>();

    public CodedXml(CodeTags tags) {
        this.tags = tags;
    }

    /** The source, which comes first. */
    public String source(String text) {
        return written(text, true);
    }

    /** The target. */
    public String target(String text) {
        return written(text, false);
    }

    private String written(String text, boolean source) {
        StringBuilder xml = new StringBuilder();
        write(InlineText.parse(Normalizer.normalize(text, Normalizer.Form.NFC)), source, xml);
        return xml.toString();
    }

    private void write(List<Inline> parts, boolean source, StringBuilder xml) {
        for (Inline part : parts) {
            if (part instanceof Inline.LocalizedMessages words) {
                xml.append(XmlLines.escape(words.text()));
            } else if (part instanceof Inline.Time time) {
                xml.append(tags.reference(id("r", time.text(), source), time.text()));
            } else if (part instanceof Inline.Break) {
                xml.append(tags.lineBreak(id("b", "", source)));
            } else if (part instanceof Inline.Emphasis emphasis) {
                span(CodedText.Span.EMPHASIS, "", emphasis.parts(), source, xml);
            } else if (part instanceof Inline.Strong strong) {
                span(CodedText.Span.STRONG, "", strong.parts(), source, xml);
            } else if (part instanceof Inline.Link link) {
                span(CodedText.Span.LINK, link.address(), link.parts(), source, xml);
            }
        }
    }

    private void span(CodedText.Span span, String address, List<Inline> parts, boolean source, StringBuilder xml) {
        xml.append(tags.open(id("s", span + address, source), span, address));
        write(parts, source, xml);
        xml.append(tags.close());
    }

    /** A new id in the source; in the target that of the first code of the source that is the same and not yet used. */
    private String id(String prefix, String what, boolean source) {
        Deque<String> same = unused.computeIfAbsent(prefix + what, key -> new ArrayDeque<>());
        if (!source && !same.isEmpty()) {
            return same.remove();
        }
        String id = prefix + numbers.merge(prefix, 1, Integer::sum);
        if (source) {
            same.add(id);
        }
        return id;
    }
}
