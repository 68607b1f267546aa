package dev.dragoman.quality;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.stream.Stream;

/** Finds one kind of fault in a bundle. */
sealed interface Check
        permits DoubleEscapedCheck,
                MissingCheck,
                OutdatedCheck,
                PlaceholdersCheck,
                PointsCheck,
                SameCheck,
                UnfinishedCheck {

    /** The findings in reading order. */
    Stream<Finding> find(CanonicalRecord record, Bundle bundle);
}
