package dev.dragoman.editions.weights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a change of the canonical text matters to its translations, the lightest first. */
public enum Weight {
    /** A translation stays as it is, without notice. */
    MINOR,
    /** A translation stays, with a notice to readers, and the parts that have changed since are marked. */
    MAJOR,
    /** The parts that have changed are shown in the canonical language, with a notice. */
    CORRECTION;

    /** The value in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whichever of the two matters more. */
    public Weight heavier(Weight other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public static Optional<Weight> of(String slug) {
        return Arrays.stream(values())
                .filter(weight -> weight.slug().equals(slug))
                .findFirst();
    }
}
