package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import io.quarkus.qute.TemplateData;
import java.util.Map;
import java.util.Optional;

/** That a page is in another language than the one asked for, in the language asked for where we have its words. */
@TemplateData
public record FallbackNotice(String text, String lang, String dir) {

    /** The notice for the reader of a record; empty if it is in the language asked for. */
    public static Optional<FallbackNotice> ofRecord(LanguageChoice language, InterfaceMessages messages) {
        return language.fallback().map(reason -> of("notice.fallback." + reason.slug(), language, messages));
    }

    /** The notice for the reader of a list; empty if it is in the language asked for. */
    public static Optional<FallbackNotice> ofList(LanguageChoice language, InterfaceMessages messages) {
        return language.fallback().map(reason -> of("list.fallback", language, messages));
    }

    private static FallbackNotice of(String key, LanguageChoice language, InterfaceMessages messages) {
        LanguageTag asked = language.requested().orElseThrow();
        LanguageTag words = messages.localeFor(asked);
        String askedName = asked.nameIn(words);
        String servedName = language.served().nameIn(words);
        String text =
                messages.message(words, key, Map.of("language", askedName, "asked", askedName, "served", servedName));
        return new FallbackNotice(text, words.toString(), words.direction().slug());
    }
}
