package dev.dragoman.machine;

import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.machine.provider.Provider;
import dev.dragoman.machine.provider.ProviderFault;
import dev.dragoman.machine.provider.Providers;
import dev.dragoman.storage.Store;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Takes what a provider delivers later, for the request whose unguessable id it names. */
@Singleton
public class ReceivingTranslations {

    private final Store store;
    private final Providers providers;
    private final JobRun run;
    private final Event<WriteCommitted> committed;

    ReceivingTranslations(Store store, Providers providers, JobRun run, Event<WriteCommitted> committed) {
        this.store = store;
        this.providers = providers;
        this.run = run;
        this.committed = committed;
    }

    /** Takes the translations; false if no request of this id waits for any. */
    public boolean receive(String id, byte[] body) {
        return providers.configured().isPresent()
                && waiting(id).map(batch -> take(batch, body)).isPresent();
    }

    /**
     * Records that there will be no translations; false if no request of this id waits for any.
     *
     * @param code the provider's own number of the error
     */
    public boolean fail(String id, Optional<Integer> code) {
        Optional<JobBatch> batch = providers.configured().isPresent() ? waiting(id) : Optional.empty();
        batch.ifPresent(found -> {
            run.failed(found, providers.configured().orElseThrow().undelivered(code));
            committed.fire(new WriteCommitted());
        });
        return batch.isPresent();
    }

    private JobBatch take(JobBatch batch, byte[] body) {
        Provider provider = providers.configured().orElseThrow();
        try {
            List<String> translations = provider.delivered(body, batch.items().size());
            run.store(batch, translations, provider);
        } catch (ProviderFault e) {
            run.failed(batch, e);
        }
        committed.fire(new WriteCommitted());
        return batch;
    }

    private Optional<JobBatch> waiting(String id) {
        return store.read(tables -> tables.table(MachineJobs.class)
                .waitingFor(id)
                .filter(MachineJob::isPending)
                .map(job -> new JobBatch(
                        job,
                        id,
                        tables.table(JobUnits.class).sentWith(job.id(), id).stream()
                                .map(unit -> new JobBatch.Item(
                                        unit.unit(), unit.source().orElseThrow()))
                                .toList())));
    }
}
