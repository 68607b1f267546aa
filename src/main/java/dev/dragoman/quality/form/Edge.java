package dev.dragoman.quality.form;

/** White space at the beginning and at the end of a text: its spaces, and its line breaks. */
enum Edge {
    BEGIN_SPACE("begin_space", true, false),
    END_SPACE("end_space", false, false),
    BEGIN_NEWLINE("begin_newline", true, true),
    END_NEWLINE("end_newline", false, true);

    private final String check;
    private final boolean begin;
    private final boolean lineBreaks;

    Edge(String check, boolean begin, boolean lineBreaks) {
        this.check = check;
        this.begin = begin;
        this.lineBreaks = lineBreaks;
    }

    /** The id of the check. */
    String check() {
        return check;
    }

    /** Where the white space begins. */
    int start(String text) {
        int at = begin ? 0 : text.length();
        while (!begin && at > 0 && isWhiteSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Where the white space ends. */
    int end(String text) {
        int at = begin ? 0 : text.length();
        while (begin && at < text.length() && isWhiteSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The number of spaces, or of line breaks. */
    int count(String text) {
        return (int) text.substring(start(text), end(text))
                .chars()
                .filter(character -> (character == '\n') == lineBreaks)
                .count();
    }

    private static boolean isWhiteSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
