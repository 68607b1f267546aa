package dev.dragoman.memory;

import dev.dragoman.memory.ApprovedVersions.Approved;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Target;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what the memory has of a translation, from its approved versions. The same again changes nothing. */
@Singleton
public class Remembering {

    /** Older versions than these are forgotten. */
    private static final int MOST_VERSIONS = 20;

    /** How many sources one statement names. */
    private static final int BATCH = 500;

    /** Adds a source if it is new, and returns its number. */
    public static long source(Tables tables, NormalizedSource source) {
        MemorySources sources = MemorySources.of(tables);
        return sources.id(source.digest()).orElseGet(() -> {
            sources.add(source);
            return sources.id(source.digest()).orElseThrow();
        });
    }

    /**
     * Writes the pairs of a translation anew, or none if it is withdrawn or gone, in a transaction of the caller's. Of each
     * unit and source the newest approved target is kept; a target of a source that was reworded since is kept with it.
     */
    public void write(Tables tables, String record, String locale) {
        MemoryQueue queue = tables.table(MemoryQueue.class);
        boolean exists = queue.lock(record) > 0;
        queue.remove(record, locale);
        MemoryPairs pairs = tables.table(MemoryPairs.class);
        List<Long> former = pairs.sources(record, locale);
        pairs.remove(record, locale);
        ApprovedVersions versions = tables.table(ApprovedVersions.class);
        if (exists && versions.withdrawn(record, locale) == 0) {
            Set<String> known = new HashSet<>();
            versions.newest(record, locale, MOST_VERSIONS)
                    .forEach(version -> add(tables, record, locale, version, known));
        }
        removeUnused(tables, former);
    }

    private static void add(Tables tables, String record, String locale, Approved version, Set<String> known) {
        MemoryPairs pairs = tables.table(MemoryPairs.class);
        for (Target target : version.bundle().targets().values()) {
            if (!target.needsWork() && known.add(target.unit() + " " + target.source())) {
                normalized(target)
                        .ifPresent(source -> pairs.add(
                                source(tables, source),
                                locale,
                                target.text(),
                                record,
                                target.unit(),
                                version.number(),
                                version.approver(),
                                version.at()));
            }
        }
    }

    /** Empty for a source that today's rules cannot read. */
    private static Optional<NormalizedSource> normalized(Target target) {
        try {
            return Optional.of(NormalizedSource.of(target.source()));
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    private static void removeUnused(Tables tables, List<Long> sources) {
        List<Long> sorted = new ArrayList<>(sources);
        sorted.sort(null);
        for (int at = 0; at < sorted.size(); at += BATCH) {
            MemorySources.of(tables).removeUnused(sorted.subList(at, Math.min(sorted.size(), at + BATCH)));
        }
    }
}
