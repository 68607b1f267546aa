package dev.dragoman.machine;

import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.machine.provider.MachineConfig;
import dev.dragoman.machine.provider.Provider;
import dev.dragoman.machine.provider.ProviderFault;
import dev.dragoman.machine.provider.ProviderRequest;
import dev.dragoman.machine.text.ProtectedText;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.storage.Store;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes one request of a job, and stores the answer. */
@Singleton
class JobRun {

    private static final int MOST_ATTEMPTS = 100;

    private final Store store;
    private final NextBatch next;
    private final StoringTranslations storing;
    private final JobResults results;
    private final Glossaries glossaries;
    private final MachineConfig config;
    private final Event<WriteCommitted> committed;
    private final Clock clock;

    JobRun(
            Store store,
            NextBatch next,
            StoringTranslations storing,
            JobResults results,
            Glossaries glossaries,
            MachineConfig config,
            Event<WriteCommitted> committed,
            Clock clock) {
        this.store = store;
        this.next = next;
        this.storing = storing;
        this.results = results;
        this.glossaries = glossaries;
        this.config = config;
        this.committed = committed;
        this.clock = clock;
    }

    /** Goes on with a job that this instance has taken. */
    void proceed(MachineJob job, Provider provider) {
        if (job.batch().isPresent()) {
            // What was to be delivered is late.
            failed(
                    new JobBatch(job, job.batch().get(), List.of()),
                    new ProviderFault(ProviderFault.Kind.TIMEOUT, "The provider has delivered nothing in time"));
            return;
        }
        if (job.attempts() > MOST_ATTEMPTS) {
            // Something else than the provider fails again and again.
            store.inTransaction(tables -> {
                results.stop(tables, job, JobFault.text("The translations could not be stored"));
                return true;
            });
            return;
        }
        Optional<JobBatch> chosen = store.inTransaction(tables -> next.of(tables, job, provider));
        if (chosen.isPresent()) {
            request(chosen.get(), provider);
        }
        committed.fire(new WriteCommitted());
    }

    private void request(JobBatch batch, Provider provider) {
        try {
            List<String> sources = batch.items().stream()
                    .map(item ->
                            ProtectedText.of(item.source(), provider.notation()).text())
                    .toList();
            if (provider.deliversLater()) {
                // Before the request: the delivery may be faster than the answer.
                awaitDelivery(batch);
            }
            Optional<List<String>> answer = provider.translate(new ProviderRequest(
                    batch.id(),
                    batch.job().locale(),
                    sources,
                    glossaries.of(batch.job().locale())));
            answer.ifPresent(texts -> store(batch, texts, provider));
        } catch (ProviderFault e) {
            failed(batch, e);
        }
    }

    /** Stores the answer to a request. */
    void store(JobBatch batch, List<String> translations, Provider provider) {
        try {
            store.inTransaction(tables -> {
                storing.store(tables, batch, translations, provider.notation(), provider.tool());
                return true;
            });
        } catch (ProblemException e) {
            store.inTransaction(tables -> {
                results.stop(tables, batch.job(), JobFault.text(e.detail()));
                return true;
            });
        }
    }

    /** Records that a request has failed. */
    void failed(JobBatch batch, ProviderFault fault) {
        store.inTransaction(tables -> {
            results.failed(tables, batch, fault);
            return true;
        });
    }

    private void awaitDelivery(JobBatch batch) {
        long until = clock.millis() + config.callbackTimeout().toMillis();
        store.inTransaction(tables -> {
            tables.table(MachineJobs.class).await(batch.job().id(), batch.id(), until);
            return true;
        });
    }
}
