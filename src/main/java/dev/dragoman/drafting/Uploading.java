package dev.dragoman.drafting;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
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
import java.util.Map;
import java.util.Optional;

/** Merges an uploaded file into the newest version of a bundle, and stores the result as the next version. */
@Singleton
public class Uploading {

    private final Translating translating;
    private final ExportLimit exports;
    private final TranslationFindings findings;
    private final Audit audit;

    Uploading(Translating translating, ExportLimit exports, TranslationFindings findings, Audit audit) {
        this.translating = translating;
        this.exports = exports;
        this.findings = findings;
        this.audit = audit;
    }

    /**
     * A parsed file and the bundle that it is uploaded to.
     *
     * @param format of the file, for the audit log
     */
    public record Upload(Slug slug, LanguageTag locale, BundleFormat format, UploadedBundle file) {}

    /**
     * What an upload did.
     *
     * @param revision the number of the revision that it was merged for
     * @param base the number of the version that the file was compared with; 0 where there was none
     * @param isFirst whether it stored the first version
     * @param version the newest version after it
     * @param authority the authority of the bundle with the next release, unless the publisher states another one
     * @param findings what the checks find in the bundle after it, without what editors have dismissed
     */
    public record Uploaded(
            Slug slug,
            LanguageTag locale,
            int revision,
            int base,
            boolean isFirst,
            Optional<BundleVersion> version,
            UploadReport report,
            Optional<Authority> authority,
            List<Finding> findings) {

        public Uploaded {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Uploads a file. Nothing is stored if it says nothing new.
     *
     * @param uploader the author of the new version
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, LANGUAGE_EXISTS, INVALID_BUNDLE, for a base beyond the newest version too,
     *     NO_UNIT_TAKEN, LIMIT_EXCEEDED if an export of it could not be uploaded again, or what the precondition throws
     */
    public Uploaded upload(Tables tables, Caller uploader, Upload upload, Precondition precondition) {
        uploader.require(Role.TRANSLATOR, upload.locale());
        Revision newest = Translating.lockRecord(tables, upload.slug());
        Optional<BundleVersion> before = tables.table(BundleVersions.class)
                .newest(upload.slug().value(), upload.locale().toString());
        precondition.check(before.map(BundleVersion::tag));
        if (before.isEmpty()) {
            Translating.requireNewLanguage(tables, upload.slug().value(), upload.locale());
        }
        Optional<BundleVersion> base = base(tables, before, upload);
        BundleMerge.Merged merged = merge(tables, uploader, newest, before, base, upload);
        Optional<BundleVersion> after = merged.bundle()
                .map(bundle -> translating.store(
                        tables, bundle, newest.number(), Origin.UPLOAD, Optional.of(uploader.name())));
        UploadReport report = merged.report().withNotes(notes(before, upload.file()));
        boolean isStored = !after.equals(before);
        if (isStored) {
            merged.bundle().ifPresent(bundle -> exports.check(newest.record(), newest.number(), bundle));
            audit(tables, uploader, upload, after.orElseThrow(), report);
        }
        return new Uploaded(
                upload.slug(),
                upload.locale(),
                newest.number(),
                base.map(BundleVersion::number).orElse(0),
                isStored && before.isEmpty(),
                after,
                report,
                merged.bundle().map(bundle -> authority(tables, bundle, after)),
                merged.bundle()
                        .map(bundle -> findings.open(tables, newest.record(), bundle))
                        .orElse(List.of()));
    }

    private static BundleMerge.Merged merge(
            Tables tables,
            Caller uploader,
            Revision newest,
            Optional<BundleVersion> before,
            Optional<BundleVersion> base,
            Upload upload) {
        SourceHistory history = new SourceHistory(
                newest, () -> tables.table(Revisions.class).all(upload.slug().value()));
        return BundleMerge.of(
                history,
                upload.locale(),
                before.map(BundleVersion::bundle),
                base.map(BundleVersion::bundle),
                upload.file(),
                uploader.displayName());
    }

    private void audit(Tables tables, Caller uploader, Upload upload, BundleVersion stored, UploadReport report) {
        audit.add(
                tables,
                uploader,
                "upload",
                upload.slug().value(),
                upload.locale().toString(),
                Map.of(
                        "version", stored.number(),
                        "format", upload.format().mediaType(),
                        "report", report.text()));
    }

    private static Authority authority(Tables tables, Bundle bundle, Optional<BundleVersion> after) {
        return AuthorityInForce.of(
                tables,
                bundle,
                after.filter(version -> version.bundle().equals(bundle)).map(BundleVersion::number));
    }

    /** The version that the file was made from. If the file does not say, it is the newest, which the request names. */
    private static Optional<BundleVersion> base(Tables tables, Optional<BundleVersion> before, Upload upload) {
        int newest = before.map(BundleVersion::number).orElse(0);
        int stated = upload.file().version().orElse(newest);
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
                : tables.table(BundleVersions.class)
                        .find(upload.slug().value(), upload.locale().toString(), stated);
    }

    private static List<String> notes(Optional<BundleVersion> before, UploadedBundle file) {
        if (before.isEmpty() || file.version().isPresent()) {
            return List.of();
        }
        return List.of("The file does not say which version it was made from; it was compared with version "
                + before.get().number() + ", the newest");
    }
}
