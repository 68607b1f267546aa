package dev.dragoman.desk.withdrawal;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Tables;

/**
 * A record of which pages tell what is public.
 *
 * @param title in the canonical language
 */
record PublicRecord(Caller caller, Slug slug, String title) {

    /** @throws ProblemException UNKNOWN_RECORD, RECORD_RENAMED */
    static PublicRecord require(Tables tables, Caller caller, String slug) {
        if (!Slug.isValid(slug)) {
            throw new ProblemException(ProblemCode.UNKNOWN_RECORD, "There is no such record");
        }
        return tables.table(Revisions.class)
                .newest(slug)
                .map(revision -> new PublicRecord(
                        caller,
                        revision.record().slug(),
                        InlineText.words(revision.record().title().source())))
                .orElseThrow(() -> UnknownRecord.of(tables, slug));
    }

    /** The page that tells what is public. */
    String path() {
        return ReleaseAddress.ofPublicState(slug.value());
    }
}
