package dev.dragoman.proofs.keys;

import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The key that this instance signs with, and the public keys of all that this store was ever signed with. */
@Singleton
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private static final String FILE = "signing-key.pem";

    private final SigningConfig config;
    private final StorageConfig storage;
    private final Store store;
    private final Clock clock;
    private volatile SigningKey current;

    SigningKeys(SigningConfig config, StorageConfig storage, Store store, Clock clock) {
        this.config = config;
        this.storage = storage;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The key to sign with. The first call reads it, or makes it, and stores its public key: it is never made during startup.
     *
     * @throws IllegalStateException if there is none, or if it was revoked
     */
    public synchronized SigningKey current() {
        if (current == null) {
            current = load();
        }
        return current;
    }

    /** The key to sign with if it was read already: this waits neither for a file nor for the database. */
    public Optional<SigningKey> known() {
        return Optional.ofNullable(current);
    }

    /** The public keys, the one in use first. A private key that cannot be read does not keep them from being known. */
    public List<PublishedKey> all() {
        try {
            if (config.enabled()) {
                current();
            }
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.debugf("Signing: there is no key to sign with: %s", e.getMessage());
        }
        return store.read(tables -> tables.table(KeyRows.class).all());
    }

    /** Notes in the transaction of a signature that the key is in use. */
    public void used(Tables tables, SigningKey key) {
        tables.table(KeyRows.class).use(key.kid(), Ed25519.encoded(key.publicKey()), now());
    }

    private SigningKey load() {
        PrivateKey key = read();
        PublicKey publicKey = Ed25519.publicKeyOf(key);
        String kid = Ed25519.thumbprint(publicKey);
        List<PublicKey> former = config.previousKeys().orElse(List.of()).stream()
                .map(SigningKeys::former)
                .toList();
        Instant now = now();
        List<PublishedKey> known =
                store.read(tables -> tables.table(KeyRows.class).all());
        PublishedKey stored = store.inTransaction(tables -> {
            KeyRows rows = tables.table(KeyRows.class);
            former.forEach(of -> rows.addFormer(Ed25519.thumbprint(of), Ed25519.encoded(of), now));
            rows.use(kid, Ed25519.encoded(publicKey), now);
            config.revokedKeys().orElse(List.of()).forEach(revoked -> {
                if (rows.revoke(revoked, now) > 0) {
                    LOG.warnf("Signing: the key %s is revoked from now on", revoked);
                }
            });
            return rows.find(kid).orElseThrow();
        });
        if (stored.revokedAt().isPresent()) {
            throw new IllegalStateException(
                    "The signing key " + kid + " was revoked; configure another one as dragoman.signing.key");
        }
        known.stream()
                .findFirst()
                .filter(last -> !last.kid().equals(kid))
                .ifPresent(last -> LOG.warnf(
                        "Signing: the key %s takes the place of %s, which remains published", kid, last.kid()));
        LOG.infof("Signing: with the key %s", kid);
        return new SigningKey(kid, key, publicKey, stored.notBefore().orElse(now));
    }

    private PrivateKey read() {
        Optional<Path> configured = config.key();
        if (configured.isPresent()) {
            try {
                return new KeyFile(configured.get(), config.keyPassword()).privateKey();
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "dragoman.signing.key is " + configured.get() + ": " + e.getMessage(), e);
            }
        }
        KeyFile file = new KeyFile(storage.dataDir().resolve(FILE));
        if (!file.exists()) {
            file.create();
            LOG.infof("Signing: a key was made in %s; keep a copy of it, it is in no backup", storage.dataDir());
            if (storage.store() == DatabaseKind.POSTGRESQL) {
                LOG.warn("Signing: each instance makes its own key; configure one for all as dragoman.signing.key");
            }
        }
        return file.privateKey();
    }

    private static PublicKey former(Path file) {
        try {
            return new KeyFile(file).publicKey();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("dragoman.signing.previous-keys names " + file + ": " + e.getMessage(), e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
