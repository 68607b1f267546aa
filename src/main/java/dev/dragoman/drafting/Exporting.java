package dev.dragoman.drafting;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.FindingNotes;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Exports a translation as a file, with what the checks find as notes on the units. */
@Singleton
public class Exporting {

    private final TranslationFindings findings;
    private final FindingMessages messages;
    private final ExportLimit exports;

    Exporting(TranslationFindings findings, FindingMessages messages, ExportLimit exports) {
        this.findings = findings;
        this.messages = messages;
        this.exports = exports;
    }

    /** A file of a translation. */
    public static final class Exported {

        private final byte[] bytes;
        private final String name;
        private final Optional<BundleVersion> version;

        private Exported(byte[] bytes, String name, Optional<BundleVersion> version) {
            this.bytes = bytes;
            this.name = name;
            this.version = version;
        }

        /** Its content; not a copy. */
        public byte[] bytes() {
            return bytes;
        }

        /** A file name for it. */
        public String name() {
            return name;
        }

        /** The version that it has; empty where nothing is translated yet. */
        public Optional<BundleVersion> version() {
            return version;
        }
    }

    /**
     * Exports a translation over the newest revision of its record.
     *
     * @param number of the version; empty for the newest
     * @throws ProblemException UNKNOWN_RECORD, RECORD_RENAMED, or UNKNOWN_BUNDLE for a version that does not exist
     */
    public Exported export(
            Tables tables, String slug, LanguageTag locale, Optional<Integer> number, BundleFormat format) {
        Revision revision =
                tables.table(Revisions.class).newest(slug).orElseThrow(() -> UnknownRecord.of(tables, slug));
        BundleVersions versions = tables.table(BundleVersions.class);
        Optional<BundleVersion> version = number.isPresent()
                ? Optional.of(versions.find(slug, locale.toString(), number.get())
                        .orElseThrow(() -> unknown(slug, locale, number.get())))
                : versions.newest(slug, locale.toString());
        BundleExport export = new BundleExport(
                        revision.record(),
                        revision.number(),
                        locale,
                        version.map(BundleVersion::number).orElse(0),
                        version.map(BundleVersion::bundle))
                .with(FindingNotes.of(
                        version.map(found -> findings.open(tables, revision.record(), found.bundle()))
                                .orElse(List.of()),
                        messages.in(locale)));
        return new Exported(exports.write(format, export), slug + "." + locale + "." + format.extension(), version);
    }

    private static ProblemException unknown(String slug, LanguageTag locale, int number) {
        return new ProblemException(
                ProblemCode.UNKNOWN_BUNDLE,
                "The translation of \"" + slug + "\" into " + locale + " has no version " + number);
    }
}
