package dev.dragoman.records;

import dev.dragoman.times.TimeFacts;
import java.util.Optional;
import java.util.stream.Stream;

/** The times of a record as JSON, for a row that stores some of its texts without the record. */
public final class ListedTimes {

    private ListedTimes() {}

    /** The times as JSON; empty if none of the texts refers to any. */
    public static Optional<String> write(TimeFacts times, Stream<String> texts) {
        return texts.anyMatch(text -> !InlineText.references(text).isEmpty())
                ? Optional.of(RecordJson.TIMES.write(times))
                : Optional.empty();
    }

    /** Reads what {@link #write} wrote. */
    public static TimeFacts read(String json) {
        return RecordJson.TIMES.read(json);
    }
}
