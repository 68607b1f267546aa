package dev.dragoman.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteException;

/** Distinguishes faults of a database that are temporary, or that its operators fix, from those of our statements. */
final class Unavailability {

    /**
     * PostgreSQL's classes of SQLSTATE: connection exception, transaction rollback (serialization, deadlock),
     * insufficient resources (disk full, out of memory, too many connections), operator intervention, system error.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /**
     * Lock not available; a standby, or a server that only reads; a transaction that a timeout has ended; files of the server, or
     * tables, to which access is denied; damaged data, damaged indexes.
     */
    private static final Set<String> STATES = Set.of("55P03", "25006", "25P03", "42501", "XX001", "XX002");

    /**
     * SQLite's primary result codes: BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOLFS,
     * AUTH, NOTADB.
     */
    private static final Set<Integer> SQLITE_CODES = Set.of(5, 6, 7, 8, 10, 11, 13, 14, 15, 22, 23, 26);

    private static final int SQLITE_READONLY = 8;

    private Unavailability() {}

    /** The same fault as {@link StoreUnavailable} if it is one of the database, else the fault itself. */
    static RuntimeException translate(JdbiException fault) {
        return reason(fault)
                .<RuntimeException>map(reason -> new StoreUnavailable(reason, fault))
                .orElse(fault);
    }

    private static Optional<String> reason(JdbiException fault) {
        Throwable cause = fault;
        while (cause != null) {
            if (cause instanceof SQLException sql && isUnavailable(sql)) {
                return Optional.of(
                        String.valueOf(sql.getMessage()).lines().findFirst().orElse(""));
            }
            cause = cause.getCause();
        }
        // The pool is exhausted, or the database accepts no more connections.
        return fault instanceof ConnectionException
                ? Optional.of(
                        String.valueOf(fault.getMessage()).lines().findFirst().orElse(""))
                : Optional.empty();
    }

    /** Whether a connection to SQLite was to write, and could only read. */
    static boolean isReadOnlySqlite(JdbiException fault) {
        Throwable cause = fault;
        while (cause != null && !(cause instanceof SQLiteException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xff) == SQLITE_READONLY;
    }

    static boolean isUnavailable(SQLException fault) {
        if (fault instanceof SQLiteException sqlite) {
            return SQLITE_CODES.contains(sqlite.getResultCode().code & 0xff);
        }
        String state = Optional.ofNullable(fault.getSQLState()).orElse("");
        boolean inClass = state.length() == 5 && CLASSES.contains(state.substring(0, 2));
        return inClass || STATES.contains(state) || fault instanceof SQLTransientConnectionException;
    }
}
