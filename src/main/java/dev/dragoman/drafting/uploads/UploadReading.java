package dev.dragoman.drafting.uploads;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.records.names.FormerNames;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.upload.UploadedBundle;
import jakarta.inject.Singleton;

/** Reads an uploaded file of a translation, within the limits of units and texts. */
@Singleton
public class UploadReading {

    private final Store store;
    private final RecordLimits limits;

    UploadReading(Store store, RecordLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * Reads a file for the newest revision of a record.
     *
     * @throws ProblemException UNKNOWN_RECORD, RECORD_RENAMED, INVALID_BUNDLE, INVALID_BODY or LIMIT_EXCEEDED, with the line or the
     *     unit where it is known
     */
    public Uploading.Upload read(String slug, LanguageTag locale, BundleFormat format, byte[] file) {
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
        return new Uploading.Upload(revision.record().slug(), locale, format, bundle);
    }
}
