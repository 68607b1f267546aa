package dev.dragoman.memory;

import dev.dragoman.json.Digest;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A source as the memory looks for it.
 *
 * @param digest equal for sources that differ in white space and in how their markup is written only
 * @param text inline CommonMark with time references
 * @param folded its plain text in lower case, with {@code 0} for every digit: texts that differ in numbers are alike
 */
public record NormalizedSource(String digest, String text, String folded) {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");

    /**
     * Normalizes a source.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_RECORD or INVALID_TIME_REFERENCE, as {@link InlineText#parse}
     */
    public static NormalizedSource of(String source) {
        String canonical = oneLine(written(InlineText.parse(source)));
        return new NormalizedSource(
                Digest.of(canonical).hex(), source, fold(PlainText.of(source).text()));
    }

    private static String fold(String plain) {
        String lower = oneLine(plain).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        lower.chars()
                .filter(c -> c != PlainText.REFERENCE)
                .forEach(c -> folded.append(Character.isDigit(c) ? '0' : (char) c));
        return folded.toString();
    }

    private static String oneLine(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** The parts with control characters around codes, which no text can have itself. */
    private static String written(List<Inline> parts) {
        return parts.stream().map(NormalizedSource::written).collect(Collectors.joining());
    }

    private static String written(Inline part) {
        return part.fold(
                Inline.Text::text,
                time -> code("time", time.text()),
                emphasis -> code("emphasis", written(emphasis.parts())),
                strong -> code("strong", written(strong.parts())),
                link -> code("link", link.address() + "\u0003" + written(link.parts())),
                lineBreak -> code("break", ""));
    }

    private static String code(String kind, String inside) {
        return "\u0001" + kind + "\u0002" + inside + "\u0004";
    }
}
