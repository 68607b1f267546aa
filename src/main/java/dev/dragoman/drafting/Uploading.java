package dev.dragoman.drafting;

import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.SourceHistory;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.upload.BundleMerge;
import dev.dragoman.translation.upload.UploadReport;
import dev.dragoman.translation.upload.UploadedBundle;
import jakarta.inject.Singleton;
import java.util.List;
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
     * @param base the number of the version that the file was compared with; 0 where there was none
     * @param version the newest version after it
     * @param bundle what is stored after it
     */
    public record Uploaded(
            int revision, int base, Optional<BundleVersion> version, Optional<Bundle> bundle, UploadReport report) {}

    /**
     * Uploads.
     *
     * @param newest the record's newest revision
     * @param before the newest version stored
     * @param uploader whom the new version is from
     * @throws ProblemException INVALID_BUNDLE, for a base beyond the newest version too, or NO_UNIT_TAKEN
     */
    public Uploaded upload(
            Tables tables,
            Revision newest,
            LanguageTag locale,
            Optional<BundleVersion> before,
            UploadedBundle upload,
            Caller uploader) {
        String slug = newest.record().slug().value();
        if (before.isEmpty()) {
            Translating.requireNewLanguage(tables, slug, locale);
        }
        SourceHistory history =
                new SourceHistory(newest, () -> tables.table(Revisions.class).all(slug));
        Optional<BundleVersion> base = base(tables, slug, locale, before, upload);
        BundleMerge.Merged merged = BundleMerge.of(
                history,
                locale,
                before.map(BundleVersion::bundle),
                base.map(BundleVersion::bundle),
                upload,
                uploader.displayName());
        Optional<BundleVersion> after = merged.bundle()
                .map(bundle -> translating.store(
                        tables, bundle, newest.number(), Origin.UPLOAD, Optional.of(uploader.name())));
        return new Uploaded(
                newest.number(),
                base.map(BundleVersion::number).orElse(0),
                after,
                merged.bundle(),
                merged.report().withNotes(notes(before, upload)));
    }

    /** The version that the file was made from; without a word of that, the newest, which the request names. */
    private static Optional<BundleVersion> base(
            Tables tables, String slug, LanguageTag locale, Optional<BundleVersion> before, UploadedBundle upload) {
        int newest = before.map(BundleVersion::number).orElse(0);
        int stated = upload.version().orElse(newest);
        if (stated > newest) {
            throw new ProblemException(
                            ProblemCode.INVALID_BUNDLE,
                            "The file says that it was made from version " + stated + " of the translation; "
                                    + (newest == 0 ? "none is stored yet" : "the newest is " + newest))
                    .with("base", stated)
                    .with("newest", newest);
        }
        return stated == newest ? before : tables.table(BundleVersions.class).find(slug, locale.toString(), stated);
    }

    private static List<String> notes(Optional<BundleVersion> before, UploadedBundle upload) {
        if (before.isEmpty() || upload.version().isPresent()) {
            return List.of();
        }
        return List.of("The file does not say which version it was made from; it was compared with version "
                + before.get().number() + ", the newest");
    }
}
