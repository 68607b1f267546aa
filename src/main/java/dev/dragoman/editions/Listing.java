package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Kind;
import dev.dragoman.records.Slug;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.translation.Authority;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What lists show of the newest edition of a record in one locale.
 *
 * @param times what the texts may refer to
 */
public record Listing(
        Slug slug,
        LanguageTag locale,
        int edition,
        Kind kind,
        LocalDate issued,
        Text title,
        Optional<Text> byline,
        Optional<Text> topic,
        Authority authority,
        TimeFacts times) {

    /**
     * A text with its language, which is the canonical one where it is not translated.
     *
     * @param markup inline CommonMark
     */
    public record Text(String markup, LanguageTag lang) {}
}
