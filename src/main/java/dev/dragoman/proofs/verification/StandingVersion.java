package dev.dragoman.proofs.verification;

import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.proofs.statement.SignedStatement;
import dev.dragoman.storage.CompressedText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * How a language version stands, and the newest statement about it.
 *
 * @param withdrawn how it was withdrawn; empty if it is public
 * @param kind what the statement is about
 * @param statement the signed text, as it is stored
 */
public record StandingVersion(
        String slug,
        String locale,
        int edition,
        Optional<String> withdrawn,
        Optional<Instant> withdrawnAt,
        Optional<String> withdrawnNote,
        String kind,
        int signedEdition,
        String statement) {

    /** What differs between the two, as the end of a sentence; empty if nothing does. */
    Optional<String> difference() {
        boolean saysWithdrawn = kind.equals(SignedStatement.WITHDRAWAL);
        if (edition != signedEdition) {
            return Optional.of(
                    "its newest edition is " + edition + ", but the newest that was signed is " + signedEdition);
        }
        if (withdrawn.isPresent() != saysWithdrawn) {
            return Optional.of(
                    saysWithdrawn
                            ? "it is shown as public, but was withdrawn"
                            : "it is shown as withdrawn, but was not");
        }
        if (!saysWithdrawn) {
            return Optional.empty();
        }
        ClaimedStatement signed =
                ClaimedStatement.parse(CompressedText.unpack(statement).getBytes(StandardCharsets.UTF_8));
        if (signed.content().path("withdrawnAt").isMissingNode()) {
            return Optional.empty();
        }
        boolean same = withdrawnAt.filter(signed.at()::equals).isPresent()
                && withdrawn
                        .map(name -> WithdrawalMode.valueOf(name).slug())
                        .filter(signed.content().path("mode").asText()::equals)
                        .isPresent()
                && withdrawnNote.orElse("").equals(signed.content().path("note").asText(""));
        return same ? Optional.empty() : Optional.of("the notice of its withdrawal is not what was signed");
    }
}
