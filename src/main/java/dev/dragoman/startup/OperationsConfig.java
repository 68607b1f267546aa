package dev.dragoman.startup;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The content that is imported at startup. */
@ConfigMapping(prefix = "dragoman")
public interface OperationsConfig {

    /**
     * The folder with records, bundles, interface messages and glossaries; if not set, the folder {@code translations}
     * in the working directory, or else the copy packaged in the artifact.
     */
    Optional<Path> contentDir();
}
