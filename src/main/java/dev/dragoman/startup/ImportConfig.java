package dev.dragoman.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the content folder is imported. */
@ConfigMapping(prefix = "dragoman.import")
public interface ImportConfig {

    /**
     * How long the port may stay closed for the import. After it the import continues, and readiness is down until it is
     * complete.
     */
    @WithDefault("0s")
    Duration maxPortDelay();
}
