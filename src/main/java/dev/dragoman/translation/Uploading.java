package dev.dragoman.translation;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Merges an upload into the newest version of a bundle and stores what comes of it as the next. */
@Singleton
public class Uploading {

    private final Translating translating;

    Uploading(Translating translating) {
        this.translating = translating;
    }

    /**
     * What an upload did.
     *
     * @param revision the number of the revision that it was held to
     * @param version the newest version after it
     * @param bundle what is stored after it
     */
    public record Uploaded(
            int revision, Optional<BundleVersion> version, Optional<Bundle> bundle, UploadReport report) {}

    /**
     * Uploads.
     *
     * @param newest the record's newest revision
     * @param before the newest version stored
     * @param author who uploads
     * @throws dev.dragoman.problem.Declined INVALID_BUNDLE or NO_UNIT_TAKEN
     */
    public Uploaded upload(
            Tables tables,
            Revision newest,
            LanguageTag locale,
            Optional<BundleVersion> before,
            UploadedBundle upload,
            String author) {
        String slug = newest.record().slug().value();
        SourceHistory history =
                new SourceHistory(newest, () -> tables.table(Revisions.class).all(slug));
        Merge.Merged merged = Merge.of(history, locale, before.map(BundleVersion::bundle), upload);
        Optional<BundleVersion> after = merged.bundle()
                .map(bundle -> translating.store(tables, bundle, newest.number(), Origin.UPLOAD, Optional.of(author)));
        return new Uploaded(newest.number(), after, merged.bundle(), merged.report());
    }
}
