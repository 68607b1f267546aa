package dev.dragoman.startup;

import dev.dragoman.access.FirstAdmin;
import dev.dragoman.rendering.RenderingConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Logs the address of the service as the last line of its startup, then waits for the service to be stopped. */
@Singleton
public class ReadyMessage implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(ReadyMessage.class);

    private final RenderingConfig config;
    private final FirstAdmin admin;

    ReadyMessage(RenderingConfig config, FirstAdmin admin) {
        this.config = config;
        this.admin = admin;
    }

    @Override
    public int run(String... arguments) {
        log();
        Quarkus.waitForExit();
        return 0;
    }

    void log() {
        if (admin.hasPrintedToken()) {
            LOG.info("Reading needs no token. Editors need one: the admin token is in the log above, this once.");
        }
        LOG.infof("Dragoman is ready: %s", config.baseUrl());
    }
}
