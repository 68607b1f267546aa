package dev.dragoman.quality.finding;

import dev.dragoman.locales.LanguagePreferences;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import java.util.Set;

/** The messages of findings, from {@code translations/findings/<locale>.properties}. */
public final class FindingMessages {

    private final InterfaceMessages messages;

    /** @param messages with a key for each kind of finding */
    public FindingMessages(InterfaceMessages messages) {
        this.messages = messages;
    }

    /** The languages that have messages. */
    public Set<LanguageTag> locales() {
        return messages.locales();
    }

    /** The messages in one language; in English if the language has none. */
    public FindingWording in(LanguageTag language) {
        return new FindingWording(this, language);
    }

    /** The messages in the first of a person's languages that has any, else in English. */
    public FindingWording in(LanguagePreferences preferences) {
        return in(preferences.languages().stream()
                .filter(messages::has)
                .findFirst()
                .orElse(LanguageTag.CANONICAL));
    }

    /** The messages in English, as for logs. */
    public FindingWording inEnglish() {
        return in(LanguageTag.CANONICAL);
    }

    String text(LanguageTag language, Finding finding) {
        FindingMessage message = finding.message();
        return messages.message(language, message.key(), message.valuesIn(messages.localeFor(language)));
    }
}
