package dev.dragoman.access.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The people who have signed in to the desk. */
@RegisterConstructorMapper(Person.class)
public interface People {

    /** Remembers a sign-in at the issuer, whose word on the address is the newest one. */
    @SqlUpdate("""
            insert into person (name, email, language, seen_at)
            values (:name, :email, :language, :at)
            on conflict (name) do update
            set email = excluded.email,
                language = excluded.language,
                seen_at = excluded.seen_at
            """)
    void signedInAtIssuer(String name, Optional<String> email, String language, Instant at);

    /** Remembers a sign-in with a token, which has an address of its own. */
    @SqlUpdate("""
            insert into person (name, language, seen_at)
            values (:name, :language, :at)
            on conflict (name) do update
            set language = excluded.language,
                seen_at = excluded.seen_at
            """)
    void signedInWithToken(String name, String language, Instant at);

    @SqlQuery("select name, email, language, seen_at from person where name = :name")
    Optional<Person> find(String name);

    /** All of them. */
    @SqlQuery("select name, email, language, seen_at from person order by name")
    List<Person> all();

    /** Forgets a person. */
    @SqlUpdate("delete from person where name = :name")
    void remove(String name);
}
