package dev.dragoman.proofs.statement;

import dev.dragoman.json.CanonicalJson;
import java.util.Base64;
import java.util.Map;

/**
 * The entry of a statement in the transparency log: digest and signature, without the text, which would otherwise remain
 * readable after a withdrawal.
 */
public final class LogEntry {

    static final String TYPE = "https://dragoman.dev/log-entry/v1";

    private LogEntry() {}

    /**
     * The entry.
     *
     * @param sha256 of the statement, in hexadecimal
     * @param signature 64 bytes
     */
    public static byte[] bytes(String kid, String sha256, byte[] signature) {
        return CanonicalJson.bytes(Map.of(
                "type",
                TYPE,
                "kid",
                kid,
                "sha256",
                sha256,
                "signature",
                Base64.getUrlEncoder().withoutPadding().encodeToString(signature)));
    }
}
