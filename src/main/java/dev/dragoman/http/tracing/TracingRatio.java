package dev.dragoman.http.tracing;

import java.util.Optional;

/** What the setting {@code dragoman.tracing.ratio} may be. */
public final class TracingRatio {

    private TracingRatio() {}

    /** What is wrong with the share of requests that are traced, as the end of a sentence; empty if it is valid. */
    public static Optional<String> problem(String text) {
        try {
            double ratio = Double.parseDouble(text);
            return ratio >= 0 && ratio <= 1 ? Optional.empty() : Optional.of(expected());
        } catch (NumberFormatException e) {
            return Optional.of(expected());
        }
    }

    private static String expected() {
        return "it must be a number from 0 to 1, such as 0.1";
    }
}
