package dev.dragoman.translation;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.summary.TranslationSummaries;
import java.util.Optional;

/** Counts the units of translations against the newest revision, for the board. */
public final class CountedUnits {

    private CountedUnits() {}

    /** Counts those of every translation of a record, after a revision of it was stored. */
    public static void put(Tables tables, Revision newest) {
        tables.table(BundleVersions.class)
                .newestOfEachLocale(newest.record().slug().value())
                .forEach(version -> put(tables, newest.record(), version.bundle(), version.number()));
    }

    static void put(Tables tables, CanonicalRecord today, Bundle bundle, int version) {
        Coverage coverage = Coverage.of(today, Optional.of(bundle));
        tables.table(TranslationSummaries.class)
                .put(
                        bundle.slug().value(),
                        bundle.locale().toString(),
                        version,
                        bundle.authority().name(),
                        coverage.units().size(),
                        coverage.count(TargetStatus.CURRENT),
                        coverage.count(TargetStatus.OUTDATED),
                        coverage.count(TargetStatus.UNFINISHED),
                        coverage.count(TargetStatus.MISSING));
    }
}
