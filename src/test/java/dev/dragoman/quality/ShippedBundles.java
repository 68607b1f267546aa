package dev.dragoman.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.quality.glossary.GlossaryReader;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bundles and glossaries that the service is born with, to test checks with. */
public final class ShippedBundles {

    public static final List<String> LOCALES = List.of("ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant");

    private ShippedBundles() {}

    /** A bundle with the record that it is of. */
    public record Translated(CanonicalRecord canonical, Bundle bundle) {

        @Override
        public String toString() {
            return canonical.kind() + " in " + bundle.locale();
        }
    }

    /** The bundles of both records in all languages. */
    public static List<Translated> all() {
        return List.of(SampleRecords.READOUT, SampleRecords.STATEMENT).stream()
                .flatMap(slug -> LOCALES.stream().map(locale -> read(slug, locale)))
                .toList();
    }

    /** The glossaries of {@code translations/glossary}. */
    public static Glossaries glossaries() {
        return new Glossaries(LOCALES.stream().map(ShippedBundles::glossary).toList());
    }

    /** One of the glossaries of {@code translations/glossary}. */
    public static Glossary glossary(String locale) {
        return GlossaryReader.read(
                LanguageTag.parse(locale),
                "glossary/" + locale + ".csv",
                text(Path.of("translations", "glossary", locale + ".csv")));
    }

    /** A bundle of one of the two records. */
    public static Translated read(Slug slug, String locale) {
        CanonicalRecord canonical = SampleRecords.real(slug);
        String file = text(SampleRecords.folder(slug).resolve(locale + ".xlf"));
        return new Translated(canonical, XliffReader.read(canonical, LanguageTag.parse(locale), file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
