package dev.dragoman.rendering.record;

import dev.dragoman.editions.Treatment;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.translation.UnitState;
import java.util.Optional;

/**
 * A unit's text as a reader gets it.
 *
 * @param id the unit's id
 * @param text without markup, time references resolved
 * @param html with inline markup and {@code <time>} elements
 * @param lang the language that this text is in: the canonical one where the translation is missing or was overtaken
 * @param state the state of the target that is shown; empty where the canonical text is
 * @param treatment how it is shown, and marked
 */
public record LocalizedText(
        String id, String text, String html, LanguageTag lang, Optional<UnitState> state, Treatment treatment) {

    public boolean is(Treatment other) {
        return treatment == other;
    }

    /** The base direction of this text, {@code ltr} or {@code rtl}. */
    public String dir() {
        return lang.direction().slug();
    }
}
