package dev.dragoman.records.markdown;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Block;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.records.fields.SourceLocation;
import dev.dragoman.records.limits.TextLimits;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes a text that was read without its block's marks, so that Markdown reads it as the same block: a paragraph that
 * begins with {@code # } would become a heading.
 */
public final class MarkdownEscaping {

    /** What may begin a block: a number or letter with its full stop, or any punctuation. */
    private static final Pattern OPENING =
            Pattern.compile("(?md)^(?:([0-9A-Za-z]{1,9})(?=[.)](?:\\s|$))|(?=\\p{Punct}))");

    /** The length has been checked before; the backslashes added here do not count. */
    private static final TextLimits UNLIMITED =
            new TextLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private MarkdownEscaping() {}

    /**
     * The block as it is, or with a backslash before what would be read as a mark.
     *
     * @param text inline CommonMark
     * @param form creates the block without nested blocks
     * @throws ProblemException INVALID_RECORD if no unit can have this text, or if it cannot be written in Markdown
     */
    public static Unit of(Unit text, Function<Unit, Block> form, SourceLocation place) {
        try {
            InlineText.parse(text.source());
        } catch (ProblemException e) {
            throw place.ofUnit(text.id()).rejected(e.code(), e.detail());
        }
        if (isReadBack(form.apply(text))) {
            return text;
        }
        String escaped =
                OPENING.matcher(text.source()).replaceAll(opening -> Matcher.quoteReplacement(opening(opening) + "\\"));
        Unit written = new Unit(text.id(), escaped);
        if (!InlineText.same(text.source(), escaped) || !isReadBack(form.apply(written))) {
            throw place.invalid("Markdown would not read this as one text of its block; put a backslash before "
                    + "characters that have a meaning in Markdown");
        }
        return written;
    }

    private static String opening(java.util.regex.MatchResult found) {
        return found.group(1) == null ? "" : found.group(1);
    }

    private static boolean isReadBack(Block block) {
        try {
            List<Block> read = new BodyReader(MarkdownWriter.lines(block), 1, UNLIMITED).read();
            return read.size() == 1
                    && read.get(0)
                            .mapUnits(unit -> new Unit(block.id(), unit.source()))
                            .equals(block);
        } catch (ProblemException e) {
            return false;
        }
    }
}
