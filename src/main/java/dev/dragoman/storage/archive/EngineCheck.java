package dev.dragoman.storage.archive;

import dev.dragoman.storage.DatabaseKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the database itself finds wrong: pages, indexes and references between rows. */
final class EngineCheck {

    private EngineCheck() {}

    /** PostgreSQL enforces its references, and has no check of its own that an ordinary user may run. */
    static List<String> faults(Connection connection, DatabaseKind kind) throws SQLException {
        List<String> faults = new ArrayList<>();
        if (kind == DatabaseKind.SQLITE) {
            try (Statement statement = connection.createStatement()) {
                try (ResultSet found = statement.executeQuery("pragma integrity_check")) {
                    while (found.next()) {
                        if (!"ok".equals(found.getString(1))) {
                            faults.add(found.getString(1));
                        }
                    }
                }
                try (ResultSet found = statement.executeQuery("pragma foreign_key_check")) {
                    while (found.next()) {
                        faults.add("a row of " + found.getString(1) + " refers to a row of " + found.getString(3)
                                + " that there is not");
                    }
                }
            }
        }
        return faults;
    }
}
