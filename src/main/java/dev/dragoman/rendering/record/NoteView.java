package dev.dragoman.rendering.record;

import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;

/** What a publisher tells readers of a change, in the canonical language or in theirs. */
@TemplateData
public record NoteView(String text, String lang, String dir) {

    /** The note of an edition, or null. */
    public static NoteView of(PublicText text) {
        return text.edition().note().map(note -> of(note, text.noteLang())).orElse(null);
    }

    public static NoteView of(String note, LanguageTag lang) {
        return new NoteView(note, lang.toString(), lang.direction().slug());
    }
}
