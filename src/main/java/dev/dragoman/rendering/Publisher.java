package dev.dragoman.rendering;

import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.locales.LanguageTag;
import jakarta.inject.Singleton;

/** Who publishes the records, as feeds and metadata name it. */
@Singleton
public class Publisher {

    private final InterfaceMessages messages;
    private final Permalinks permalinks;

    Publisher(InterfaceMessages messages, Permalinks permalinks) {
        this.messages = messages;
        this.permalinks = permalinks;
    }

    /** The name in a language, in English where there is none in that language. */
    public String name(LanguageTag locale) {
        return messages.message(locale, "site.name");
    }

    /** The absolute address of the publisher's site. */
    public String address() {
        return permalinks.negotiatedList();
    }
}
