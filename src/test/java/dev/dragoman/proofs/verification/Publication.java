package dev.dragoman.proofs.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.json.CanonicalJson;
import dev.dragoman.json.Digest;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.merkle.GrowingTree;
import dev.dragoman.proofs.merkle.MerkleHash;
import dev.dragoman.proofs.merkle.MerkleTree;
import dev.dragoman.proofs.merkle.TreeNode;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.LogProof;
import dev.dragoman.proofs.note.NoteKey;
import dev.dragoman.proofs.note.SignatureType;
import dev.dragoman.proofs.note.SignedNote;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A publisher for tests: signs statements with a key of its own and enters them in a log of its own. */
public final class Publication {

    private static final String ORIGIN = "press.example/log";

    private final KeyPair pair = Ed25519.generate();
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<String, Object> validity = new HashMap<>();

    /** A statement of an edition. */
    public static byte[] edition(String locale, int number, String text, Map<String, Object> more) {
        Map<String, Object> members = new TreeMap<>(Map.of(
                "type",
                "https://dragoman.dev/statement/edition/v1",
                "slug",
                "trade-talks",
                "locale",
                locale,
                "number",
                number,
                "title",
                Map.of("id", "title", "text", "Trade talks"),
                "blocks",
                List.of(Map.of("id", "b1", "kind", "paragraph", "text", text)),
                "releasedAt",
                "2026-11-28T10:15:30.123Z",
                "digests",
                Map.of("revision", "a".repeat(64))));
        members.putAll(more);
        return CanonicalJson.bytes(members);
    }

    /** A statement of a withdrawal. */
    public static byte[] withdrawal(String locale, int number) {
        return CanonicalJson.bytes(Map.of(
                "type",
                "https://dragoman.dev/statement/withdrawal/v1",
                "slug",
                "trade-talks",
                "locale",
                locale,
                "number",
                number,
                "statedAt",
                "2026-11-29T08:00:01Z",
                "withdrawnAt",
                "2026-11-29T08:00:00Z"));
    }

    /** Signs a statement and enters it in the log. */
    public Publication publish(byte[] statement) {
        entries.add(entry(statement));
        return this;
    }

    private byte[] entry(byte[] statement) {
        return CanonicalJson.bytes(Map.of(
                "kid",
                kid(),
                "sha256",
                Digest.of(statement).hex(),
                "signature",
                Base64.getUrlEncoder().withoutPadding().encodeToString(sign(statement)),
                "type",
                "https://dragoman.dev/log-entry/v1"));
    }

    public String kid() {
        return Ed25519.thumbprint(pair.getPublic());
    }

    /** A signature by the publisher's key. */
    public byte[] sign(byte[] message) {
        return Ed25519.sign(pair.getPrivate(), message);
    }

    /** Adds a member to the published key, such as {@code exp} in seconds since 1970. */
    public Publication withKeyMember(String name, Object value) {
        validity.put(name, value);
        return this;
    }

    /** The key file. */
    public byte[] keys() {
        Map<String, Object> jwk = new LinkedHashMap<>(validity);
        jwk.putAll(Map.of("kty", "OKP", "crv", "Ed25519", "x", Ed25519.encoded(pair.getPublic()), "kid", kid()));
        return CanonicalJson.bytes(Map.of("keys", List.of(jwk)));
    }

    /** The proof of an entry, by the log as it is now. */
    public String proof(int index) {
        Map<TreeNode, Digest> hashes = new HashMap<>();
        GrowingTree tree = new GrowingTree(0, List.of());
        entries.forEach(
                entry -> tree.append(MerkleHash.leaf(entry)).forEach(node -> hashes.put(node.node(), node.hash())));
        String checkpoint = new Checkpoint(ORIGIN, tree.size(), tree.root()).text();
        SignedNote note = new SignedNote(
                checkpoint,
                List.of(new NoteKey(ORIGIN, SignatureType.ED25519, pair.getPublic())
                        .signature(sign(checkpoint.getBytes(UTF_8)))));
        MerkleTree whole = new MerkleTree(
                tree.size(), nodes -> nodes.stream().collect(Collectors.toMap(Function.identity(), hashes::get)));
        return LogProof.of(entries.get(index), whole.inclusion(index), note).text();
    }

    /** A statement with another text, in its canonical form. */
    public static byte[] changed(byte[] statement, String from, String to) {
        return new String(statement, UTF_8).replace(from, to).getBytes(UTF_8);
    }

    /** Seconds since 1970. */
    public static long seconds(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
