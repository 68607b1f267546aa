package dev.dragoman.records.markdown;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Block;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.TextLimits;
import dev.dragoman.records.Unit;
import dev.dragoman.records.fields.SourceLocation;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sees to it that a text which came without its block's marks can be written down in Markdown as that block: a paragraph
 * that begins with {@code # } would come back as a heading.
 */
public final class MarkdownEscaping {

    /** What may make a line the beginning of a block: a number or letter with its point, or any sign. */
    private static final Pattern OPENING =
            Pattern.compile("(?md)^(?:([0-9A-Za-z]{1,9})(?=[.)](?:\\s|$))|(?=\\p{Punct}))");

    /** The text has been measured before, and a backslash more is not the writer's doing. */
    private static final TextLimits UNLIMITED =
            new TextLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private MarkdownEscaping() {}

    /**
     * The block as it is, or with a backslash before what would be taken for a mark.
     *
     * @param text inline CommonMark
     * @param form makes the block, without those inside it
     * @throws ProblemException INVALID_RECORD if the text holds what no unit can, or would be something else in Markdown
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
            throw place.invalid("in Markdown this would be something else than one text of its block; put a backslash"
                    + " before the signs that have a meaning there");
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
