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
        return messages.text(language, finding);
    }
}
