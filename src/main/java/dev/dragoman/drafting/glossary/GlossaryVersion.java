package dev.dragoman.drafting.glossary;

import dev.dragoman.locales.LanguageTag;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of the glossary of a locale.
 *
 * @param content the file; empty for that of the content folder
 * @param restored the number whose content an undo brought back, 0 for the file of the content folder; empty for an upload
 * @param maker the name of who uploaded or undid it
 */
public record GlossaryVersion(
        LanguageTag locale,
        int number,
        Optional<String> content,
        Optional<Integer> restored,
        String maker,
        Instant createdAt) {

    /** The number of the upload whose content this is; 0 for the file of the content folder. */
    public int origin() {
        return restored.orElse(number);
    }
}
