package dev.dragoman.startup;

import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.storage.Store;
import dev.dragoman.times.Zones;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The service's own metrics: import, public changes, zone data. */
@Singleton
public class ServiceMetrics {

    void register(@Observes StartupEvent event, MeterRegistry meters, Store store, StartupImport startupImport) {
        Gauge.builder("dragoman.import.done", startupImport, done -> done.isDone() ? 1 : 0)
                .description("1 after the content folder has been imported")
                .register(meters);
        Gauge.builder("dragoman.import.records.found", startupImport, StartupImport::found)
                .description("Records in the content folder")
                .register(meters);
        Gauge.builder("dragoman.import.records.looked.at", startupImport, StartupImport::looked)
                .description("Records of the content folder that the startup import has checked so far")
                .register(meters);
        Gauge.builder("dragoman.import.files.rejected", startupImport, files -> files.rejected()
                        .size())
                .description("Files of the content folder that the startup import rejected; the log says why")
                .register(meters);
        Gauge.builder("dragoman.public.changes", store, ServiceMetrics::publicChanges)
                .description("The number of the last public change; NaN while the database does not answer")
                .register(meters);
        Gauge.builder("dragoman.zone.data.differs", () -> Zones.versions().differ() ? 1 : 0)
                .description("1 if java.time and ICU have different time zone data")
                .tag("java", Zones.versions().java())
                .tag("icu", Zones.versions().icu())
                .register(meters);
    }

    private static double publicChanges(Store store) {
        return store.read(tables -> tables.table(ChangeLog.class).lastSeq());
    }
}
