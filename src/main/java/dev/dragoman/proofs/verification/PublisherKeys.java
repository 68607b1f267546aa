package dev.dragoman.proofs.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.NoteKey;
import dev.dragoman.proofs.note.SignatureType;
import dev.dragoman.proofs.note.SignedNote;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a publisher, by their fingerprint, which is computed and never believed.
 *
 * @param byId the keys by their JWK thumbprint (RFC 7638)
 */
public record PublisherKeys(Map<String, Key> byId) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A key with its validity.
     *
     * @param id its JWK thumbprint
     * @param until when it was no longer in use
     */
    public record Key(String id, PublicKey key, Optional<Instant> from, Optional<Instant> until, boolean revoked) {

        /** @throws VerificationException if it must not be trusted for what was signed at this time */
        void requireInUse(Instant at) {
            if (revoked) {
                throw new VerificationException("The publisher has revoked the key " + id);
            }
            if (until.filter(end -> !at.isBefore(end)).isPresent()) {
                throw new VerificationException(
                        "The key " + id + " was in use until " + until.orElseThrow() + ", before " + at);
            }
        }
    }

    public PublisherKeys {
        byId = Map.copyOf(byId);
    }

    /**
     * Reads a set of JSON Web Keys (RFC 7517, RFC 8037).
     *
     * @throws VerificationException if it has no Ed25519 key
     */
    public static PublisherKeys parse(byte[] json) {
        try {
            Map<String, Key> keys = new LinkedHashMap<>();
            for (JsonNode jwk : MAPPER.readTree(json).path("keys")) {
                if (jwk.path("crv").asText().equals("Ed25519")) {
                    Key key = key(jwk);
                    keys.put(key.id(), key);
                }
            }
            if (keys.isEmpty()) {
                throw new VerificationException("The file of the publisher's keys has no Ed25519 key");
            }
            return new PublisherKeys(keys);
        } catch (JsonProcessingException e) {
            throw new VerificationException("The file of the publisher's keys cannot be read", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new VerificationException("A key of the publisher cannot be read: " + e.getMessage(), e);
        }
    }

    private static Key key(JsonNode jwk) {
        PublicKey key =
                Ed25519.publicKey(Base64.getUrlDecoder().decode(jwk.path("x").asText()));
        return new Key(
                Ed25519.thumbprint(key),
                key,
                instant(jwk.path("nbf")),
                instant(jwk.path("exp")),
                !jwk.path("revoked").isMissingNode());
    }

    private static Optional<Instant> instant(JsonNode seconds) {
        return seconds.isNumber() ? Optional.of(Instant.ofEpochSecond(seconds.asLong())) : Optional.empty();
    }

    /** @throws VerificationException if no key of the publisher has this id */
    Key require(String id) {
        if (!byId.containsKey(id)) {
            throw new VerificationException(
                    "The key " + id + ", by which it is signed, is not one of the publisher's keys");
        }
        return byId.get(id);
    }

    /** The key that has signed a checkpoint of a log, if one of these has. */
    public Optional<Key> signerOf(SignedNote checkpoint) {
        String origin = Checkpoint.parse(checkpoint.text()).origin();
        return byId.values().stream()
                .filter(key -> new NoteKey(origin, SignatureType.ED25519, key.key()).hasSigned(checkpoint))
                .findFirst();
    }
}
