package dev.dragoman.quality.finding;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import java.util.stream.Stream;

/** Finds one kind of fault in a bundle. */
public interface Check {

    /** The findings in reading order. */
    Stream<Finding> find(CanonicalRecord record, Bundle bundle);

    /** The same in a bundle whose units have been prepared for all checks. */
    default Stream<Finding> find(TranslatedBundle prepared) {
        return find(prepared.record(), prepared.bundle());
    }
}
