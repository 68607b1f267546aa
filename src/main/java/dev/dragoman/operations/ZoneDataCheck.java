package dev.dragoman.operations;

import dev.dragoman.times.ZoneDataVersions;
import dev.dragoman.times.Zones;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Shows the versions of the two time zone databases; a difference is only logged, because the newer one is used. */
@Readiness
@Singleton
public class ZoneDataCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ZoneDataCheck.class);

    private final ZoneDataVersions versions = Zones.versions();

    void onStart(@Observes StartupEvent event) {
        if (versions.differ()) {
            LOG.infof(
                    "The time zone databases differ: java.time has %s, ICU has %s. The newer one, %s, is used; "
                            + "nothing needs to be done.",
                    versions.java(), versions.icu(), versions.inUse());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("time zone data")
                .withData("java.time", versions.java())
                .withData("ICU", versions.icu())
                .withData("in use", versions.inUse())
                .withData("differ", versions.differ())
                .up()
                .build();
    }
}
