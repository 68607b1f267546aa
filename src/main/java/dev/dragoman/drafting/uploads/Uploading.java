package dev.dragoman.drafting.uploads;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.records.names.FormerNames;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.upload.UploadReport;
import dev.dragoman.translation.upload.UploadedBundle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an uploaded file, merges it into the newest version of a bundle, and stores the result as the next version. */
@Singleton
public class Uploading {

    private final Store store;
    private final RecordLimits limits;
    private final Merging merging;
    private final TranslationFindings findings;
    private final Audit audit;

    Uploading(Store store, RecordLimits limits, Merging merging, TranslationFindings findings, Audit audit) {
        this.store = store;
        this.limits = limits;
        this.merging = merging;
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
     * Reads a file for the newest revision of a record, within the limits of units and texts.
     *
     * @throws ProblemException UNKNOWN_RECORD, RECORD_RENAMED, INVALID_BUNDLE, INVALID_BODY or LIMIT_EXCEEDED, with the line or the
     *     unit where it is known
     */
    public Upload read(String slug, LanguageTag locale, BundleFormat format, byte[] file) {
        Revision revision = store.read(
                tables -> tables.table(Revisions.class).newest(slug).orElseThrow(() -> UnknownRecord.of(tables, slug)));
        UploadedBundle bundle = FormerNames.read(
                revision.record(),
                () -> store.read(tables -> tables.table(FormerSlugs.class).of(slug)),
                record -> format.read(record, locale, file, BundleLimits.of(limits)));
        limits.checkCount("The file", bundle.units().size());
        bundle.units().forEach(unit -> unit.target().ifPresent(text -> {
            limits.checkLength(unit.id(), text);
            limits.text().requireCodes(unit.id(), text);
        }));
        return new Upload(revision.record().slug(), locale, format, bundle);
    }

    /**
     * Uploads a file. Nothing is stored if it says nothing new.
     *
     * @param uploader the author of the new version
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, LANGUAGE_EXISTS, INVALID_BUNDLE, for a base beyond the newest version too,
     *     NO_UNIT_TAKEN, LIMIT_EXCEEDED if an export of it could not be uploaded again, or what the precondition throws
     */
    public Uploaded upload(Tables tables, Caller uploader, Upload upload, Precondition precondition) {
        Merging.Merged merged = merging.merge(
                tables, uploader, upload.slug(), upload.locale(), newest -> upload.file(), Origin.UPLOAD, precondition);
        Optional<BundleVersion> before = merged.before();
        Optional<BundleVersion> after = merged.after();
        UploadReport report = merged.report().withNotes(notes(before, upload.file()));
        if (merged.isStored()) {
            audit(tables, uploader, upload, after.orElseThrow(), report);
        }
        return new Uploaded(
                upload.slug(),
                upload.locale(),
                merged.revision().number(),
                merged.base().map(BundleVersion::number).orElse(0),
                merged.isStored() && before.isEmpty(),
                after,
                report,
                merged.bundle().map(bundle -> authority(tables, bundle, after)),
                merged.bundle()
                        .map(bundle -> findings.open(tables, merged.revision().record(), bundle))
                        .orElse(List.of()));
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

    private static List<String> notes(Optional<BundleVersion> before, UploadedBundle file) {
        if (before.isEmpty() || file.version().isPresent()) {
            return List.of();
        }
        return List.of("The file does not say which version it was made from; it was compared with version "
                + before.get().number() + ", the newest");
    }
}
