package dev.dragoman.machine.text;

/** How the protected parts of a text are written for a provider. */
public enum Notation {
    /** Elements {@code x} and {@code g}, as XLIFF 1.2 has them. */
    XML("x", "g"),
    /** Elements of HTML without a meaning of their own. */
    HTML("span", "span");

    private final String standalone;
    private final String span;

    Notation(String standalone, String span) {
        this.standalone = standalone;
        this.span = span;
    }

    /** A time reference or a line break; closed by a tag of its own, which both XML and HTML allow. */
    String standalone(int number) {
        return "<" + standalone + " id=\"x" + number + "\"></" + standalone + ">";
    }

    String open(int number) {
        return "<" + span + " id=\"g" + number + "\">";
    }

    String close() {
        return "</" + span + ">";
    }
}
