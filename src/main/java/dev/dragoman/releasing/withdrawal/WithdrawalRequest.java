package dev.dragoman.releasing.withdrawal;

import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.util.Optional;

/**
 * A publisher's request for a withdrawal.
 *
 * @param locale empty for all language versions that are or were public
 * @param note the note for readers, in the canonical language
 * @param to where readers are redirected, for {@link WithdrawalMode#REDIRECT} only
 */
public record WithdrawalRequest(
        Slug slug, Optional<LanguageTag> locale, WithdrawalMode mode, Optional<String> note, Optional<Slug> to) {

    /** Whether a withdrawal already says what this one asks for. */
    boolean isSameAs(Withdrawal withdrawal) {
        return withdrawal.mode() == mode
                && withdrawal.note().equals(note)
                && withdrawal.to().equals(to);
    }
}
