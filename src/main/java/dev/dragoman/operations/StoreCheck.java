package dev.dragoman.operations;

import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready while the database answers a query. */
@Readiness
@Singleton
public class StoreCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(StoreCheck.class);

    private final Store store;

    StoreCheck(Store store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("store");
        try {
            long changes = store.read(tables -> tables.table(ChangeLog.class).lastSeq());
            return check.withData("public changes", changes).up().build();
        } catch (RuntimeException e) {
            LOG.warnf("The store does not answer: %s", e.getMessage());
            return check.down().build();
        }
    }
}
