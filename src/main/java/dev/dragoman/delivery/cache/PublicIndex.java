package dev.dragoman.delivery.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dragoman.background.BackgroundTask;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.changes.ChangesNotified;
import dev.dragoman.editions.changes.PublicChange;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** The public editions, in memory; the change log tells what to invalidate, whichever instance released it. */
@Singleton
public class PublicIndex {

    private static final Logger LOG = Logger.getLogger(PublicIndex.class);
    private static final int MAX_CHANGES = 1_000;
    private static final int MAX_RENAMED = 10_000;
    private static final int EMPTY_WEIGHT = 250;

    private final Store store;
    private final Substitutes substitutes;
    private final Generations generations;
    private final Cache<Slug, Optional<PublicRecord>> records;
    /** Where the slugs lead that no record has now. */
    private final Cache<Slug, Optional<String>> renamed;

    private final Map<Slug, Set<Slug>> showing = new ConcurrentHashMap<>();
    private final AtomicLong loads = new AtomicLong();
    private final AtomicLong seen = new AtomicLong(-1);
    private final ChangeStream stream;
    private final BackgroundTask following;

    PublicIndex(
            Store store, Substitutes substitutes, ChangeStream stream, Generations generations, DeliveryConfig config) {
        this.store = store;
        this.substitutes = substitutes;
        this.stream = stream;
        this.generations = generations;
        records = Caffeine.newBuilder()
                .maximumWeight(config.indexMebibytes() * 1024L * 1024)
                .weigher((Slug slug, Optional<PublicRecord> record) -> weight(record))
                // Evictions are a few links of a list: the reader's thread does them.
                .executor(Runnable::run)
                .build();
        renamed = Caffeine.newBuilder().maximumSize(MAX_RENAMED).build();
        following = BackgroundTask.every(LOG, "Reading the change log", config.changePoll(), this::followChanges);
    }

    /** The status of the versions of a record, if it is in memory. */
    public Optional<PublicRecord> inMemory(Slug slug) {
        Validity validity = generations.of(slug);
        Optional<PublicRecord> found = records.getIfPresent(slug);
        return found == null ? Optional.empty() : found.map(record -> record.valid(validity));
    }

    /**
     * The status of the versions of a record; may read the database.
     *
     * @throws ProblemException UNKNOWN_RECORD if none is or was public, RECORD_RENAMED if it was under this slug
     */
    public PublicRecord get(Slug slug) {
        return find(slug).orElseThrow(() -> {
            requireNotRenamed(slug);
            return unknown(slug);
        });
    }

    /**
     * Checks that readers did not know a record under this slug before it was renamed; may read the database.
     *
     * @throws ProblemException RECORD_RENAMED
     */
    public void requireNotRenamed(Slug slug) {
        renamed.get(slug, this::present).ifPresent(present -> {
            throw UnknownRecord.renamed(slug.value(), present);
        });
    }

    public static ProblemException unknown(Slug slug) {
        return new ProblemException(ProblemCode.UNKNOWN_RECORD, "There is no public record \"" + slug + "\"")
                .with("slug", slug.value());
    }

    /** The status of the versions of a record, or empty; may read the database. */
    public Optional<PublicRecord> find(Slug slug) {
        // A change of a record that shares its counter leaves this one in memory, so it is as valid as when it is
        // looked up.
        Validity validity = generations.of(slug);
        return records.get(slug, this::load).map(record -> record.valid(validity));
    }

    private void invalidate(Slug slug) {
        records.invalidate(slug);
        generations.changed(slug);
    }

    /** Starts following the change log; each instance does so independently. */
    void onStart(@Observes StartupEvent event, ScheduledExecutorService timer) {
        following.start(timer, Duration.ZERO);
    }

    void onStop(@Observes ShutdownEvent event) {
        following.stop();
    }

    /** Reads this instance's own writes at once; polling would find them a little later. */
    public void onWrite(@Observes WriteCommitted write) {
        following.attempt();
    }

    /** Reads what another instance has released. */
    void onNotification(@Observes ChangesNotified notification) {
        following.attempt();
    }

    /** Invalidates what has changed; one round at a time, so that everything is invalidated when it returns. */
    synchronized void followChanges() {
        long before = seen.get();
        if (before < 0) {
            seen.compareAndSet(
                    before, store.read(tables -> tables.table(ChangeLog.class).lastSeq()));
            records.invalidateAll();
            generations.changedAll();
            renamed.invalidateAll();
            return;
        }
        List<PublicChange> changes = after(before);
        while (!changes.isEmpty()) {
            Map<String, String> formerSlugs = formerSlugs(changes);
            changes.forEach(change -> {
                invalidate(change.slug());
                invalidateShowing(change.slug());
                change.formerSlug().ifPresent(this::invalidateRenamed);
            });
            // Pages in memory may name a record by a slug that it had as a draft.
            formerSlugs.keySet().forEach(slug -> invalidateShowing(new Slug(slug)));
            seen.set(changes.get(changes.size() - 1).seq());
            stream.tell(changes);
            changes = changes.size() < MAX_CHANGES ? List.of() : after(seen.get());
        }
    }

    private List<PublicChange> after(long seq) {
        return store.read(tables -> tables.table(ChangeLog.class).after(seq, MAX_CHANGES));
    }

    private void invalidateShowing(Slug related) {
        showing.getOrDefault(related, Set.of()).forEach(this::invalidate);
    }

    private void invalidateRenamed(Slug slug) {
        records.invalidate(slug);
        // Slugs that redirected to this one have another target now.
        renamed.invalidateAll();
        generations.changedAll();
    }

    /** The slugs that the changed records had before, each with the present one. */
    private Map<String, String> formerSlugs(List<PublicChange> changes) {
        List<String> slugs =
                changes.stream().map(change -> change.slug().value()).distinct().toList();
        return store.read(tables -> tables.table(FormerSlugs.class).of(slugs));
    }

    private Optional<String> present(Slug slug) {
        return store.read(tables -> tables.table(FormerSlugs.class).presentForReaders(slug.value()));
    }

    /** The approximate size in bytes of an entry; a slug that no record has is an entry, too. */
    private static int weight(Optional<PublicRecord> record) {
        return EMPTY_WEIGHT + record.map(PublicRecord::weight).orElse(0);
    }

    /** Pages of a record show the title of a related one, so a change of this one invalidates them. */
    private void addShowing(Slug record, Slug related) {
        showing.computeIfAbsent(related, key -> ConcurrentHashMap.newKeySet()).add(record);
    }

    private Optional<PublicRecord> load(Slug slug) {
        Validity validity = generations.of(slug);
        List<PublicStatus> statuses =
                store.read(tables -> tables.table(PublicStatuses.class).of(slug.value()));
        // Before their titles are read: a change in the meantime must not go unnoticed.
        statuses.stream()
                .flatMap(standing -> standing.related().stream())
                .forEach(related -> addShowing(slug, related));
        return statuses.isEmpty()
                ? Optional.empty()
                : Optional.of(PublicRecord.of(loads.incrementAndGet(), validity, statuses, substitutes));
    }
}
