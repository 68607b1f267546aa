package dev.dragoman.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.sqlobject.SqlObjectFactory;

/**
 * The Jdbi that a native executable is built with: it has learned the tables by reflection then, which would take a twentieth of
 * each start, and is told of the database once the service runs.
 */
public final class BuiltInJdbi {

    private static final Later CONNECTIONS = new Later();
    private static final Jdbi JDBI = Store.withColumns(Jdbi.create(CONNECTIONS));

    private BuiltInJdbi() {}

    /** Learns tables, by their Jdbi interfaces. */
    public static void learn(Collection<Class<?>> tables) {
        Extensions extensions = JDBI.getConfig(Extensions.class);
        ExtensionFactory factory =
                extensions.findFactory(SqlObjectFactory.class).orElseThrow();
        tables.forEach(table -> extensions.findMetadata(table, factory));
    }

    static Jdbi connectedTo(DataSource database) {
        CONNECTIONS.database = database;
        return JDBI;
    }

    private static final class Later implements ConnectionFactory {

        private volatile DataSource database;

        @Override
        public Connection openConnection() throws SQLException {
            return database.getConnection();
        }
    }
}
