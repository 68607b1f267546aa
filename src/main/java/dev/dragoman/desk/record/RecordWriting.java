package dev.dragoman.desk.record;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.drafting.Drafting;
import dev.dragoman.drafting.RevisionReport;
import dev.dragoman.drafting.StoringPictures;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.http.Precondition;
import dev.dragoman.http.VersionTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.releasing.Forecasting;
import dev.dragoman.releasing.forecast.RecordForecast;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores drafts that authors have written at the desk, or finds out what that would do. */
@Singleton
class RecordWriting {

    private final Store store;
    private final DeskTransaction transaction;
    private final Drafting drafting;
    private final StoringPictures pictures;
    private final Forecasting forecasting;

    RecordWriting(
            Store store,
            DeskTransaction transaction,
            Drafting drafting,
            StoringPictures pictures,
            Forecasting forecasting) {
        this.store = store;
        this.transaction = transaction;
        this.drafting = drafting;
        this.pictures = pictures;
        this.forecasting = forecasting;
    }

    /**
     * A draft as it was read from a form.
     *
     * @param version the revision that the author began with; an empty text for a new record
     * @param from the record that a new one was copied from
     */
    record Draft(Caller author, MarkdownReader.Reading reading, String version, Optional<Slug> from) {

        Slug slug() {
            return reading.record().slug();
        }
    }

    /**
     * What a draft would change.
     *
     * @param before the newest revision; empty for a new record
     * @param readers what readers would see for each weight; none if nothing of the record was ever public
     */
    record Effect(Optional<Revision> before, RevisionReport report, Map<Weight, RecordForecast> readers) {}

    /**
     * Finds out what a draft would change; stores nothing.
     *
     * @throws ProblemException PRECONDITION_FAILED if the record has another revision by now, or what {@link Drafting} declines
     */
    Effect effect(Draft draft) {
        Optional<Revision> before = newest(draft.slug());
        RevisionReport report = transaction.dryRun(tables -> write(tables, draft));
        Function<Tables, Revision> stored = tables -> write(tables, draft).revision();
        return new Effect(before, report, report.changed() ? forecasting.ofDraft(draft.slug(), stored) : Map.of());
    }

    /**
     * Stores a draft.
     *
     * @throws ProblemException as above
     */
    RevisionReport save(Draft draft) {
        return transaction.write(tables -> write(tables, draft));
    }

    /** Whether the newest revision says what a draft says, as after a button was pressed twice. */
    boolean isStored(Draft draft) {
        return !transaction
                .dryRun(tables -> drafting.store(tables, draft.reading(), draft.author(), newest -> {}))
                .changed();
    }

    /** The newest revision of a record. */
    Optional<Revision> newest(Slug slug) {
        return store.read(tables -> tables.table(Revisions.class).newest(slug.value()));
    }

    /** The revision that a form names; empty if there is no such one. */
    Optional<Revision> named(Slug slug, String version) {
        return Optional.of(version.replaceFirst("-.*", ""))
                .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .flatMap(number ->
                        store.read(tables -> tables.table(Revisions.class).find(slug.value(), number)));
    }

    /** That the newest revision is the one that a form names; that there is none if it names none. */
    static Precondition isNewest(String version) {
        return newest -> {
            String now = newest.map(VersionTag::toString).orElse("").replace("\"", "");
            if (!now.equals(version)) {
                throw new ProblemException(
                        ProblemCode.PRECONDITION_FAILED, "The record has been changed in the meantime");
            }
        };
    }

    private RevisionReport write(Tables tables, Draft draft) {
        Precondition precondition = isNewest(draft.version());
        draft.from().ifPresent(from -> {
            precondition.check(
                    tables.table(Revisions.class).newest(draft.slug().value()).map(Revision::tag));
            pictures.copy(
                    tables,
                    draft.author(),
                    from,
                    draft.slug(),
                    pictures(draft.reading().record()));
        });
        return drafting.store(tables, draft.reading(), draft.author(), precondition);
    }

    private static Set<String> pictures(CanonicalRecord record) {
        return record.pictures().stream()
                .flatMap(picture -> picture.address().stream())
                .collect(Collectors.toSet());
    }
}
