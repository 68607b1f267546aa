package dev.dragoman.records;

import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The rows of one record in all tables: only a renaming and the deletion of a draft change them. */
public interface RecordRows extends SqlObject {

    /** The tables whose column {@code slug} names the record, each after those that it refers to. */
    List<String> TABLES = List.of(
            "revision",
            "bundle_version",
            "edition",
            "listing",
            "review_act",
            "release_edition",
            "authority_statement",
            "picture",
            "revision_picture");

    /**
     * Gives all rows another slug. Tables refer to each other by it, so the rows are copied, and the old ones deleted.
     *
     * @param from a slug that no former slug leads to any more
     * @param to a slug whose row in {@code record} exists and is locked, and that no other row has
     */
    default void rename(String from, String to) {
        Handle handle = getHandle();
        for (String table : TABLES) {
            List<String> columns = columns(handle, table);
            handle.createUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select "
                            + columns.stream().map(RecordRows::renamed).collect(Collectors.joining(", ")) + " from "
                            + table + " where slug = :from")
                    .bind("from", from)
                    .bind("to", to)
                    .execute();
        }
        leadWithdrawn(from, to);
        delete(from);
    }

    /** Lets the withdrawn records that lead to this one lead to its next slug. */
    @SqlUpdate("update listing set withdrawn_to = :to where withdrawn_to = :from")
    void leadWithdrawn(String from, String to);

    /** Deletes all rows; former slugs of the record must be gone, or lead elsewhere. */
    default void delete(String slug) {
        List<String> tables = new ArrayList<>(TABLES);
        tables.add(0, "record");
        for (int i = tables.size() - 1; i >= 0; i--) {
            getHandle()
                    .createUpdate("delete from " + tables.get(i) + " where slug = :slug")
                    .bind("slug", slug)
                    .execute();
        }
    }

    private static List<String> columns(Handle handle, String table) {
        return handle.createQuery("select * from " + table + " where 1 = 0").scanResultSet((rows, context) -> {
            ResultSetMetaData meta = rows.get().getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
            }
            return columns;
        });
    }

    /** Documents name the record too. In a string of JSON the quotation marks would be escaped, so only the member matches. */
    private static String renamed(String column) {
        return switch (column) {
            case "slug" -> "cast(:to as text)";
            case "content" ->
                "replace(content, '\"slug\":\"' || cast(:from as text) || '\"', '\"slug\":\"' || cast(:to as text) || '\"')";
            default -> column;
        };
    }
}
