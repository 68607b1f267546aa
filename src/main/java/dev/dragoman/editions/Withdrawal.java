package dev.dragoman.editions;

import dev.dragoman.records.Slug;
import java.time.Instant;
import java.util.Optional;

/**
 * That a language version is no longer public.
 *
 * @param note what readers are told, in the canonical language
 * @param to the record that readers are led to; present for {@link WithdrawalMode#REDIRECT} only
 */
public record Withdrawal(WithdrawalMode mode, Optional<String> note, Optional<Slug> to, Instant at) {

    public Withdrawal {
        if (to.isPresent() != (mode == WithdrawalMode.REDIRECT)) {
            throw new IllegalArgumentException("A redirect, and nothing else, says where it leads to");
        }
    }
}
