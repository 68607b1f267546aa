package dev.dragoman.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/** A connection to PostgreSQL outside of the pool, on which the database notifies this instance of changes that any instance commits. */
public final class NotificationConnection implements AutoCloseable {

    /** The name of the connection in {@code pg_stat_activity}. */
    public static final String APPLICATION_NAME = "dragoman-listener";

    private static final String LISTEN = "listen dragoman_changes";
    private static final int VALIDATION_SECONDS = 5;

    private final Connection connection;

    private NotificationConnection(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects, and listens from now on.
     *
     * @throws StoreUnavailable if the database cannot be reached, or is a standby
     */
    public static NotificationConnection open(StorageConfig.Postgresql config) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(config.url());
        database.setUser(config.username());
        config.password().ifPresent(database::setPassword);
        database.setApplicationName(APPLICATION_NAME);
        database.setTcpKeepAlive(true);
        try {
            Connection connection = database.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute(LISTEN);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new NotificationConnection(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * Waits for a notification.
     *
     * @param timeout of a millisecond at least; after it, the connection is checked
     * @return whether there was one
     * @throws StoreUnavailable if the connection is broken
     */
    public boolean await(Duration timeout) {
        try {
            PGNotification[] notifications =
                    connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(timeout.toMillis()));
            if (notifications != null && notifications.length > 0) {
                return true;
            }
            if (!connection.isValid(VALIDATION_SECONDS)) {
                throw new StoreUnavailable("the connection is broken", null);
            }
            return false;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Closes the connection at once, also while another thread waits, which then gets {@link StoreUnavailable}. */
    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static StoreUnavailable unavailable(SQLException fault) {
        return new StoreUnavailable(
                String.valueOf(fault.getMessage()).lines().findFirst().orElse(""), fault);
    }
}
