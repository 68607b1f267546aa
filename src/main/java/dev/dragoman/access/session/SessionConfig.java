package dev.dragoman.access.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Sessions at the desk. */
@ConfigMapping(prefix = "dragoman.desk.session")
public interface SessionConfig {

    /** How long a session lasts without a request. */
    @WithDefault("8h")
    Duration idle();

    /** The maximum lifetime of a session; after it, the person must sign in again. */
    @WithDefault("24h")
    Duration lifetime();
}
