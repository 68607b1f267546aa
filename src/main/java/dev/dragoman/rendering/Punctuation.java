package dev.dragoman.rendering;

/** Punctuation between a time that was put into words and the text behind it. */
final class Punctuation {

    /** What an abbreviation or a date may end with: {@code p.m.}, {@code 5. 4. 2023.} */
    private static final String STOPS = ".。．";

    private Punctuation() {}

    /** The text behind a time, without a full stop that the time already ends with; an ellipsis stays as it is. */
    static String behind(String time, String text) {
        if (time.isEmpty() || text.isEmpty()) {
            return text;
        }
        char stop = text.charAt(0);
        boolean doubled = STOPS.indexOf(stop) >= 0 && time.charAt(time.length() - 1) == stop;
        boolean ellipsis = text.length() > 1 && text.charAt(1) == stop;
        return doubled && !ellipsis ? text.substring(1) : text;
    }
}
