package dev.dragoman.startup;

import dev.dragoman.access.AccessTokens;
import dev.dragoman.access.AuditEntries;
import dev.dragoman.editions.ChangeLog;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Revisions;
import dev.dragoman.releasing.ReleaseEditions;
import dev.dragoman.releasing.Releases;
import dev.dragoman.storage.BuiltInJdbi;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.formulas.HouseFormulas;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Reviews;
import io.quarkus.runtime.ImageMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What every first page asks of ICU and Jdbi, whoever asks for it. A native executable is built with the answers: what this class
 * has made them keep when it is initialized, in the build, is part of it. On a JVM the languages' names are asked for on another
 * processor, while the service reads its settings.
 */
public final class BuildTimeWarmUp {

    /** All that this package may know of. */
    static final List<Class<?>> TABLES = List.of(
            AccessTokens.class,
            AuditEntries.class,
            BundleVersions.class,
            ChangeLog.class,
            EditionTexts.class,
            Editions.class,
            ImportedFiles.class,
            Listings.class,
            Releases.class,
            ReleaseEditions.class,
            Reviews.class,
            Revisions.class,
            PublicStatuses.class);

    private static final ZoneId HOME = ZoneId.of("Asia/Tokyo");
    private static final EventTimes EVENT = EventTimes.lasting(
            ZonedMoment.parse("2023-04-05T12:20+02:00[Europe/Brussels]"),
            new ApproximateDuration(Duration.ofMinutes(145), true));

    static {
        if (ImageMode.current() == ImageMode.NATIVE_BUILD) {
            languageNames();
            event(LanguageTag.CANONICAL);
            BuiltInJdbi.learn(TABLES);
        }
    }

    private BuildTimeWarmUp() {}

    /** Begins, where there is anything left to do, in a thread of its own, which keeps nobody from stopping. */
    static void begin() {
        if (ImageMode.current() == ImageMode.JVM) {
            Thread thread = new Thread(BuildTimeWarmUp::languageNames, "rehearsal");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The menu of a page names all languages of its record. */
    static List<String> languageNames() {
        return ContentFolder.packagedLocales().stream()
                .map(LanguageTag::parse)
                .map(LanguageTag::ownName)
                .sorted()
                .toList();
    }

    /** An event by the house formula, and its start in full: what other locales share of ICU's data is in the English ones too. */
    static String event(LanguageTag language) {
        HouseFormulas formulas = new HouseFormulas(
                language.toULocale(), InterfaceFiles.packaged().formulas(language));
        return formulas.when(EVENT, HOME) + "; "
                + formulas.shown(EVENT.start(), HOME).text();
    }
}
