package dev.dragoman.machine;

import dev.dragoman.machine.provider.MachineConfig;
import dev.dragoman.machine.provider.ProviderFault;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.Backoff;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Records what became of requests and of their units. */
@Singleton
class JobResults {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

    private final MachineConfig config;
    private final Clock clock;

    JobResults(MachineConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @param fault why nothing was stored, or null */
    static void end(Tables tables, MachineJob job, String unit, JobUnit.State state, JobFault fault) {
        Optional<JobFault> reason = Optional.ofNullable(fault);
        tables.table(JobUnits.class)
                .end(
                        job.id(),
                        unit,
                        state.name(),
                        reason.map(JobFault::kind),
                        reason.map(JobFault::detail).map(JobResults::shortened));
    }

    /** Records that a request was answered: the job goes on at once, or has ended with its last unit. */
    void succeeded(Tables tables, MachineJob job) {
        if (tables.table(JobUnits.class).pending(job.id()) > 0) {
            tables.table(MachineJobs.class).proceed(job.id(), clock.millis());
        } else {
            done(tables, job);
        }
    }

    /** Ends a job without a unit that is left. */
    void done(Tables tables, MachineJob job) {
        tables.table(MachineJobs.class)
                .end(job.id(), JobState.DONE.name(), clock.millis(), Optional.empty(), Optional.empty());
    }

    /**
     * Records that a request has failed: it is made again later, with fewer units, or not at all; then the job stops, or one unit
     * of it has failed.
     */
    void failed(Tables tables, JobBatch batch, ProviderFault fault) {
        MachineJob job = batch.job();
        MachineJobs jobs = tables.table(MachineJobs.class);
        Instant now = clock.instant();
        if (fault.kind().concernsTexts() && !batch.items().isEmpty()) {
            if (batch.items().size() > 1) {
                jobs.splitUp(job.id(), batch.id(), now.toEpochMilli());
            } else {
                JobFault reason = new JobFault(fault.kind().slug(), fault.getMessage());
                end(tables, job, batch.items().get(0).unit(), JobUnit.State.FAILED, reason);
                succeeded(tables, job);
            }
        } else if (fault.kind().isTemporary() && !isOver(job, now)) {
            Duration backoff = new Backoff(config.firstRetry(), LONGEST_RETRY)
                    .after(
                            Math.max(1, job.attempts()),
                            ThreadLocalRandom.current().nextDouble());
            Duration delay = fault.retryAfter()
                    .filter(asked -> asked.compareTo(backoff) > 0)
                    .orElse(backoff);
            jobs.retry(
                    job.id(),
                    batch.id(),
                    now.plus(delay).toEpochMilli(),
                    now.toEpochMilli(),
                    fault.kind().slug(),
                    shortened(fault.getMessage()));
        } else {
            stop(tables, job, new JobFault(fault.kind().slug(), fault.getMessage()));
        }
    }

    /** Stops a job, which a person can resume. */
    void stop(Tables tables, MachineJob job, JobFault fault) {
        tables.table(MachineJobs.class)
                .end(
                        job.id(),
                        JobState.FAILED.name(),
                        clock.millis(),
                        Optional.of(fault.kind()),
                        Optional.of(shortened(fault.detail())));
    }

    private boolean isOver(MachineJob job, Instant now) {
        return job.failingSince()
                .filter(since -> now.isAfter(since.plus(config.retryFor())))
                .isPresent();
    }

    private static String shortened(String detail) {
        int most = 500;
        return detail.length() <= most ? detail : detail.substring(0, most) + "…";
    }
}
