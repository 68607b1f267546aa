package dev.dragoman.records;

import dev.dragoman.storage.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of one record in all tables: only a renaming and the deletion of a draft change them. */
public final class RecordRows {

    /** The tables whose column {@code slug} names the record, each after those that it refers to. */
    static final List<String> TABLES = List.of(
            "revision",
            "bundle_version",
            "edition",
            "listing",
            "review_act",
            "release_edition",
            "authority_statement",
            "finding_dismissal",
            "assignment",
            "record_summary",
            "translation_summary",
            "picture",
            "revision_picture",
            "preview_link",
            "desk_upload",
            "changed_unit",
            "unit_act",
            "unit_comment",
            "presence",
            "mail_message",
            "machine_text",
            "machine_job",
            "machine_job_unit",
            "signed_statement");

    /** Those whose rows have keys of their own, and to which no row refers: there the slug is changed. */
    static final Set<String> CHANGED_IN_PLACE = Set.of("mail_message", "signed_statement");

    /** Documents name the record too. In a string of JSON the quotation marks would be escaped, so only the member matches. */
    private static final Map<String, String> DOCUMENT = Map.of(
            "content",
            "replace(content, '\"slug\":\"' || cast(:from as text) || '\"', '\"slug\":\"' || cast(:to as text) || '\"')");

    private RecordRows() {}

    /**
     * Gives all rows another slug. Tables refer to each other by it, so the rows are copied, and the old ones deleted,
     * unless they have a key without it.
     *
     * @param from a slug that no former slug leads to any more
     * @param to a slug whose row in {@code record} exists and is locked, and that no other row has
     */
    public static void rename(Tables tables, String from, String to) {
        for (String table : TABLES) {
            if (CHANGED_IN_PLACE.contains(table)) {
                tables.rows(table).rename(from, to);
            } else {
                tables.rows(table).copy(from, to, DOCUMENT);
            }
        }
        delete(tables, from);
    }

    /** Deletes all rows; former slugs of the record must be gone, or lead elsewhere. */
    public static void delete(Tables tables, String slug) {
        for (int i = TABLES.size() - 1; i >= 0; i--) {
            tables.rows(TABLES.get(i)).delete(slug);
        }
        tables.rows("record").delete(slug);
    }
}
