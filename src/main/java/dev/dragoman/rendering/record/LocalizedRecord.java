package dev.dragoman.rendering.record;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Treatments;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Kind;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Alternate;
import dev.dragoman.translation.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An edition as one reader gets it: in the language served, with its times in all zones shown.
 *
 * @param topicKey the key that lists can be filtered by
 * @param issuedText the date of issue in the reader's wording
 * @param updated the last update in each zone shown; empty if there was none
 * @param translatedFrom the number of the revision that the bundle was stored for; empty for the canonical locale
 * @param released when the edition became public, on the publisher's clocks
 * @param currentRevision the revision that is public in the canonical language
 * @param alternates all public language versions, the canonical one first
 */
public record LocalizedRecord(
        Slug slug,
        Kind kind,
        LocalizedText title,
        Optional<LocalizedText> byline,
        Optional<LocalizedText> topic,
        Optional<String> topicKey,
        LocalDate issued,
        String issuedText,
        List<LocalizedTime> updated,
        Optional<LocalizedEvent> event,
        List<LocalizedBlock> blocks,
        LanguageChoice language,
        Edition edition,
        Optional<Integer> translatedFrom,
        Provenance provenance,
        Treatments treatments,
        LocalizedTime released,
        int currentRevision,
        List<Alternate> alternates) {

    /** Whether the canonical text has moved on to a revision that this version does not show yet. */
    public boolean held() {
        return edition.revision() < currentRevision;
    }

    /** The language that the record is served in. */
    public LanguageTag locale() {
        return edition.locale();
    }
}
