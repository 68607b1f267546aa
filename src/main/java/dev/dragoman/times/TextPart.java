package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** A part of a text that may refer to times: either literal text or a reference. */
public sealed interface TextPart {

    /** Text to be printed as it is; doubled braces are already single. */
    record Literal(String text) implements TextPart {

        public Literal {
            requireNonNull(text, "text");
        }
    }

    /** A time reference, to be formatted by the house formulas of the locale. */
    record Reference(TimeReference reference) implements TextPart {

        public Reference {
            requireNonNull(reference, "reference");
        }
    }

    /** See {@link TimeReference#scan}. */
    static List<TextPart> scan(String text) {
        if (!text.isEmpty() && text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return List.of(new Literal(text));
        }
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
                    throw TimeReference.rejected(
                            String.valueOf(here), "Unmatched brace at position " + at + "; double a literal brace");
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
