package dev.dragoman.quality.finding;

import dev.dragoman.locales.LanguageTag;

/**
 * The messages of findings in one language.
 *
 * @param language of an editor; English stands in for one that has no messages
 */
public record FindingWording(FindingMessages messages, LanguageTag language) {

    /** What a finding says and what would be right. */
    public String text(Finding finding) {
        return messages.text(language, finding.message());
    }

    /**
     * What a stored finding says.
     *
     * @throws IllegalArgumentException if the messages no longer have its key or take other arguments
     */
    public String text(StoredMessage stored) {
        return messages.text(language, stored.message());
    }

    /** The language of the messages, which is English if the wanted one has none. */
    public LanguageTag locale() {
        return messages.localeFor(language);
    }
}
