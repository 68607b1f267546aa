package dev.dragoman.storage;

import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of a table whose column {@code slug} has one value, with whatever other columns the table has. */
public final class NamedRows {

    private final Handle handle;
    private final String table;

    NamedRows(Handle handle, String table) {
        this.handle = handle;
        this.table = table;
    }

    /**
     * Copies the rows of one name as rows of another.
     *
     * @param changed expressions for other columns that name it too, with the parameters {@code from} and {@code to}
     */
    public void copy(String from, String to, Map<String, String> changed) {
        List<String> columns = columns();
        String values = columns.stream()
                .map(column -> column.equals("slug") ? "cast(:to as text)" : changed.getOrDefault(column, column))
                .collect(Collectors.joining(", "));
        handle.createUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from "
                        + table + " where slug = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** Gives the rows of one name another one. */
    public void rename(String from, String to) {
        handle.createUpdate("update " + table + " set slug = :to where slug = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    public void delete(String name) {
        handle.createUpdate("delete from " + table + " where slug = :slug")
                .bind("slug", name)
                .execute();
    }

    private List<String> columns() {
        return handle.createQuery("select * from " + table + " where 1 = 0").scanResultSet((rows, context) -> {
            ResultSetMetaData meta = rows.get().getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
            }
            return columns;
        });
    }
}
