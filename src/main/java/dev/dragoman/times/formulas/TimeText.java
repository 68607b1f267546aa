package dev.dragoman.times.formulas;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A formatted time, with the value for HTML's {@code <time datetime>}: a date, a time with offset or a duration;
 * none for a zone's label.
 */
public record TimeText(String text, Optional<String> datetime) {

    public TimeText {
        requireNonNull(text, "text");
        requireNonNull(datetime, "datetime");
    }
}
