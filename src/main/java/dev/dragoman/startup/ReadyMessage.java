package dev.dragoman.startup;

import dev.dragoman.access.FirstAdmin;
import dev.dragoman.rendering.RenderingConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Logs the address of the service when the import is complete, as the last line of its startup, and waits for the service
 * to be stopped. A failure of the import stops it.
 */
@Singleton
public class ReadyMessage implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(ReadyMessage.class);

    private final RenderingConfig config;
    private final FirstAdmin admin;
    private final BackgroundImport importing;
    private volatile boolean failed;

    ReadyMessage(RenderingConfig config, FirstAdmin admin, BackgroundImport importing) {
        this.config = config;
        this.admin = admin;
        this.importing = importing;
    }

    @Override
    public int run(String... arguments) {
        importing.onEnd(this::log, this::stop);
        Quarkus.waitForExit();
        return failed ? 1 : 0;
    }

    private void stop(Throwable failure) {
        failed = true;
        LOG.error("The content folder cannot be imported; the service stops", failure);
        Quarkus.asyncExit(1);
    }

    void log() {
        if (admin.hasPrintedToken()) {
            LOG.info("Reading needs no token. Editors need one: the admin token is in the log above, and is not"
                    + " shown again.");
        }
        LOG.infof("Dragoman is ready: %s", config.baseUrl());
    }
}
