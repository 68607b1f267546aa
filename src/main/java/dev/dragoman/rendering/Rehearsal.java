package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.times.Zones;
import java.time.ZoneId;
import java.util.List;

/**
 * What the first page of a process asks ICU for, whoever asks for it: the languages' own names, and the rules of the zones
 * most times are in. It is asked beforehand, on another processor, while the service reads its settings.
 */
public final class Rehearsal {

    /** The languages of the interface; the menu of a page names them all. */
    static final List<String> LANGUAGES = List.of("ar", "de", "en", "es", "fr", "ja", "ko", "uk", "zh-Hant");

    private static final List<String> ZONES = List.of("Asia/Tokyo", "Europe/Brussels");

    private Rehearsal() {}

    /** Begins in a thread of its own, which keeps nobody from stopping. */
    public static void begin() {
        Thread thread = new Thread(Rehearsal::run, "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        ZONES.stream().map(ZoneId::of).forEach(Zones::rules);
        LANGUAGES.stream().map(LanguageTag::new).forEach(LanguageTag::ownName);
    }
}
