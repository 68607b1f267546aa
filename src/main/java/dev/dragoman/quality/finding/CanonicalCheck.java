package dev.dragoman.quality.finding;

import dev.dragoman.records.CanonicalRecord;
import java.util.stream.Stream;

/** Finds one kind of fault in a canonical record, before anybody translates it. */
public interface CanonicalCheck {

    /** The findings in reading order; their positions are in the source. */
    Stream<Finding> find(CanonicalRecord record);
}
