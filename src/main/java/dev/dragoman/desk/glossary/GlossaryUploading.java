package dev.dragoman.desk.glossary;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Secret;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.drafting.glossary.ChangingGlossaries;
import dev.dragoman.drafting.glossary.CurrentGlossaries;
import dev.dragoman.drafting.glossary.GlossaryChanges;
import dev.dragoman.http.body.MultipartBody.UploadedFile;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Uploads glossaries in two steps: a person sees what a file would change, and then takes it or does not. */
@Singleton
class GlossaryUploading {

    /** How long a file waits to be taken. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int MAX_NAME_LENGTH = 200;

    private final Store store;
    private final DeskTransaction transaction;
    private final ChangingGlossaries changing;
    private final CurrentGlossaries current;
    private final UploadThrottle throttle;
    private final Clock clock;

    GlossaryUploading(
            Store store,
            DeskTransaction transaction,
            ChangingGlossaries changing,
            CurrentGlossaries current,
            UploadThrottle throttle,
            Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.changing = changing;
        this.current = current;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Keeps a file that can be read, instead of the last one of this person.
     *
     * @return its id
     * @throws ProblemException whatever {@link ChangingGlossaries#check} throws, or BUSY
     */
    String keep(Caller caller, LanguageTag locale, UploadedFile file, boolean additive) {
        String name = file.name().replaceAll("\\p{Cntrl}", "");
        PendingGlossary pending = new PendingGlossary(
                Secret.ofAddress().text(),
                caller.name(),
                locale,
                name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH)),
                file.bytes(),
                additive ? 1 : 0,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        check(caller, pending);
        return store.inTransaction(tables -> {
            PendingGlossaries all = tables.table(PendingGlossaries.class);
            all.deleteOwnAndOlder(caller.name(), oldest());
            all.add(
                    pending.id(),
                    pending.owner(),
                    locale.toString(),
                    pending.fileName(),
                    pending.file(),
                    pending.additive(),
                    pending.createdAt());
            return pending.id();
        });
    }

    /** A person's own file, if it is still kept. */
    Optional<PendingGlossary> find(Caller caller, LanguageTag locale, String id) {
        return store.read(
                tables -> tables.table(PendingGlossaries.class).find(id, locale.toString(), caller.name(), oldest()));
    }

    /** What a file would change now. */
    GlossaryChanges check(Caller caller, PendingGlossary pending) {
        return throttle.run(
                pending.file(),
                () -> store.read(tables ->
                        changing.check(tables, caller, pending.locale(), pending.file(), pending.isAdditive())));
    }

    /**
     * Takes a file.
     *
     * @param seen the newest version when the person saw the report
     * @return the number of the version that has it
     * @throws ProblemException PRECONDITION_FAILED if the glossary has changed since
     */
    int take(Caller caller, PendingGlossary pending, int seen) {
        int taken = throttle.run(
                pending.file(),
                () -> transaction.write(tables -> {
                    int number = changing.take(
                                    tables, caller, pending.locale(), pending.file(), pending.isAdditive(), seen)
                            .number();
                    tables.table(PendingGlossaries.class).delete(pending.id(), pending.owner());
                    return number;
                }));
        current.changed();
        return taken;
    }

    /** Deletes a person's own file. */
    void discard(Caller caller, String id) {
        store.inTransaction(tables -> {
            tables.table(PendingGlossaries.class).delete(id, caller.name());
            return true;
        });
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT).truncatedTo(ChronoUnit.MILLIS);
    }
}
