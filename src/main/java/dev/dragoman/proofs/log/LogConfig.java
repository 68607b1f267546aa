package dev.dragoman.proofs.log;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The transparency log of signed statements. */
@ConfigMapping(prefix = "dragoman.log")
public interface LogConfig {

    /**
     * The name of the log in its checkpoints. Without it, {@code dragoman.base-url} without its scheme, and {@code /log}. Verifiers
     * know the log by it, so it must not change.
     */
    Optional<String> origin();

    /** The public keys of witnesses whose cosignatures are accepted, each as {@code name+id+key} (C2SP signed-note). */
    Optional<List<String>> witnesses();
}
