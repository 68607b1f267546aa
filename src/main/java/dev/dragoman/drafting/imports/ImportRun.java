package dev.dragoman.drafting.imports;

import java.time.Instant;

/**
 * An import of the content folder.
 *
 * @param id sorts by time
 * @param folder where the files were
 * @param records how many records the folder had
 * @param taken how many files were stored
 * @param unchanged how many were the same as before
 * @param kept how many were older than an upload, which stayed
 * @param rejected how many cannot be stored
 * @param unpublished how many of those that were stored are not published
 */
public record ImportRun(
        String id,
        Instant startedAt,
        Instant endedAt,
        String folder,
        int records,
        int taken,
        int unchanged,
        int kept,
        int rejected,
        int unpublished) {}
