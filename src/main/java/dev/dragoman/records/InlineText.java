package dev.dragoman.records;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.times.TextPart;
import dev.dragoman.times.TimeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads a unit's text: the inline part of CommonMark 0.31 (§6) with time references in braces. */
public final class InlineText {

    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of()).build();

    /** A path has no second slash at its start, as browsers see it (URL standard §4.4): a host's name would follow. */
    private static final Pattern SAFE_ADDRESS = Pattern.compile("(https?://|mailto:|/(?![/\\\\\\p{Cntrl}])|#).*");
    /** An ampersand is markup only where a character reference may begin (CommonMark 0.31 §6.2). */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<]|&(?=[#A-Za-z])");

    /** Matches once per run of white space, not once per character. */
    private static final Pattern LINE_BREAK = Pattern.compile("(?<![ \\t])[ \\t]*+[\\r\\n]\\s*+");

    /** What the parser may read as something else than itself; there are no other special characters. */
    private static final String SPECIAL = "\\`*_[]<&\r\n\0";

    /** How deep emphasis and links can be nested. */
    private static final int MAX_DEPTH = 16;

    private InlineText() {}

    /**
     * The parts of a text in order.
     *
     * @throws ProblemException INVALID_RECORD for markup that a unit cannot hold, INVALID_TIME_REFERENCE for an unknown
     *     reference
     */
    public static List<Inline> parse(String source) {
        if (isWithoutMarkup(source)) {
            return scanned(EmphasisMarks.original(source));
        }
        List<Inline> parts = new ArrayList<>();
        String text = EmphasisMarks.prepared(source);
        Node first = PARSER.parse(text).getFirstChild();
        if (first instanceof LinkReferenceDefinition) {
            // Link reference definitions would vanish, so in a text that begins like one the bracket is escaped.
            first = PARSER.parse(text.replaceFirst("\\[", "\\\\\\[")).getFirstChild();
        }
        for (Node block = first; block != null; block = block.getNext()) {
            if (!parts.isEmpty()) {
                // A unit is one paragraph: a blank line in it is white space, like a line break.
                parts.add(new Inline.Text(" "));
            }
            parts.addAll(children(block, 0));
        }
        return List.copyOf(parts);
    }

    /** Whether the parser would find nothing but one text, the source itself; most texts are such. */
    private static boolean isWithoutMarkup(String source) {
        if (source.isEmpty()
                || Character.isWhitespace(source.charAt(0))
                || Character.isWhitespace(source.charAt(source.length() - 1))) {
            return false;
        }
        for (int i = 0; i < source.length(); i++) {
            if (SPECIAL.indexOf(source.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The image if the text is nothing but one; empty otherwise. */
    public static Optional<Image> onlyImage(String source) {
        Node paragraph = PARSER.parse(source).getFirstChild();
        return paragraph instanceof Paragraph
                        && paragraph.getFirstChild() instanceof Image image
                        && image.getNext() == null
                ? Optional.of(image)
                : Optional.empty();
    }

    /** The time references of a text, in order, at any depth. */
    public static List<Inline.Time> references(String source) {
        return withNested(parse(source))
                .filter(Inline.Time.class::isInstance)
                .map(Inline.Time.class::cast)
                .toList();
    }

    /** The number of inline codes in a text: references, breaks and spans. */
    public static long countMarkup(String source) {
        return withNested(parse(source))
                .filter(part -> !(part instanceof Inline.Text))
                .count();
    }

    /** The plain text, as a reader sees it, with a space for each line break and reference. */
    public static String words(String source) {
        return withNested(parse(source))
                .map(part -> part.fold(
                        Inline.Text::text, time -> " ", emphasis -> "", strong -> "", link -> "", lineBreak -> " "))
                .collect(Collectors.joining());
    }

    private static Stream<Inline> withNested(List<Inline> parts) {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(part), withNested(part.parts())));
    }

    /**
     * Whether two sources are the same text, even if their markup is written differently: {@code R\&D} is {@code R&D}.
     */
    public static boolean same(String one, String other) {
        return one.equals(other) || parse(one).equals(parse(other));
    }

    /**
     * Plain text as a unit's source: characters that CommonMark or a time reference would read as markup are escaped,
     * and a line break becomes one space.
     */
    public static String escape(String words) {
        String line = LINE_BREAK.matcher(words).replaceAll(" ");
        return MARKUP.matcher(line).replaceAll("\\\\$0").replace("{", "{{").replace("}", "}}");
    }

    private static List<Inline> children(Node parent, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ProblemException(
                    ProblemCode.INVALID_RECORD, "Emphasis and links can be nested at most " + MAX_DEPTH + " deep");
        }
        List<Inline> parts = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            parts.addAll(inline(node, depth + 1));
        }
        return parts;
    }

    private static List<Inline> inline(Node node, int depth) {
        if (node instanceof Text text) {
            return scanned(EmphasisMarks.original(text.getLiteral()));
        }
        if (node instanceof SoftLineBreak) {
            return List.of(new Inline.Text(" "));
        }
        if (node instanceof HardLineBreak) {
            return List.of(new Inline.Break());
        }
        if (node instanceof Emphasis) {
            return List.of(new Inline.Emphasis(children(node, depth)));
        }
        if (node instanceof StrongEmphasis) {
            return List.of(new Inline.Strong(children(node, depth)));
        }
        if (node instanceof Link link) {
            return List.of(
                    new Inline.Link(checked(EmphasisMarks.original(link.getDestination())), children(node, depth)));
        }
        throw new ProblemException(
                ProblemCode.INVALID_RECORD,
                "A text can contain words, emphasis, strong emphasis, links, line breaks and time references, but not "
                        + name(node));
    }

    private static String name(Node node) {
        if (node instanceof HtmlInline html) {
            return "the HTML tag " + EmphasisMarks.original(html.getLiteral());
        }
        if (node instanceof Code code) {
            return "code: " + EmphasisMarks.original(code.getLiteral());
        }
        return node instanceof Image ? "a picture" : node.getClass().getSimpleName();
    }

    private static List<Inline> scanned(String literal) {
        return TimeReference.scan(literal).stream().map(InlineText::inline).toList();
    }

    private static Inline inline(TextPart part) {
        return part instanceof TextPart.Reference reference
                ? new Inline.Time(reference.reference())
                : new Inline.Text(((TextPart.Literal) part).text());
    }

    /** Whether a browser can follow an address without running anything. */
    public static boolean isSafe(String address) {
        return SAFE_ADDRESS.matcher(address).matches();
    }

    private static String checked(String address) {
        if (!isSafe(address)) {
            throw new ProblemException(
                    ProblemCode.INVALID_RECORD,
                    "A link has an http, https or mailto address, or a path on this site, not \"" + address + "\"");
        }
        return address;
    }
}
