package dev.dragoman.records.names;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;

/** The problem of a slug that no record has: none ever had it, or the record has been renamed since. */
public final class UnknownRecord {

    private UnknownRecord() {}

    /** For those who may see drafts: RECORD_RENAMED, or else UNKNOWN_RECORD. */
    public static ProblemException of(Tables tables, String slug) {
        return tables.table(FormerSlugs.class)
                .present(slug)
                .map(present -> renamed(slug, present))
                .orElseGet(() -> new ProblemException(ProblemCode.UNKNOWN_RECORD, "There is no record \"" + slug + "\"")
                        .with("slug", slug));
    }

    /** The problem of a record that has another slug now. */
    public static ProblemException renamed(String slug, String present) {
        return new ProblemException(
                        ProblemCode.RECORD_RENAMED,
                        "The record \"" + slug + "\" has been renamed to \"" + present + "\"")
                .with("slug", slug)
                .with("to", present);
    }

    /**
     * Checks that a record with this slug may be stored.
     *
     * @throws ProblemException RECORD_RENAMED if another record had it
     */
    public static void requireNotRenamed(Tables tables, Slug slug) {
        tables.table(FormerSlugs.class).present(slug.value()).ifPresent(present -> {
            throw renamed(slug.value(), present);
        });
    }
}
