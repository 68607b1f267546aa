package dev.dragoman.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The queue of jobs; nobody works on it, as no provider is configured here. */
@QuarkusTest
class MachineJobsTest {

    private static final long NOW = 1_000;
    private static final long LEASE = 60_000;

    @Inject
    Store store;

    @Inject
    StorageConfig storage;

    private final String id = UUID.randomUUID().toString();
    private final String slug = "test-machine-" + id;

    @Test
    void ofSeveralInstancesOneTakesAJobAndAnotherTakesItOverWhenThatOneHasDied() {
        store.inRolledBackTransaction(tables -> {
            MachineJobs jobs = tables.table(MachineJobs.class);
            jobs.add(slug, id, "ja", "somebody", NOW);

            assertThat(take(jobs, NOW)).map(MachineJob::id).contains(id);
            assertThat(take(jobs, NOW + LEASE - 1)).isEmpty();
            assertThat(take(jobs, NOW + LEASE)).map(MachineJob::attempts).contains(2);
            return id;
        });
    }

    @Test
    void anEndedJobIsTakenAgainOnlyAfterItWasResumed() {
        store.inRolledBackTransaction(tables -> {
            MachineJobs jobs = tables.table(MachineJobs.class);
            jobs.add(slug, id, "ja", "somebody", NOW);
            jobs.end(id, "FAILED", NOW, Optional.of("quota"), Optional.of("The provider answered 456"));

            assertThat(take(jobs, NOW)).isEmpty();
            assertThat(jobs.find(slug, id).orElseThrow().fault())
                    .map(JobFault::kind)
                    .contains("quota");
            assertThat(jobs.end(id, "CANCELLED", NOW, Optional.empty(), Optional.empty()))
                    .isZero();
            assertThat(jobs.resume(id, NOW)).isEqualTo(1);
            assertThat(take(jobs, NOW)).isPresent();
            return id;
        });
    }

    @Test
    void aJobThatWaitsForADeliveryIsFoundByItsRequest() {
        store.inRolledBackTransaction(tables -> {
            MachineJobs jobs = tables.table(MachineJobs.class);
            JobUnits units = tables.table(JobUnits.class);
            jobs.add(slug, id, "ja", "somebody", NOW);
            units.add(slug, id, List.of("p1", "p2"), List.of(0, 1));
            units.send(id, "p2", "batch-" + id, "A text.");
            jobs.await(id, "batch-" + id, NOW + LEASE);

            assertThat(jobs.waitingFor("batch-" + id)).map(MachineJob::id).contains(id);
            assertThat(units.sentWith(id, "batch-" + id))
                    .extracting(JobUnit::unit)
                    .containsExactly("p2");
            assertThat(take(jobs, NOW)).isEmpty();
            jobs.retry(id, "batch-" + id, NOW, NOW, "timeout", "Late");
            assertThat(jobs.waitingFor("batch-" + id)).isEmpty();
            return id;
        });
    }

    @Test
    void oldJobsAreForgottenWithTheirUnits() {
        store.inRolledBackTransaction(tables -> {
            MachineJobs jobs = tables.table(MachineJobs.class);
            JobUnits units = tables.table(JobUnits.class);
            jobs.add(slug, id, "ja", "somebody", NOW);
            units.add(slug, id, List.of("p1"), List.of(0));

            jobs.forget(Long.MAX_VALUE);
            units.forget();
            assertThat(units.of(id)).hasSize(1);
            jobs.end(id, "DONE", NOW, Optional.empty(), Optional.empty());
            jobs.forget(NOW + 1);
            units.forget();
            assertThat(units.of(id)).isEmpty();
            return id;
        });
    }

    private Optional<MachineJob> take(MachineJobs jobs, long now) {
        return jobs.take(now, now + LEASE, storage.store().skipLocked());
    }
}
