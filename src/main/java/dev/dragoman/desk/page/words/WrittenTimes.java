package dev.dragoman.desk.page.words;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.times.MomentFormat;
import dev.dragoman.times.ZonedMoment;
import java.time.Instant;
import java.time.ZoneId;

/** Writes dates and wall times in the language of the person. */
public final class WrittenTimes {

    private final MomentFormat format;

    /** Those in a language. */
    public WrittenTimes(LanguageTag language) {
        format = new MomentFormat(language.toULocale());
    }

    /** A date, {@code 2026-12-01}, or a wall time in a zone, which is named after it. */
    public String of(String text) {
        return format.of(text);
    }

    /** A wall time, with the name of its zone after it. */
    public String of(ZonedMoment moment) {
        return format.of(moment);
    }

    /** An instant as the wall time in a zone, with the name of the zone after it. */
    public String at(Instant instant, ZoneId zone) {
        return of(ZonedMoment.at(instant, zone));
    }
}
