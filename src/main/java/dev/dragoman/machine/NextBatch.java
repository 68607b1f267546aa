package dev.dragoman.machine;

import dev.dragoman.machine.provider.MachineConfig;
import dev.dragoman.machine.provider.Provider;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the units of the next request of a job, by what is stored now. */
@Singleton
class NextBatch {

    private static final int ID_BYTES = 24;

    private final MachineConfig config;
    private final JobResults results;
    private final SecureRandom random = new SecureRandom();

    NextBatch(MachineConfig config, JobResults results) {
        this.config = config;
        this.results = results;
    }

    /** The next request; empty if there is nothing left to send, and the job has ended. */
    Optional<JobBatch> of(Tables tables, MachineJob job, Provider provider) {
        Map<String, Unit> free = untranslated(tables, job);
        JobUnits units = tables.table(JobUnits.class);
        List<JobBatch.Item> items = new ArrayList<>();
        int characters = 0;
        for (JobUnit unit : units.of(job.id())) {
            if (unit.state() == JobUnit.State.PENDING) {
                Unit today = free.get(unit.unit());
                if (today == null) {
                    JobResults.end(tables, job, unit.unit(), JobUnit.State.SKIPPED, JobFault.CHANGED);
                    continue;
                }
                characters += today.source().length();
                boolean full = items.size() == (job.singly() ? 1 : provider.mostTexts())
                        || characters > config.charactersPerRequest();
                if (full && !items.isEmpty()) {
                    break;
                }
                items.add(new JobBatch.Item(today.id(), today.source()));
            }
        }
        if (items.isEmpty()) {
            results.done(tables, job);
            return Optional.empty();
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        JobBatch batch = new JobBatch(job, HexFormat.of().formatHex(id), items);
        items.forEach(item -> units.send(job.id(), item.unit(), batch.id(), item.source()));
        return Optional.of(batch);
    }

    private static Map<String, Unit> untranslated(Tables tables, MachineJob job) {
        Optional<Revision> revision =
                tables.table(Revisions.class).newest(job.slug().value());
        return revision.map(newest -> Untranslated.of(
                        tables,
                        newest.record(),
                        tables.table(BundleVersions.class)
                                .newest(job.slug().value(), job.locale().toString())
                                .map(BundleVersion::bundle)))
                .orElse(Map.of());
    }
}
