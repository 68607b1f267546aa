package dev.dragoman.desk.files;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.access.Secret;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.bundles.formats.FormatDetection;
import dev.dragoman.drafting.uploads.Uploading;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.http.VersionTag;
import dev.dragoman.http.body.MultipartBody.UploadedFile;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Store;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Uploads files in two steps: a person sees what a file would change, and then takes it or does not. */
@Singleton
class PendingUploading {

    /** How long a file waits to be taken. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int MAX_PER_PERSON = 5;
    private static final int MAX_NAME_LENGTH = 200;

    private final Store store;
    private final Uploading uploading;
    private final UploadThrottle throttle;
    private final Event<WriteCommitted> committed;
    private final Clock clock;

    PendingUploading(
            Store store, Uploading uploading, UploadThrottle throttle, Event<WriteCommitted> committed, Clock clock) {
        this.store = store;
        this.uploading = uploading;
        this.throttle = throttle;
        this.committed = committed;
        this.clock = clock;
    }

    /**
     * Keeps a file that can be read and says something about the translation.
     *
     * @return its id
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE if it is of no known format, or whatever reading and uploading decline
     */
    String keep(Caller caller, Slug slug, LanguageTag locale, UploadedFile file) {
        caller.require(Role.TRANSLATOR, locale);
        BundleFormat format = FormatDetection.of(file.name(), file.bytes())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The file is neither XLIFF nor PO nor JSON"));
        PendingUpload pending = new PendingUpload(
                slug,
                Secret.ofAddress().text(),
                locale,
                caller.name(),
                format.name(),
                file.name().substring(0, Math.min(file.name().length(), MAX_NAME_LENGTH)),
                file.bytes(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        check(caller, pending);
        return store.inTransaction(tables -> {
            PendingUploads all = tables.table(PendingUploads.class);
            all.deleteOlder(oldest());
            all.deleteAllButNewest(caller.name(), MAX_PER_PERSON - 1);
            all.add(
                    slug.value(),
                    pending.id(),
                    locale.toString(),
                    pending.owner(),
                    pending.format(),
                    pending.fileName(),
                    pending.file(),
                    pending.createdAt());
            return pending.id();
        });
    }

    /** A person's own file, if it is still kept. */
    Optional<PendingUpload> find(Caller caller, Slug slug, LanguageTag locale, String id) {
        return store.read(tables ->
                tables.table(PendingUploads.class).find(slug.value(), id, locale.toString(), caller.name(), oldest()));
    }

    /** What a file would do now; stores nothing. */
    CheckedUpload check(Caller caller, PendingUpload pending) {
        return throttle.run(pending.file(), () -> {
            Uploading.Upload upload = read(pending);
            AtomicInteger before = new AtomicInteger();
            Uploading.Uploaded uploaded = store.inRolledBackTransaction(
                    tables -> uploading.upload(tables, caller, upload, newest -> before.set(number(newest))));
            return new CheckedUpload(pending, before.get(), uploaded);
        });
    }

    /**
     * Takes a file, if the texts are still those of the report that the person has seen.
     *
     * @return the number of the version that has it
     * @throws ProblemException PRECONDITION_FAILED if the translation or the canonical text has changed since, or whatever
     *     reading and uploading decline
     */
    int take(Caller caller, PendingUpload pending, int seenVersion, int seenRevision) {
        int taken = throttle.run(pending.file(), () -> {
            Uploading.Upload upload = read(pending);
            return store.inTransaction(tables -> {
                Uploading.Uploaded uploaded =
                        uploading.upload(tables, caller, upload, newest -> requireSame(number(newest), seenVersion));
                requireSame(uploaded.revision(), seenRevision);
                tables.table(PendingUploads.class).delete(pending.slug().value(), pending.id(), pending.owner());
                return uploaded.version().orElseThrow().number();
            });
        });
        committed.fire(new WriteCommitted());
        return taken;
    }

    /** Deletes a person's own file. */
    void discard(Caller caller, Slug slug, String id) {
        store.inTransaction(tables -> {
            tables.table(PendingUploads.class).delete(slug.value(), id, caller.name());
            return null;
        });
    }

    private Uploading.Upload read(PendingUpload pending) {
        return uploading.read(
                pending.slug().value(), pending.locale(), BundleFormat.valueOf(pending.format()), pending.file());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT).truncatedTo(ChronoUnit.MILLIS);
    }

    private static int number(Optional<VersionTag> newest) {
        return newest.map(VersionTag::number).orElse(0);
    }

    private static void requireSame(int now, int seen) {
        if (now != seen) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    "The translation or its canonical text has changed since the report; look at the new report");
        }
    }
}
