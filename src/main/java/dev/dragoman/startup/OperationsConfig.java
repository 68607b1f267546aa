package dev.dragoman.startup;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The content that is imported at startup. */
@ConfigMapping(prefix = "dragoman")
public interface OperationsConfig {

    /**
     * The folder of records, bundles, interface words and glossaries; if not set, the folder {@code translations} where
     * the service was started, or else the copy packaged in the artifact.
     */
    Optional<Path> contentDir();
}
