package dev.dragoman.drafting;

import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.presence.Presence;
import dev.dragoman.translation.presence.Presences;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Keeps who has a translation open, as a sign for people: it gives no right, and blocks nobody. */
@Singleton
public class MarkingPresence {

    /** For how long a person counts as present after their page was last heard of. */
    static final Duration TTL = Duration.ofSeconds(60);

    private final Store store;
    private final Clock clock;

    MarkingPresence(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Marks that the caller has a translation open, and forgets those who were not heard of any more.
     *
     * @return the others who have it open, by name
     * @throws dev.dragoman.problem.ProblemException UNAUTHENTICATED
     */
    public List<Presence> mark(Caller caller, Slug slug, LanguageTag locale) {
        caller.requireName();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.inTransaction(tables -> {
            Presences presences = tables.table(Presences.class);
            presences.put(slug.value(), locale.toString(), caller.name(), caller.displayName(), now);
            presences.deleteOlder(now.minus(TTL));
            return presences.others(slug.value(), locale.toString(), caller.name(), now.minus(TTL));
        });
    }

    /** Marks that the caller has closed it. */
    public void leave(Caller caller, Slug slug, LanguageTag locale) {
        store.inTransaction(
                tables -> tables.table(Presences.class).delete(slug.value(), locale.toString(), caller.name()));
    }
}
