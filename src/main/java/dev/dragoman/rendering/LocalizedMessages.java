package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/** The messages of the interface in one locale, as templates ask for them. */
@TemplateData
public final class LocalizedMessages {

    private final InterfaceMessages interfaceMessages;
    private final LanguageTag locale;
    private final boolean foreign;

    LocalizedMessages(InterfaceMessages interfaceMessages, LanguageTag locale) {
        this.interfaceMessages = interfaceMessages;
        this.locale = locale;
        this.foreign = !interfaceMessages.has(locale);
    }

    /** Whether these messages are English ones, in a page of another language that has none of its own. */
    public boolean foreign() {
        return foreign;
    }

    /** The messages of a page in the language served, with the extensions that the reader asked for. */
    public static LocalizedMessages of(InterfaceMessages interfaceMessages, LanguageChoice language) {
        return new LocalizedMessages(interfaceMessages, language.interfaceLocale());
    }

    /** A page with these messages; English ones in a page of another language are marked as such. */
    public String render(TemplateInstance page) {
        String html = page.render();
        return foreign ? EnglishMarks.elements(html) : html;
    }

    /** The message of a key. */
    public String get(String key) {
        return with(key, Map.of());
    }

    /** The message for a value, that of the key {@code group.value}. */
    public String of(String group, String value) {
        return get(group + "." + value);
    }

    /** The name of another language in this one. */
    public String language(String tag) {
        return LanguageTag.parse(tag).nameIn(locale);
    }

    /** The message of a key with one value in it. */
    public String with(String key, String name, Object value) {
        return with(key, Map.of(name, value));
    }

    /** The message of a key with two values in it. */
    public String with(String key, String name, Object value, String second, Object other) {
        return with(key, Map.of(name, value, second, other));
    }

    /** The message of a key with several values in it. */
    public String with(String key, Map<String, Object> values) {
        String text = interfaceMessages.message(locale, key, values);
        return foreign ? EnglishMarks.marked(text) : text;
    }

    /** The language of these messages, with the reader's calendar, hour cycle and digits. */
    public LanguageTag locale() {
        return locale;
    }

    /** The direction of these messages: {@code ltr} or {@code rtl}. */
    public String dir() {
        return locale.direction().slug();
    }
}
