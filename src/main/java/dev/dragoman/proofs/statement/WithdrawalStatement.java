package dev.dragoman.proofs.statement;

import dev.dragoman.editions.Withdrawal;
import dev.dragoman.json.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The statement that an edition was withdrawn, since when and how. */
public final class WithdrawalStatement {

    /** The type of these statements. */
    public static final String TYPE = "https://dragoman.dev/statement/withdrawal/v1";

    private WithdrawalStatement() {}

    /**
     * The bytes to sign (RFC 8785).
     *
     * @param edition the digest of the statement about the edition
     * @param beforeSigning whether it was withdrawn before signing began
     */
    public static byte[] of(PublicAct act, Optional<String> edition, boolean beforeSigning) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("type", TYPE);
        statement.put("slug", act.slug());
        statement.put("locale", act.locale());
        statement.put("number", act.edition());
        statement.put("statedAt", act.happenedAt().toString());
        act.withdrawal().ifPresent(withdrawal -> put(statement, withdrawal));
        edition.ifPresent(digest -> statement.put("digests", Map.of("edition", digest)));
        if (beforeSigning) {
            statement.put("beforeSigning", true);
        }
        return CanonicalJson.bytes(statement);
    }

    private static void put(Map<String, Object> statement, Withdrawal withdrawal) {
        statement.put("withdrawnAt", withdrawal.at().toString());
        statement.put("mode", withdrawal.mode().slug());
        withdrawal.note().ifPresent(note -> statement.put("note", note));
        withdrawal.to().ifPresent(to -> statement.put("to", to.value()));
    }
}
