package dev.dragoman.drafting.uploads;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Slug;
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

/** Merges an uploaded file into the newest version of a bundle, and stores the result as the next version. */
@Singleton
public class Uploading {

    private final Merging merging;
    private final TranslationFindings findings;
    private final Audit audit;

    Uploading(Merging merging, TranslationFindings findings, Audit audit) {
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
