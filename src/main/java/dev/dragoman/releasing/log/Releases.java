package dev.dragoman.releasing.log;

import dev.dragoman.releasing.terms.ReleaseNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterArgumentFactory;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Releases, done and to be done; those that are to come are due at whole seconds, so that their texts sort by time. */
@RegisterColumnMapperFactory(ReleaseColumns.class)
@RegisterArgumentFactory(ReleaseColumns.class)
@RegisterConstructorMapper(Release.class)
@RegisterConstructorMapper(Releases.Due.class)
public interface Releases {

    /** Comes after every id, which is a hexadecimal number, in the order of any database. */
    String START = "z";

    @SqlUpdate("""
            insert into release_act (
                id, state, due_at, wall, weight, note, notes, created_by, created_at, ended_at, form_key)
            values (
                :id, :state, :dueAt, :wall, :weight, :note, :notes, :createdBy, :createdAt, :endedAt, :formKey)
            """)
    void add(
            String id,
            String state,
            Instant dueAt,
            Optional<String> wall,
            String weight,
            Optional<String> note,
            ReleaseNotes notes,
            String createdBy,
            Instant createdAt,
            Optional<Instant> endedAt,
            Optional<String> formKey);

    @SqlQuery("""
            select id, state, due_at as due, wall as at, weight, note, notes, created_by, created_at, ended_at
            from release_act
            where id = :id
            """)
    Optional<Release> find(String id);

    /** The release that a person has made with a form. */
    @SqlQuery("""
            select id, state, due_at as due, wall as at, weight, note, notes, created_by, created_at, ended_at
            from release_act
            where created_by = :createdBy and form_key = :formKey
            """)
    Optional<Release> confirmed(String createdBy, String formKey);

    /**
     * The releases that are done or due from one instant to before another, the earliest first.
     *
     * @param all 1 for all of them, 0 for those that are done and those with an edition in one of the locales
     * @param locales must not be empty
     */
    @SqlQuery("""
            select id, state, due_at as due, wall as at, weight, note, notes, created_by, created_at, ended_at
            from release_act
            where state in ('DONE', 'SCHEDULED') and due_at >= :from and due_at < :to
              and (:all = 1 or state = 'DONE' or exists (
                  select 1 from release_edition e where e.release_id = release_act.id and e.locale in (<locales>)))
            order by due_at, id
            limit :limit
            """)
    List<Release> between(Instant from, Instant to, int limit, int all, @BindList List<String> locales);

    /**
     * A page of the releases, the newest first.
     *
     * @param state the state to keep, or null for all
     * @param after the id of the last release of the page before, or {@link #START}
     * @param all 1 for all of them, 0 for those that are done and those with an edition in one of the locales
     * @param locales must not be empty
     */
    @SqlQuery("""
            select id, state, due_at as due, wall as at, weight, note, notes, created_by, created_at, ended_at
            from release_act
            where id < :after and (cast(:state as text) is null or state = :state)
              and (:all = 1 or state = 'DONE' or exists (
                  select 1 from release_edition e where e.release_id = release_act.id and e.locale in (<locales>)))
            order by id desc
            limit :limit
            """)
    List<Release> newest(String state, String after, int limit, int all, @BindList List<String> locales);

    /** The scheduled releases, the next one first. */
    @SqlQuery("""
            select id, due_at as at
            from release_act
            where state = 'SCHEDULED'
            order by due_at, id
            limit :limit
            """)
    List<Due> scheduled(int limit);

    /** Ends a scheduled release; 0 if it is no longer scheduled, or not for that instant. */
    @SqlUpdate("""
            update release_act
            set state = :state, ended_at = :endedAt
            where id = :id and state = 'SCHEDULED' and due_at = :dueAt
            """)
    int end(String id, Instant dueAt, String state, Instant endedAt);

    /** Sets the instant that follows from the wall time anew; 0 if it is no longer scheduled for the old one. */
    @SqlUpdate("""
            update release_act
            set due_at = :dueAt, wall = :wall
            where id = :id and state = 'SCHEDULED' and due_at = :before
            """)
    int move(String id, Instant before, Instant dueAt, String wall);

    /** A scheduled release and its instant. */
    record Due(String id, Instant at) {}
}
