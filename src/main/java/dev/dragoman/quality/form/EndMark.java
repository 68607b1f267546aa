package dev.dragoman.quality.form;

import java.util.Arrays;
import java.util.Optional;

/** A kind of punctuation at the end of a text, with the characters of all languages. */
enum EndMark {
    STOP("end_stop", ".。．｡।॥։።။។།۔"),
    COLON("end_colon", ":：፡"),
    QUESTION("end_question", "?？؟\u037E՞፧⁇"),
    EXCLAMATION("end_exclamation", "!！՜"),
    ELLIPSIS("end_ellipsis", "…‥⋯");

    /** What may follow the last mark: closing brackets and quotation marks. */
    private static final String CLOSERS = ")]}）］】〕〉》」』”“’»«›\"'＂";

    private final String check;
    private final String characters;

    EndMark(String check, String characters) {
        this.check = check;
        this.characters = characters;
    }

    /** The id of the check. */
    String check() {
        return check;
    }

    /** A mark at the end of a text: where it begins and ends. */
    record Found(EndMark mark, int start, int end) {}

    /** The mark that a plain text ends with, before closing brackets and quotation marks. */
    static Optional<Found> of(String text, String language) {
        int end = text.length();
        while (end > 0 && isCloser(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return Optional.empty();
        }
        int start = runStart(text, end);
        String run = text.substring(start, end);
        if (run.length() >= 3 && run.chars().allMatch(dot -> dot == '.' || dot == '。' || dot == '・')) {
            return Optional.of(new Found(ELLIPSIS, start, end));
        }
        int last = end;
        return kind(text.charAt(end - 1), run, language).map(mark -> new Found(mark, start, last));
    }

    private static int runStart(String text, int end) {
        int start = end;
        while (start > 0 && isMark(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static Optional<EndMark> kind(char last, String run, String language) {
        if (run.isEmpty() || last == '・') {
            return Optional.empty();
        }
        if (language.equals("el") && last == ';') {
            return Optional.of(QUESTION);
        }
        if (language.equals("hy") && last == ':') {
            return Optional.of(STOP);
        }
        if (QUESTION.characters.indexOf(last) < 0 && EXCLAMATION.characters.indexOf(last) < 0) {
            return of(last);
        }
        // "?!" asks.
        boolean asks = run.chars().anyMatch(mark -> QUESTION.characters.indexOf(mark) >= 0);
        return Optional.of(asks ? QUESTION : EXCLAMATION);
    }

    private static Optional<EndMark> of(char character) {
        return Arrays.stream(values())
                .filter(mark -> mark.characters.indexOf(character) >= 0)
                .findFirst();
    }

    private static boolean isMark(char character) {
        return character == '・' || character == ';' || of(character).isPresent();
    }

    private static boolean isCloser(char character) {
        return CLOSERS.indexOf(character) >= 0
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
