package dev.dragoman.storage.archive;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table whose rows belong to the store. What is derived from other rows, each database in its own way, does not: the search
 * index and the translation memory are built again after an import.
 *
 * @param columns their names in alphabetical order, the same on both databases, and their types of {@link java.sql.Types}
 */
record StoredTable(String name, Map<String, Integer> columns) {

    private static final String HISTORY = "flyway_schema_history";
    private static final List<String> DERIVED =
            List.of("search_", "sqlite_", "memory_due", "memory_index", "memory_pair", "memory_source");

    StoredTable {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    String select() {
        return "select " + String.join(", ", columns.keySet()) + " from " + name;
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns.keySet()) + ") values ("
                + columns.keySet().stream().map(column -> "?").collect(joining(", ")) + ")";
    }

    /** All tables, each after those that it refers to. */
    static List<StoredTable> in(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        Map<String, StoredTable> tables = new TreeMap<>();
        try (ResultSet found = database.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.equals(HISTORY) && DERIVED.stream().noneMatch(name::startsWith)) {
                    tables.put(name, new StoredTable(name, columns(database, connection.getSchema(), name)));
                }
            }
        }
        Map<String, Set<String>> references = new TreeMap<>();
        for (String name : tables.keySet()) {
            references.put(name, references(database, connection.getSchema(), name));
        }
        List<StoredTable> ordered = new ArrayList<>();
        Set<String> begun = new TreeSet<>();
        tables.keySet().forEach(name -> add(name, tables, references, begun, ordered));
        return List.copyOf(ordered);
    }

    private static void add(
            String name,
            Map<String, StoredTable> tables,
            Map<String, Set<String>> references,
            Set<String> begun,
            List<StoredTable> ordered) {
        if (tables.containsKey(name) && begun.add(name)) {
            references.get(name).forEach(other -> add(other, tables, references, begun, ordered));
            ordered.add(tables.get(name));
        }
    }

    private static Map<String, Integer> columns(DatabaseMetaData database, String schema, String table)
            throws SQLException {
        Map<String, Integer> columns = new TreeMap<>(Comparator.naturalOrder());
        try (ResultSet found = database.getColumns(null, schema, table, "%")) {
            while (found.next()) {
                columns.put(found.getString("COLUMN_NAME"), found.getInt("DATA_TYPE"));
            }
        }
        return columns;
    }

    private static Set<String> references(DatabaseMetaData database, String schema, String table) throws SQLException {
        Set<String> references = new TreeSet<>();
        try (ResultSet found = database.getImportedKeys(null, schema, table)) {
            while (found.next()) {
                references.add(found.getString("PKTABLE_NAME"));
            }
        }
        return references;
    }
}
