package dev.dragoman.storage;

import java.sql.DatabaseMetaData;
import org.jdbi.v3.core.Handle;

/** The tables in one transaction. */
public final class Tables {

    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    /** The rows of a table by their slug, whatever columns it has. */
    public NamedRows rows(String table) {
        return new NamedRows(handle, table);
    }

    /** The table of this Jdbi interface. */
    public <T> T table(Class<T> type) {
        return handle.attach(type);
    }

    /** The database that the tables are in, for the few that each database keeps in its own way. */
    public DatabaseKind database() {
        String product = handle.queryMetadata(DatabaseMetaData::getDatabaseProductName);
        return product.equals("SQLite") ? DatabaseKind.SQLITE : DatabaseKind.POSTGRESQL;
    }
}
