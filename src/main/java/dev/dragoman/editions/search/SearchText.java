package dev.dragoman.editions.search;

import dev.dragoman.locales.LanguageTag;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the text of a document is stored, for excerpts: a line for each part, with its language before a tab. */
public final class SearchText {

    private static final Pattern SPACES = Pattern.compile("[\\p{javaWhitespace}\\p{Cntrl}]+");

    private SearchText() {}

    /**
     * A part of a text.
     *
     * @param text without markup, in one line
     */
    public record Part(LanguageTag lang, String text) {

        public Part {
            text = SPACES.matcher(text).replaceAll(" ").strip();
        }
    }

    /** The parts as a column holds them. */
    static String write(List<Part> parts) {
        return parts.stream().map(part -> part.lang() + "\t" + part.text()).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #write} has written. */
    public static List<Part> parts(String content) {
        return content.lines()
                .map(line -> line.split("\t", 2))
                .map(line -> new Part(LanguageTag.parse(line[0]), line[1]))
                .toList();
    }
}
