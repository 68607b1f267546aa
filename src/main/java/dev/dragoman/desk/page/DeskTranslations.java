package dev.dragoman.desk.page;

import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;

/** The translations that pages of the desk are about, and who may see them. */
@Singleton
public class DeskTranslations {

    private final Store store;
    private final DraftAccess drafts;

    DeskTranslations(Store store, DraftAccess drafts) {
        this.store = store;
        this.drafts = drafts;
    }

    /**
     * A translation of a record that exists, which the person may read drafts of.
     *
     * @throws ProblemException UNAUTHENTICATED, UNKNOWN_RECORD, also for those who may not read them, or RECORD_RENAMED
     */
    public DeskTranslation require(Caller caller, String slug, LanguageTag locale) {
        caller.requireName();
        if (!Slug.isValid(slug) || !drafts.mayReadDrafts(caller, locale)) {
            throw new ProblemException(ProblemCode.UNKNOWN_RECORD, "There is no such record, or none for you");
        }
        CanonicalRecord record = store.read(tables ->
                        tables.table(Revisions.class).newest(slug).orElseThrow(() -> UnknownRecord.of(tables, slug)))
                .record();
        return new DeskTranslation(caller, record.slug(), locale, record.title().source());
    }
}
