package dev.dragoman.delivery.cache;

import dev.dragoman.records.Slug;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts public changes, so that an answer can be checked by comparing one number. There is a counter for all changes,
 * and a fixed number of counters that records share: a change of one record may also end answers of others, but never
 * leaves one that is outdated.
 */
@Singleton
public class Generations {

    private static final int RECORD_CELLS = 4096;
    private static final int ALL = RECORD_CELLS;

    private final AtomicLongArray cells = new AtomicLongArray(RECORD_CELLS + 1);

    /** Valid until this record changes. Ask for it before the database is read. */
    public Validity of(Slug record) {
        int cell = cell(record);
        return new Validity(cell, cells.get(cell));
    }

    /** Valid until any record changes. Ask for it before the database is read. */
    public Validity ofAll() {
        return new Validity(ALL, cells.get(ALL));
    }

    public boolean holds(Validity validity) {
        return cells.get(validity.cell()) == validity.generation();
    }

    /** Ends what was read from this record, and from all records. */
    void changed(Slug record) {
        cells.incrementAndGet(cell(record));
        cells.incrementAndGet(ALL);
    }

    /** Ends everything. */
    void changedAll() {
        for (int cell = 0; cell <= ALL; cell++) {
            cells.incrementAndGet(cell);
        }
    }

    private static int cell(Slug record) {
        int hash = record.hashCode();
        return (hash ^ (hash >>> 16)) & (RECORD_CELLS - 1);
    }
}
