package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.translation.Currency;
import dev.dragoman.translation.UnitState;
import java.util.Optional;

/**
 * A unit's text as a reader gets it.
 *
 * @param id the unit's id
 * @param text without markup, time references resolved
 * @param html with inline markup and {@code <time>} elements
 * @param lang the language that this text is in: the canonical one where the translation is missing
 * @param state the state of the target; empty for the canonical text
 * @param currency how the target stands to its source
 */
public record LocalizedText(
        String id, String text, String html, LanguageTag lang, Optional<UnitState> state, Currency currency) {

    public boolean outdated() {
        return currency == Currency.OUTDATED;
    }

    public boolean missing() {
        return currency == Currency.MISSING;
    }

    /** The base direction of this text, {@code ltr} or {@code rtl}. */
    public String dir() {
        return lang.direction().slug();
    }
}
