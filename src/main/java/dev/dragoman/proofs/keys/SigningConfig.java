package dev.dragoman.proofs.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How editions are signed. */
@ConfigMapping(prefix = "dragoman.signing")
public interface SigningConfig {

    /** Whether editions and withdrawals are signed, and the statements published. */
    @WithDefault("true")
    boolean enabled();

    /**
     * The file of the Ed25519 private key: PKCS#8 in PEM or, if its name ends in {@code .p12} or {@code .pfx}, PKCS#12. Without it, a key is made at the first start:
     * {@code signing-key.pem} in the data folder.
     */
    Optional<Path> key();

    /** The password of the PKCS#12 file. */
    Optional<String> keyPassword();

    /**
     * Files of keys that were used before, private or public ones in PEM. Their public keys are published too. Keys that this
     * store has signed with are known already.
     */
    Optional<List<Path>> previousKeys();

    /** The ids of keys that must not be trusted any more. They are published as revoked, and what they signed is signed again. */
    Optional<List<String>> revokedKeys();

    /** Whether public answers carry a signature of the HTTP message (RFC 9421), made with the same key. */
    @WithDefault("false")
    boolean httpMessages();

    /** How long a key remains valid after it was last used, once another one is in use. */
    @WithDefault("1d")
    Duration overlap();
}
