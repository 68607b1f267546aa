package dev.dragoman.proofs.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dragoman.json.Digest;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.keys.KeyRows;
import dev.dragoman.proofs.keys.PublishedKey;
import dev.dragoman.proofs.log.LogEntries;
import dev.dragoman.proofs.statement.SignedStatement;
import dev.dragoman.proofs.statement.SignedStatements;
import dev.dragoman.proofs.statement.Statements;
import dev.dragoman.storage.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Checks everything that was signed against the store: each statement is made again and compared, each signature and each
 * hash is computed again.
 */
public final class StoredProofs {

    private static final int BATCH = 200;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Tables tables;
    private final Consumer<String> faults;
    private final ProofRows rows;

    private StoredProofs(Tables tables, Consumer<String> faults) {
        this.tables = tables;
        this.faults = faults;
        rows = tables.table(ProofRows.class);
    }

    /**
     * Checks them.
     *
     * @param faults takes each fault, in a sentence
     * @return the number of statements
     */
    public static long check(Tables tables, Consumer<String> faults) {
        return new StoredProofs(tables, faults).check();
    }

    private long check() {
        Map<String, PublisherKeys.Key> keys = keys();
        long count = statements(keys);
        rows.unsignedEditions().forEach(edition -> faults.accept(edition + " has no signed statement"));
        rows.unsignedActs().forEach(act -> faults.accept("There is no signed statement of " + act));
        standing();
        entriesWithoutStatement(keys);
        new StoredLog(tables, new PublisherKeys(keys), faults).check();
        return count;
    }

    private Map<String, PublisherKeys.Key> keys() {
        Map<String, PublisherKeys.Key> keys = new LinkedHashMap<>();
        for (PublishedKey row : tables.table(KeyRows.class).all()) {
            key(row).ifPresentOrElse(
                            key -> keys.put(row.kid(), key),
                            () -> faults.accept(
                                    "The key " + row.kid() + " is not what was stored: its fingerprint differs"));
        }
        return keys;
    }

    private static Optional<PublisherKeys.Key> key(PublishedKey row) {
        try {
            return Optional.of(new PublisherKeys.Key(
                            row.kid(),
                            row.publicKey(),
                            row.notBefore(),
                            Optional.empty(),
                            row.revokedAt().isPresent()))
                    .filter(key -> Ed25519.thumbprint(key.key()).equals(row.kid()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private long statements(Map<String, PublisherKeys.Key> keys) {
        SignedStatements statements = tables.table(SignedStatements.class);
        long count = 0;
        List<SignedStatement> batch = statements.after(0, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(signed -> fault(signed, keys)
                    .ifPresent(fault -> faults.accept("The statement of the "
                            + (signed.kind().equals(SignedStatement.WITHDRAWAL) ? "withdrawal" : "release") + " of "
                            + signed.slug() + " in " + signed.locale() + ", edition " + signed.edition() + ", "
                            + fault)));
            count += batch.size();
            batch = statements.after(batch.get(batch.size() - 1).seq(), BATCH);
        }
        return count;
    }

    /** What is wrong with a statement, as the end of a sentence. */
    private Optional<String> fault(SignedStatement signed, Map<String, PublisherKeys.Key> keys) {
        try {
            byte[] bytes = signed.bytes();
            if (!Digest.of(bytes).hex().equals(signed.sha256())) {
                return Optional.of("is not what was signed: its digest differs");
            }
            PublisherKeys.Key key = keys.get(signed.kid());
            if (key == null
                    || !Ed25519.verify(key.key(), bytes, Base64.getUrlDecoder().decode(signed.signature()))) {
                return Optional.of("does not have a right signature by a key of this store");
            }
            List<byte[]> entry = tables.table(LogEntries.class).between(signed.logIndex(), signed.logIndex() + 1);
            if (entry.isEmpty() || !Arrays.equals(entry.get(0), signed.entry())) {
                return Optional.of("is not in the log where it should be, at entry " + signed.logIndex());
            }
            return Statements.again(tables, signed)
                    .map(again -> Arrays.equals(again, bytes)
                            ? ""
                            : "does not say what the store has: " + differing(bytes, again))
                    .or(() -> Optional.of("is about something that is not in the store"))
                    .filter(fault -> !fault.isEmpty());
        } catch (RuntimeException unreadable) {
            // Whatever cannot be read any more was damaged, and the next statement is checked all the same.
            return Optional.of("cannot be made again from the store: " + unreadable.getMessage());
        }
    }

    /** The members in which two statements differ. */
    private static String differing(byte[] one, byte[] other) {
        try {
            JsonNode signed = MAPPER.readTree(new String(one, UTF_8));
            JsonNode made = MAPPER.readTree(new String(other, UTF_8));
            TreeSet<String> names = new TreeSet<>();
            signed.fieldNames().forEachRemaining(names::add);
            made.fieldNames().forEachRemaining(names::add);
            List<String> differing = new ArrayList<>();
            for (Iterator<String> each = names.iterator(); each.hasNext(); ) {
                String name = each.next();
                if (!signed.path(name).equals(made.path(name))) {
                    differing.add(name);
                }
            }
            return "its " + String.join(", ", differing) + (differing.size() == 1 ? " differs" : " differ");
        } catch (JsonProcessingException e) {
            return "it cannot be read";
        }
    }

    private void standing() {
        String after = "";
        Optional<String> last = rows.lastSlug(after, BATCH);
        while (last.isPresent()) {
            for (StandingVersion version : rows.standing(after, BATCH)) {
                version.difference()
                        .ifPresent(difference ->
                                faults.accept(version.slug() + " in " + version.locale() + ": " + difference));
            }
            after = last.get();
            last = rows.lastSlug(after, BATCH);
        }
    }

    /** Only what revoked keys have signed is in the log a second time. */
    private void entriesWithoutStatement(Map<String, PublisherKeys.Key> keys) {
        List<Long> positions = rows.entriesWithoutStatement(-1, BATCH);
        while (!positions.isEmpty()) {
            for (long position : positions) {
                if (!isOfRevokedKey(position, keys)) {
                    faults.accept(
                            "Entry " + position + " of the log is about a statement that the store does not have");
                }
            }
            positions = rows.entriesWithoutStatement(positions.get(positions.size() - 1), BATCH);
        }
    }

    private boolean isOfRevokedKey(long position, Map<String, PublisherKeys.Key> keys) {
        try {
            ClaimedEntry entry = ClaimedEntry.parse(tables.table(LogEntries.class)
                    .between(position, position + 1)
                    .get(0));
            return Optional.ofNullable(keys.get(entry.kid()))
                    .filter(PublisherKeys.Key::revoked)
                    .isPresent();
        } catch (VerificationException damaged) {
            return false;
        }
    }
}
