package dev.dragoman.quality.glossary;

/**
 * Something wrong in the file of a glossary.
 *
 * @param line of the file, from 1; 0 if it is about the whole file
 * @param text where in the line, what is wrong, and what would be right
 */
public record GlossaryFault(long line, String text) {

    /** The fault as a sentence about a file. */
    String of(String file) {
        return line == 0 ? file + ": " + text : file + ", line " + line + text(text);
    }

    /** A text that names a column follows the line after a comma. */
    private static String text(String text) {
        return (text.startsWith("column ") ? ", " : ": ") + text;
    }
}
