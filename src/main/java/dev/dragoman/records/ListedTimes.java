package dev.dragoman.records;

import dev.dragoman.times.TimeFacts;
import java.util.Optional;
import java.util.stream.Stream;

/** The times of a record as JSON, for a row that stores some of its texts without the record. */
public final class ListedTimes {

    private ListedTimes() {}

    /** The times; empty if none of the texts refers to any. */
    public static Optional<TimeFacts> of(TimeFacts times, Stream<String> texts) {
        return texts.anyMatch(text -> !InlineText.references(text).isEmpty()) ? Optional.of(times) : Optional.empty();
    }
}
