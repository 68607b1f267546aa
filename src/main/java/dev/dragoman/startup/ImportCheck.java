package dev.dragoman.startup;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the content folder has been imported. Shows how many files were rejected; the log says why. */
@Readiness
@Singleton
public class ImportCheck implements HealthCheck {

    private final StartupImport startupImport;

    ImportCheck(StartupImport startupImport) {
        this.startupImport = startupImport;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start-up import")
                .status(startupImport.isDone())
                .withData("records looked at", startupImport.looked())
                .withData("records found", startupImport.found())
                .withData("files rejected", startupImport.rejected().size())
                .build();
    }
}
