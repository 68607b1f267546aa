package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.xliff.CodedText;
import java.util.Optional;

/** Spans of a text, by their {@code ctype} in XLIFF 1.2. */
final class Xliff12Spans {

    private Xliff12Spans() {}

    static String ctype(CodedText.Span span) {
        return switch (span) {
            case EMPHASIS -> "italic";
            case STRONG -> "bold";
            case LINK -> "link";
        };
    }

    static Optional<CodedText.Span> of(String ctype) {
        for (CodedText.Span span : CodedText.Span.values()) {
            if (ctype(span).equals(ctype)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }
}
