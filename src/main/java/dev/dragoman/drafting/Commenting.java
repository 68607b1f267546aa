package dev.dragoman.drafting;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.BlankText;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.comments.UnitComment;
import dev.dragoman.translation.comments.UnitComments;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Adds comments on the units of a translation, and resolves and reopens them. */
@Singleton
public class Commenting {

    private static final int MAX_OF_UNIT = 200;

    private final Store store;
    private final Audit audit;
    private final Clock clock;

    Commenting(Store store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a comment on a unit of the newest revision.
     *
     * @throws ProblemException UNAUTHENTICATED, FORBIDDEN, UNKNOWN_RECORD, RECORD_RENAMED, INVALID_COMMENT for a text that
     *     {@link CommentLimits} rejects or a unit that the record does not have, or LIMIT_EXCEEDED for one comment too many
     */
    public UnitComment add(Caller caller, Slug slug, LanguageTag locale, String unit, String text) {
        return store.inTransaction(tables -> add(tables, caller, slug, locale, unit, text));
    }

    private UnitComment add(Tables tables, Caller caller, Slug slug, LanguageTag locale, String unit, String text) {
        caller.requireWorkIn(locale);
        Revision newest = Translating.lockRecord(tables, slug);
        if (!newest.record().unitsById().containsKey(unit)) {
            throw new ProblemException(
                            ProblemCode.INVALID_COMMENT, "The record has no unit \"" + unit + "\" to comment on")
                    .with("field", "unit");
        }
        UnitComments comments = tables.table(UnitComments.class);
        String stored = checked(text);
        if (comments.count(slug.value(), locale.toString(), unit) >= MAX_OF_UNIT) {
            throw new ProblemException(
                            ProblemCode.LIMIT_EXCEEDED,
                            "The unit " + unit + " has " + MAX_OF_UNIT + " comments, which is the maximum")
                    .with("unit", unit);
        }
        int number = comments.last(slug.value(), locale.toString()) + 1;
        comments.add(slug.value(), locale.toString(), number, unit, caller.name(), caller.displayName(), stored, now());
        return audited(tables, caller, slug, locale, number, "comment.add");
    }

    /**
     * Resolves a comment; one that is resolved stays as it is.
     *
     * @throws ProblemException UNAUTHENTICATED, FORBIDDEN, UNKNOWN_RECORD, RECORD_RENAMED, or UNKNOWN_COMMENT
     */
    public UnitComment resolve(Caller caller, Slug slug, LanguageTag locale, int number) {
        return store.inTransaction(tables -> resolve(tables, caller, slug, locale, number));
    }

    private UnitComment resolve(Tables tables, Caller caller, Slug slug, LanguageTag locale, int number) {
        UnitComment before = lock(tables, caller, slug, locale, number);
        int changed = tables.table(UnitComments.class)
                .resolve(slug.value(), locale.toString(), number, caller.name(), caller.displayName(), now());
        return changed == 0 ? before : audited(tables, caller, slug, locale, number, "comment.resolve");
    }

    /**
     * Reopens a comment; one that is open stays as it is.
     *
     * @throws ProblemException UNAUTHENTICATED, FORBIDDEN, UNKNOWN_RECORD, RECORD_RENAMED, or UNKNOWN_COMMENT
     */
    public UnitComment reopen(Caller caller, Slug slug, LanguageTag locale, int number) {
        return store.inTransaction(tables -> reopen(tables, caller, slug, locale, number));
    }

    private UnitComment reopen(Tables tables, Caller caller, Slug slug, LanguageTag locale, int number) {
        UnitComment before = lock(tables, caller, slug, locale, number);
        int changed = tables.table(UnitComments.class).reopen(slug.value(), locale.toString(), number);
        return changed == 0 ? before : audited(tables, caller, slug, locale, number, "comment.reopen");
    }

    private static UnitComment lock(Tables tables, Caller caller, Slug slug, LanguageTag locale, int number) {
        caller.requireWorkIn(locale);
        Translating.lockRecord(tables, slug);
        return find(tables, slug, locale, number);
    }

    private static UnitComment find(Tables tables, Slug slug, LanguageTag locale, int number) {
        return tables.table(UnitComments.class)
                .find(slug.value(), locale.toString(), number)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.UNKNOWN_COMMENT,
                        "The translation of " + slug + " into " + locale + " has no comment " + number));
    }

    private UnitComment audited(Tables tables, Caller caller, Slug slug, LanguageTag locale, int number, String act) {
        UnitComment comment = find(tables, slug, locale, number);
        audit.add(
                tables,
                caller,
                act,
                slug.value(),
                locale.toString(),
                Map.of("unit", comment.unit(), "comment", comment.number()));
        return comment;
    }

    private static String checked(String text) {
        String stored = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (BlankText.isBlank(stored)) {
            throw new ProblemException(ProblemCode.INVALID_COMMENT, "The comment has no text").with("field", "text");
        }
        CommentLimits.require(stored, ProblemCode.INVALID_COMMENT, "The comment", "text");
        return stored;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
