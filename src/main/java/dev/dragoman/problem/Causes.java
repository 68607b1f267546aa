package dev.dragoman.problem;

import java.util.stream.Stream;

/** What is behind a fault. */
public final class Causes {

    private Causes() {}

    /** The fault and its causes, the innermost last. */
    public static Stream<Throwable> of(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }
}
