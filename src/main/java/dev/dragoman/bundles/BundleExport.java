package dev.dragoman.bundles;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.Optional;

/**
 * What a file of a translation is written from.
 *
 * @param record today's canonical record
 * @param revision the number of its revision
 * @param locale the language of the translation
 * @param version the number of the version that is exported; 0 where nothing is stored yet
 * @param bundle the translation as it is stored; empty where there is none yet
 */
public record BundleExport(
        CanonicalRecord record, int revision, LanguageTag locale, int version, Optional<Bundle> bundle) {

    public BundleExport {
        if (version < 0) {
            throw new IllegalArgumentException("Versions are numbered from 1, and 0 is none");
        }
    }
}
