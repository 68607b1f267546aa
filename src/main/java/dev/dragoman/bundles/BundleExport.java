package dev.dragoman.bundles;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.Optional;

/**
 * The input for writing a translation file.
 *
 * @param record today's canonical record
 * @param revision the number of its revision
 * @param locale the language of the translation
 * @param version the number of the exported version; 0 if nothing is stored yet
 * @param bundle the translation as stored; empty if there is none yet
 */
public record BundleExport(
        CanonicalRecord record, int revision, LanguageTag locale, int version, Optional<Bundle> bundle) {

    public BundleExport {
        if (version < 0) {
            throw new IllegalArgumentException("Versions are numbered from 1; 0 means none");
        }
    }
}
