package dev.dragoman.records.limits;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.InlineText;

/**
 * Size limits of texts; readers check them before parsing.
 *
 * @param units the most units of a record, or of a file of translations
 * @param unitLength the longest text of a unit, in characters (UTF-16 code units)
 * @param codes the most time references, links, line breaks and emphasis of a text
 * @param lines the most lines of a record in Markdown
 */
public record TextLimits(int units, int unitLength, int codes, int lines) {

    /** The default settings. */
    public static final TextLimits STANDARD = new TextLimits(5_000, 20_000, 500, 20_000);

    /**
     * Checks that there are not too many units.
     *
     * @param what what has the units, as the beginning of a sentence
     * @throws ProblemException LIMIT_EXCEEDED, with the {@code setting} and its {@code limit}
     */
    public void requireUnits(String what, int count) {
        if (count > units) {
            throw exceeded(what + " has " + count + " units", "units", units);
        }
    }

    /**
     * Checks that a unit's text, source or target, is not too long.
     *
     * @throws ProblemException LIMIT_EXCEEDED, with the {@code unit}, the {@code setting} and its {@code limit}
     */
    public void requireLength(String unit, String text) {
        if (text.length() > unitLength) {
            throw exceeded("Unit " + unit + " has " + text.length() + " characters", "unit-length", unitLength)
                    .with("unit", unit);
        }
    }

    /**
     * Checks that a text, source or target, does not have too many inline codes: the XLIFF library compares them
     * pairwise.
     *
     * @throws ProblemException LIMIT_EXCEEDED, with the {@code unit}, the {@code setting} and its {@code limit}; or
     *     what {@link InlineText#parse} throws
     */
    public void requireCodes(String unit, String text) {
        long count = InlineText.countMarkup(text);
        if (count > codes) {
            throw exceeded("Unit " + unit + " has " + count + " inline codes", "codes", codes)
                    .with("unit", unit);
        }
    }

    /**
     * Checks that a record in Markdown does not have too many lines.
     *
     * @throws ProblemException LIMIT_EXCEEDED, with the {@code setting} and its {@code limit}
     */
    public void requireLines(String markdown) {
        // The parser creates an object per line, even for an empty one.
        long count = 1 + markdown.chars().filter(c -> c == '\n').count();
        if (count > lines) {
            throw exceeded("The record has " + count + " lines in Markdown", "lines", lines);
        }
    }

    /** The problem of exceeding a setting under {@code dragoman.limits}. */
    public static ProblemException exceeded(String what, String setting, long limit) {
        String name = "dragoman.limits." + setting;
        return new ProblemException(ProblemCode.LIMIT_EXCEEDED, what + "; " + name + " allows " + limit)
                .with("setting", name)
                .with("limit", limit);
    }
}
