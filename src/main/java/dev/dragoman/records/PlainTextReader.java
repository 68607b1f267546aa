package dev.dragoman.records;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a unit's text into its plain text, and keeps where each character came from. */
final class PlainTextReader {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** Whatever may be markup; a text without any is its own plain text. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&{}\\r\\n]|^\\s|\\s$");

    /** A character reference (CommonMark 0.31 §2.5). */
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String prepared;
    /** How many characters of the prepared text before each position are not in the stored one. */
    private final int[] added;

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private PlainTextReader(String source, String prepared, int[] added) {
        this.prepared = prepared;
        this.added = added;
        starts = new int[source.length() + 8];
        ends = new int[source.length() + 8];
    }

    static PlainText read(String source) {
        if (!MARKUP.matcher(source).find()) {
            return new PlainText(source);
        }
        // What a unit cannot hold is declined here, with the reason.
        List<Inline> parts = InlineText.parse(source);
        String prepared = EmphasisMarks.prepared(source);
        Node first = PARSER.parse(prepared).getFirstChild();
        boolean escaped = first instanceof LinkReferenceDefinition;
        if (escaped) {
            prepared = prepared.replaceFirst("\\[", "\\\\\\[");
            first = PARSER.parse(prepared).getFirstChild();
        }
        PlainTextReader reader =
                new PlainTextReader(source, prepared, added(prepared, escaped ? prepared.indexOf('[') - 1 : -1));
        for (Node block = first; block != null; block = block.getNext()) {
            if (block != first) {
                reader.add(' ', reader.position(), reader.position());
            }
            reader.children(block);
        }
        return parts.isEmpty() ? new PlainText("") : reader.finished(source.length());
    }

    private static int[] added(String prepared, int escape) {
        int[] added = new int[prepared.length() + 1];
        for (int i = 0; i < prepared.length(); i++) {
            added[i + 1] = added[i] + (EmphasisMarks.isAdded(prepared.charAt(i)) || i == escape ? 1 : 0);
        }
        return added;
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text words) {
                words(words);
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                add(' ', position(), position());
            } else {
                children(node);
            }
        }
    }

    /** Follows a literal through its part of the source, where only escapes and character references differ. */
    private void words(Text words) {
        String literal = words.getLiteral();
        int[] from = new int[literal.length()];
        int[] to = new int[literal.length()];
        int at = start(words);
        int read = 0;
        while (read < literal.length()) {
            int next = at + length(at, literal.charAt(read));
            from[read] = at;
            to[read] = next;
            read++;
            // A character reference may stand for a pair of surrogates.
            if (next - at > 2 && read < literal.length() && Character.isLowSurrogate(literal.charAt(read))) {
                from[read] = at;
                to[read] = next;
                read++;
            }
            at = next;
        }
        references(literal, from, to);
    }

    private int start(Text words) {
        List<SourceSpan> spans = words.getSourceSpans();
        return spans.isEmpty()
                ? Math.min(position(), prepared.length())
                : spans.get(0).getInputIndex();
    }

    /** How many characters of the source stand for one of the literal. */
    private int length(int at, char literal) {
        if (at + 1 < prepared.length()
                && prepared.charAt(at) == '\\'
                && literal == prepared.charAt(at + 1)
                && ESCAPABLE.indexOf(literal) >= 0) {
            return 2;
        }
        if (at < prepared.length() && prepared.charAt(at) == '&') {
            Matcher entity = ENTITY.matcher(prepared).region(at, Math.min(prepared.length(), at + 40));
            if (entity.lookingAt() && (literal != '&' || entity.group().matches("&(?i:amp|#38|#x26);"))) {
                return entity.end() - at;
            }
        }
        return at < prepared.length() ? 1 : 0;
    }

    /** Adds a literal, with one character for each time reference and one brace for two. */
    private void references(String literal, int[] from, int[] to) {
        int at = 0;
        while (at < literal.length()) {
            char character = literal.charAt(at);
            int end = at + 1;
            if (character == '{' && !literal.startsWith("{{", at)) {
                end = literal.indexOf('}', at) + 1;
                character = PlainText.REFERENCE;
            } else if (character == '{' || character == '}') {
                end = at + 2;
            }
            if (!EmphasisMarks.isAdded(character)) {
                add(character, original(from[at]), original(to[end - 1]));
            }
            at = end;
        }
    }

    private int original(int inPrepared) {
        return inPrepared - added[inPrepared];
    }

    private void add(char character, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        text.append(character);
        starts[at] = start;
        ends[at] = end;
    }

    /** Where the last character ends. */
    private int position() {
        return text.length() == 0 ? 0 : ends[text.length() - 1];
    }

    private PlainText finished(int length) {
        for (int i = 0; i < text.length(); i++) {
            starts[i] = Math.min(starts[i], length);
            ends[i] = Math.min(ends[i], length);
        }
        return new PlainText(text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }
}
