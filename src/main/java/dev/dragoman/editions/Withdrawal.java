package dev.dragoman.editions;

import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.Optional;

/**
 * That a language version is no longer public.
 *
 * @param note the note for readers, in the canonical language
 * @param to the record that readers are redirected to; present for {@link WithdrawalMode#REDIRECT} only
 * @param at when it was taken from the public
 * @param amendedAt when mode, note or destination were last changed since; empty if never
 */
public record Withdrawal(
        WithdrawalMode mode, Optional<String> note, Optional<Slug> to, Instant at, Optional<Instant> amendedAt) {

    public Withdrawal {
        if (to.isPresent() != (mode == WithdrawalMode.REDIRECT)) {
            throw new IllegalArgumentException("A redirect, and nothing else, says where it leads to");
        }
    }

    /** When the note for readers last changed. */
    public Instant changedAt() {
        return amendedAt.orElse(at);
    }
}
