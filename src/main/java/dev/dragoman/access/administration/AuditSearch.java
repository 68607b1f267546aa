package dev.dragoman.access.administration;

import dev.dragoman.access.Audit;
import dev.dragoman.access.AuditEntries;
import dev.dragoman.access.AuditEntry;
import dev.dragoman.storage.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A search in the audit log; what is empty does not limit it.
 *
 * @param slugs all slugs that the record has or had
 * @param locale a canonical language tag
 * @param from the first instant
 * @param to the first instant after the range
 */
public record AuditSearch(
        Optional<String> actor,
        Optional<String> act,
        List<String> slugs,
        Optional<String> locale,
        Optional<Instant> from,
        Optional<Instant> to) {

    public AuditSearch {
        slugs = List.copyOf(slugs);
    }

    /** The search for all entries about a record, by all slugs that it has or had; without slugs, for all entries. */
    public static AuditSearch of(List<String> slugs) {
        return new AuditSearch(
                Optional.empty(), Optional.empty(), slugs, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A page of what it finds, newest first.
     *
     * @param after the id of the last entry of the previous page; empty for the first page
     */
    public List<AuditEntry> page(Tables tables, Optional<String> after, int limit) {
        AuditEntries entries = tables.table(AuditEntries.class);
        String first = from.map(Audit::idAt).orElse("");
        String end = to.map(Audit::idAt).orElse(AuditEntries.START);
        String start = after.filter(id -> id.compareTo(end) < 0).orElse(end);
        String who = actor.orElse("");
        String what = act.orElse("");
        String where = locale.orElse("");
        return slugs.isEmpty()
                ? entries.found(conditions(), who, what, where, first, start, limit)
                : entries.foundOf(slugs, conditions(), who, what, where, first, start, limit);
    }

    /** Only the conditions that are asked for, so that the database finds the entries by the right index. */
    private String conditions() {
        return condition(actor.isPresent(), "actor = :actor", ":actor = ''")
                + condition(act.isPresent(), "act = :act", ":act = ''")
                + condition(locale.isPresent(), "locale = :locale", ":locale = ''");
    }

    private static String condition(boolean asked, String condition, String none) {
        return " and " + (asked ? condition : none);
    }
}
