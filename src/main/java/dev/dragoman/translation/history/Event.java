package dev.dragoman.translation.history;

import java.util.Locale;
import java.util.Optional;

/**
 * An entry of a translation's history: a session in which versions were stored, or a review action on one.
 *
 * @param confirmed whether the session's version confirmed outdated targets
 */
public record Event(Optional<Session> session, Optional<Reviewed> review, boolean confirmed) {

    public Event {
        if (session.isPresent() == review.isPresent()) {
            throw new IllegalArgumentException("An entry is either a session or a review action");
        }
    }

    static Event of(Reviewed review) {
        return new Event(Optional.empty(), Optional.of(review), false);
    }

    /** What was done: {@code editor}, {@code upload}, {@code folder}, {@code confirm}, {@code submit} … */
    public String act() {
        String name = confirmed
                ? "confirm"
                : session.map(versions -> versions.origin().name())
                        .or(() -> review.map(Reviewed::act))
                        .orElseThrow();
        return name.toLowerCase(Locale.ROOT);
    }
}
