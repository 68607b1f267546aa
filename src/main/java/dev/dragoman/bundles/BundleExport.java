package dev.dragoman.bundles;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The input for writing a translation file.
 *
 * @param record the current canonical record
 * @param revision the number of its revision
 * @param locale the language of the translation
 * @param version the number of the exported version; 0 if nothing is stored yet
 * @param bundle the translation as stored; empty if there is none yet
 * @param findings what the checks find, as notes for translators, by the unit's id
 */
public record BundleExport(
        CanonicalRecord record,
        int revision,
        LanguageTag locale,
        int version,
        Optional<Bundle> bundle,
        Map<String, List<String>> findings) {

    public BundleExport {
        findings = Map.copyOf(findings);
        if (version < 0) {
            throw new IllegalArgumentException("Versions are numbered from 1; 0 means none");
        }
    }

    /** An export without findings. */
    public BundleExport(
            CanonicalRecord record, int revision, LanguageTag locale, int version, Optional<Bundle> bundle) {
        this(record, revision, locale, version, bundle, Map.of());
    }

    /** The same with what the checks find in it. */
    public BundleExport with(FindingNotes notes) {
        return new BundleExport(record, revision, locale, version, bundle, notes.byUnit());
    }

    /** The same without findings. */
    public BundleExport withoutFindings() {
        return new BundleExport(record, revision, locale, version, bundle);
    }
}
