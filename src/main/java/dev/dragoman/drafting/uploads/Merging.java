package dev.dragoman.drafting.uploads;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.SourceHistory;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.evidence.Author;
import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.upload.BundleMerge;
import dev.dragoman.translation.upload.ClaimedOrigin;
import dev.dragoman.translation.upload.UploadReport;
import dev.dragoman.translation.upload.UploadedBundle;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** Merges units, of a file or typed in the editor, into the newest version of a bundle, and stores the next version. */
@Singleton
public class Merging {

    private final Translating translating;
    private final ExportLimit exports;

    Merging(Translating translating, ExportLimit exports) {
        this.translating = translating;
        this.exports = exports;
    }

    /**
     * What a merge did.
     *
     * @param revision the newest one, which it was merged for
     * @param before the newest version before it
     * @param base the version that the units were compared with
     * @param after the newest version after it
     * @param bundle the bundle after it, stored or not; empty if nothing is translated
     */
    public record Merged(
            Revision revision,
            Optional<BundleVersion> before,
            Optional<BundleVersion> base,
            Optional<BundleVersion> after,
            Optional<Bundle> bundle,
            UploadReport report) {

        /** Whether it stored a version. */
        public boolean isStored() {
            return !after.equals(before);
        }
    }

    /**
     * Merges. Nothing is stored if the units say nothing new.
     *
     * @param units makes what is merged, from the newest version
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, LANGUAGE_EXISTS, INVALID_BUNDLE, for a base beyond the newest version or
     *     revision too,
     *     NO_UNIT_TAKEN, LIMIT_EXCEEDED if an export of it could not be uploaded again, or what the precondition throws
     */
    public Merged merge(
            Tables tables,
            Caller caller,
            Slug slug,
            LanguageTag locale,
            Function<Optional<BundleVersion>, UploadedBundle> units,
            Origin origin,
            Precondition precondition) {
        return merge(tables, caller, slug, locale, units, origin, Optional.empty(), precondition);
    }

    /**
     * Merges, as above.
     *
     * @param made how the new texts were made; empty for what the units say of it, which is a claim in a file
     */
    public Merged merge(
            Tables tables,
            Caller caller,
            Slug slug,
            LanguageTag locale,
            Function<Optional<BundleVersion>, UploadedBundle> units,
            Origin origin,
            Optional<TextOrigin> made,
            Precondition precondition) {
        caller.require(Role.TRANSLATOR, locale);
        Revision newest = Translating.lockRecord(tables, slug);
        Optional<BundleVersion> before = tables.table(BundleVersions.class).newest(slug.value(), locale.toString());
        precondition.check(before.map(BundleVersion::tag));
        if (before.isEmpty()) {
            Translating.requireNewLanguage(tables, slug.value(), locale);
        }
        UploadedBundle upload = units.apply(before);
        requireKnownRevision(newest, upload);
        Optional<BundleVersion> base = base(tables, slug, locale, before, upload);
        SourceHistory history =
                new SourceHistory(newest, () -> tables.table(Revisions.class).all(slug.value()));
        BundleMerge.Merged merged = BundleMerge.of(
                history,
                locale,
                before.map(BundleVersion::bundle),
                base.map(BundleVersion::bundle),
                upload,
                caller.displayName());
        Optional<BundleVersion> after = merged.bundle()
                .map(bundle -> translating.store(
                        tables,
                        bundle,
                        newest.number(),
                        origin,
                        Optional.of(new Author(caller.name(), caller.displayName())),
                        made.orElseGet(() -> ClaimedOrigin.of(upload, before.map(BundleVersion::bundle), origin))));
        Merged result = new Merged(newest, before, base, after, merged.bundle(), merged.report());
        if (result.isStored()) {
            merged.bundle().ifPresent(bundle -> exports.check(newest.record(), newest.number(), bundle));
        }
        return result;
    }

    /** A target made from a revision that there is not yet would count as made from today's text. */
    private static void requireKnownRevision(Revision newest, UploadedBundle upload) {
        upload.revision().filter(stated -> stated > newest.number()).ifPresent(stated -> {
            throw new ProblemException(
                            ProblemCode.INVALID_BUNDLE,
                            "The file says that it was made from revision " + stated + " of the record; the newest is "
                                    + newest.number())
                    .with("revision", stated)
                    .with("newest", newest.number());
        });
    }

    /** The version that the units were made from. If nothing says it, it is the newest, which the request names. */
    private static Optional<BundleVersion> base(
            Tables tables, Slug slug, LanguageTag locale, Optional<BundleVersion> before, UploadedBundle upload) {
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
        return stated == newest
                ? before
                : tables.table(BundleVersions.class).find(slug.value(), locale.toString(), stated);
    }
}
