package dev.dragoman.operations;

import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.storage.Store;
import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;

/**
 * Whether the database accepts writes, at {@code /q/health/group/writing}. It is not part of readiness: without the database,
 * readers are still served from the cache, and no load balancer must take the instance away from them.
 */
@HealthGroup("writing")
@Singleton
public class WritingCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WritingCheck.class);

    private final Store store;

    WritingCheck(Store store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("store");
        try {
            long changes = store.inRolledBackTransaction(tables -> {
                ChangeLog log = tables.table(ChangeLog.class);
                // A standby, and a file that is read-only, answer queries.
                log.touchEpoch();
                return log.lastSeq();
            });
            store.checkVolume();
            return check.withData("public changes", changes).up().build();
        } catch (RuntimeException e) {
            LOG.warnf("The store accepts no writes: %s", e.getMessage());
            return check.down().build();
        }
    }
}
