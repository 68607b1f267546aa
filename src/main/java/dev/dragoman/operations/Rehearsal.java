package dev.dragoman.operations;

import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.HouseFormulas;
import dev.dragoman.times.ZonedMoment;
import io.quarkus.runtime.ImageMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What pages ask of ICU in the interface's languages, whoever asks for them. A native executable is built with the answers:
 * what this class has made ICU keep when it is initialized, in the build, is part of it. On a JVM the first of them are asked
 * for on another processor, while the service reads its settings.
 */
public final class Rehearsal {

    private static final ZoneId HOME = ZoneId.of("Asia/Tokyo");
    private static final EventTimes EVENT = EventTimes.lasting(
            ZonedMoment.parse("2023-04-05T12:20+02:00[Europe/Brussels]"),
            new ApproximateDuration(Duration.ofMinutes(145), true));

    static {
        if (ImageMode.current() == ImageMode.NATIVE_BUILD) {
            languageNames();
            formulas();
        }
    }

    private Rehearsal() {}

    /** Begins, where there is anything left to do, in a thread of its own, which keeps nobody from stopping. */
    static void begin() {
        if (ImageMode.current() == ImageMode.JVM) {
            Thread thread = new Thread(Rehearsal::languageNames, "rehearsal");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The menu of a page names all languages of the interface. */
    static List<String> languageNames() {
        return ContentWords.packagedLocales().stream()
                .map(LanguageTag::ownName)
                .sorted()
                .toList();
    }

    /** The house formula, and an event's time in full, in every language of the interface. */
    static List<String> formulas() {
        InterfaceMessages words = ContentWords.packaged();
        return words.locales().stream()
                .map(language -> new HouseFormulas(language.toULocale(), words.formulas(language)))
                .map(formulas -> formulas.when(EVENT, HOME)
                        + formulas.shown(EVENT.start(), HOME).text())
                .toList();
    }
}
