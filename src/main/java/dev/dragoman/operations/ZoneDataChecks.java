package dev.dragoman.operations;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The release of the time zone database that the recorded times were last compared with. */
public interface ZoneDataChecks {

    /** For example {@code 2026e}; empty before the first comparison. */
    @SqlQuery("select version from zone_data_check where id = 1")
    Optional<String> version();

    @SqlUpdate("""
            insert into zone_data_check (id, version)
            values (1, :version)
            on conflict (id) do update
            set version = excluded.version
            """)
    void put(String version);
}
