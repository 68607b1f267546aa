package dev.dragoman.bundles.xliff;

import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the two texts of a unit as XML with inline codes; a code in the target has the id of the same one in the
 * source.
 */
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
        return written(InlineText.parse(Normalizer.normalize(text, Normalizer.Form.NFC)), source);
    }

    private String written(List<Inline> parts, boolean source) {
        return parts.stream().map(part -> written(part, source)).collect(Collectors.joining());
    }

    private String written(Inline part, boolean source) {
        return part.fold(
                words -> XmlLines.escape(words.text()),
                time -> tags.reference(id("r", time.text(), source), time.text()),
                emphasis -> span(CodedText.Span.EMPHASIS, "", part, source),
                strong -> span(CodedText.Span.STRONG, "", part, source),
                link -> span(CodedText.Span.LINK, link.address(), part, source),
                lineBreak -> tags.lineBreak(id("b", "", source)));
    }

    private String span(CodedText.Span span, String address, Inline part, boolean source) {
        return tags.open(id("s", span + address, source), span, address) + written(part.parts(), source) + tags.close();
    }

    /** A new id in the source; in the target, that of the first equal code of the source that is not used yet. */
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
