package dev.dragoman.bundles;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Bundles to write: those that the service is born with, and invented ones. */
public final class Exports {

    private static final List<String> LOCALES = List.of("ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant");

    private Exports() {}

    /** Both real records in each of their languages, as their third revision. */
    public static Stream<BundleExport> real() {
        return Stream.of(SampleRecords.READOUT, SampleRecords.STATEMENT)
                .flatMap(slug -> LOCALES.stream().map(locale -> real(slug, locale)));
    }

    public static BundleExport real(Slug slug, String locale) {
        CanonicalRecord canonical = SampleRecords.real(slug);
        LanguageTag tag = LanguageTag.parse(locale);
        try {
            String file = Files.readString(SampleRecords.folder(slug).resolve(locale + ".xlf"), UTF_8);
            return new BundleExport(canonical, 3, tag, 2, Optional.of(XliffReader.read(canonical, tag, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BundleExport of(CanonicalRecord canonical, String locale, Target... targets) {
        return of(canonical, locale, Authority.OFFICIAL, Provenance.UNKNOWN, targets);
    }

    public static BundleExport of(
            CanonicalRecord canonical, String locale, Authority authority, Provenance provenance, Target... targets) {
        LanguageTag tag = LanguageTag.parse(locale);
        Bundle bundle = new Bundle(canonical.slug(), tag, authority, provenance, Bundle.byUnit(List.of(targets)));
        return new BundleExport(canonical, 7, tag, 5, Optional.of(bundle));
    }

    /** The same record without a translation. */
    public static BundleExport untranslated(CanonicalRecord canonical, int revision, String locale) {
        return new BundleExport(canonical, revision, LanguageTag.parse(locale), 0, Optional.empty());
    }
}
