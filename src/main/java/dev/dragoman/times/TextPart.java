package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** A part of a text that may refer to times: either literal text or a reference. */
public sealed interface TextPart {

    /** Text to be printed as it is, its doubled braces already single. */
    record Literal(String text) implements TextPart {

        public Literal {
            requireNonNull(text, "text");
        }
    }

    /** A time reference, to be put into words by the house formulas of the locale. */
    record Reference(TimeReference reference) implements TextPart {

        public Reference {
            requireNonNull(reference, "reference");
        }
    }

    /** See {@link TimeReference#scan}. */
    static List<TextPart> scan(String text) {
        List<TextPart> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            boolean brace = here == '{' || here == '}';
            if (!brace) {
                literal.append(here);
                at++;
            } else if (text.startsWith(String.valueOf(here), at + 1)) {
                literal.append(here);
                at += 2;
            } else {
                int close = text.indexOf('}', at);
                if (here == '}' || close < 0) {
                    throw TimeReference.declined(
                            String.valueOf(here),
                            "A brace stands alone at position " + at + "; a literal one is doubled");
                }
                flush(literal, parts);
                parts.add(new Reference(TimeReference.parse(text.substring(at + 1, close))));
                at = close + 1;
            }
        }
        flush(literal, parts);
        return List.copyOf(parts);
    }

    private static void flush(StringBuilder literal, List<TextPart> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
