package dev.dragoman.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** How values stand in columns on both databases: an instant is ISO 8601 text in UTC. */
final class ValueColumns {

    private ValueColumns() {}

    static final class InstantArgument extends AbstractArgumentFactory<Instant> {

        InstantArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }

    static final class InstantColumn implements ColumnMapper<Instant> {

        @Override
        public Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
            String text = row.getString(column);
            return text == null ? null : Instant.parse(text);
        }
    }
}
