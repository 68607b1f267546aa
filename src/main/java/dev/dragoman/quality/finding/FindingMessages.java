package dev.dragoman.quality.finding;

import dev.dragoman.locales.LanguagePreferences;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.quality.finding.FindingMessage.LocalizedValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What a finding says as data, with the arguments in every language that has messages. */
    public StoredMessage stored(Finding finding) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Map<String, String>> localized = new HashMap<>();
        finding.message().values().forEach((name, value) -> {
            if (value instanceof LocalizedValue text) {
                localized.put(name, locales().stream().collect(Collectors.toMap(LanguageTag::toString, text::in)));
            } else {
                values.put(name, value);
            }
        });
        return new StoredMessage(finding.message().key(), values, localized);
    }

    /** The language of the messages for a reader of {@code language}. */
    LanguageTag localeFor(LanguageTag language) {
        return messages.localeFor(language);
    }

    String text(LanguageTag language, FindingMessage message) {
        return messages.message(language, message.key(), message.valuesIn(messages.localeFor(language)));
    }
}
