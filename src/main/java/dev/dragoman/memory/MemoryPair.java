package dev.dragoman.memory;

import java.time.Instant;
import java.util.Optional;

/**
 * A source and its translation into one locale.
 *
 * @param source the number of the source
 * @param digest of the source, as {@link NormalizedSource#digest}
 * @param text of the source
 * @param record the slug of the record where it was approved; empty for a pair of a file
 * @param version the number of the approved version
 * @param approver who approved it, or who imported the file
 * @param approvedAt when they did
 * @param file the name of the file that it is from
 * @param title the present title of the record, in the canonical language
 */
public record MemoryPair(
        long id,
        long source,
        String digest,
        String text,
        String target,
        Optional<String> record,
        Optional<String> unit,
        Optional<Integer> version,
        Optional<String> approver,
        Instant approvedAt,
        Optional<String> file,
        Optional<String> title) {}
