package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/** The interface's words in one locale, as templates ask for them. */
@TemplateData
public final class LocalizedMessages {

    private final InterfaceMessages messages;
    private final LanguageTag locale;
    private final boolean foreign;

    LocalizedMessages(InterfaceMessages messages, LanguageTag locale) {
        this.messages = messages;
        this.locale = locale;
        this.foreign = !messages.has(locale);
    }

    /** Whether these words are English ones, in a page of another language that has none of its own. */
    public boolean foreign() {
        return foreign;
    }

    /** The words of a page in the language served, with the extensions that the reader asked for. */
    public static LocalizedMessages of(InterfaceMessages messages, LanguageChoice language) {
        return new LocalizedMessages(messages, language.interfaceLocale());
    }

    /** A page with these words; English ones in a page of another language are marked as such. */
    public String render(TemplateInstance page) {
        String html = page.render();
        return foreign ? EnglishMarks.elements(html) : html;
    }

    /** The words behind a key. */
    public String get(String key) {
        return with(key, Map.of());
    }

    /** The words for a value: those behind the key {@code group.value}. */
    public String of(String group, String value) {
        return get(group + "." + value);
    }

    /** The name of another language in this one. */
    public String language(String tag) {
        return LanguageTag.parse(tag).nameIn(locale);
    }

    /** The words behind a key with one value in them. */
    public String with(String key, String name, Object value) {
        return with(key, Map.of(name, value));
    }

    /** The words behind a key with two values in them. */
    public String with(String key, String name, Object value, String second, Object other) {
        return with(key, Map.of(name, value, second, other));
    }

    /** The words behind a key with several values in them. */
    public String with(String key, Map<String, Object> values) {
        String text = messages.message(locale, key, values);
        return foreign ? EnglishMarks.marked(text) : text;
    }

    /** The language of these words, with the reader's calendar, hour cycle and digits. */
    public LanguageTag locale() {
        return locale;
    }

    /** The direction of these words: {@code ltr} or {@code rtl}. */
    public String dir() {
        return locale.direction().slug();
    }
}
