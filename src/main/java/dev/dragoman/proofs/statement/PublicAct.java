package dev.dragoman.proofs.statement;

import dev.dragoman.editions.Withdrawal;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the change log, as it is signed.
 *
 * @param act {@code release}, {@code correction}, {@code withdrawal} or {@code rename}
 * @param slug the slug that the record had then
 * @param withdrawal how it was withdrawn; empty for other acts, and for withdrawals from before statements
 */
public record PublicAct(
        long seq,
        Instant happenedAt,
        String act,
        String slug,
        String locale,
        int edition,
        Optional<Withdrawal> withdrawal) {

    /** What a statement about it is about; empty if there is none. */
    Optional<String> kind() {
        return switch (act) {
            case "release", "correction" -> Optional.of(SignedStatement.EDITION);
            case "withdrawal" -> Optional.of(SignedStatement.WITHDRAWAL);
            default -> Optional.empty();
        };
    }
}
