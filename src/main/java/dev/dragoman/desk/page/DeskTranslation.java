package dev.dragoman.desk.page;

import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;

/**
 * The translation that a page of the desk is about, and the person who may read its draft.
 *
 * @param title that of the newest revision, in the canonical language
 */
public record DeskTranslation(Caller caller, Slug slug, LanguageTag locale, String title) {

    /** The path of its pages. */
    public String path() {
        return TranslationAddress.of(slug.value(), locale.toString());
    }
}
