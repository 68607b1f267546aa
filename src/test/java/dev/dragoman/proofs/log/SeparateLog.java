package dev.dragoman.proofs.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.keys.SigningKey;
import dev.dragoman.proofs.note.NoteKey;
import dev.dragoman.storage.SeparateStore;
import dev.dragoman.storage.Store;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A log in a database of its own, whose entries only the test appends. */
public final class SeparateLog {

    private final Store store = SeparateStore.with("V52__transparency_log");
    private final LogIdentity identity;
    private final TransparencyLog log;
    private final SigningKey key;
    private long appended;

    /** A log that trusts these witnesses. */
    public SeparateLog(String... witnesses) {
        SmallRyeConfig settings = new SmallRyeConfigBuilder()
                .withMapping(LogConfig.class)
                .withDefaultValue("dragoman.base-url", "https://press.example/")
                .withDefaultValue("dragoman.log.witnesses", String.join(",", witnesses))
                .build();
        identity = new LogIdentity(settings.getConfigMapping(LogConfig.class), settings);
        log = new TransparencyLog(identity, Clock.systemUTC());
        KeyPair pair = Ed25519.generate();
        key = new SigningKey("kid", pair.getPrivate(), pair.getPublic(), Instant.EPOCH);
    }

    public Store store() {
        return store;
    }

    public TransparencyLog log() {
        return log;
    }

    LogIdentity identity() {
        return identity;
    }

    SigningKey key() {
        return key;
    }

    NoteKey noteKey() {
        return identity.key(key);
    }

    /** Appends so many entries in one transaction. */
    public void append(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(appended++));
        }
        append(entries);
    }

    /** Appends these entries in one transaction. */
    public void append(List<byte[]> entries) {
        store.inTransaction(tables -> log.append(tables, key, entries));
    }

    /** The entry that was appended at this position. */
    public static byte[] entry(long position) {
        return ("entry " + position).getBytes(UTF_8);
    }
}
