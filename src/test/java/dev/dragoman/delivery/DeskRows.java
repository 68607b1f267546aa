package dev.dragoman.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows as the editors' side writes them, for tests of what readers get to see of them. */
public interface DeskRows {

    /** Shows another edition of a language version. */
    @SqlUpdate("""
            update listing
            set edition = :edition,
                changed_at =
                    (select released_at from edition where slug = :slug and locale = :locale and number = :edition)
            where slug = :slug and locale = :locale
            """)
    void show(String slug, String locale, int edition);

    @SqlUpdate("""
            update listing
            set withdrawn = :mode, withdrawn_note = :note, withdrawn_to = :to, withdrawn_at = :at, changed_at = :at
            where slug = :slug and locale = :locale
            """)
    void withdraw(String slug, String locale, String mode, Optional<String> note, Optional<String> to, Instant at);

    @SqlUpdate("""
            insert into release_act (id, state, due_at, weight, created_by, created_at)
            values (:id, 'SCHEDULED', :dueAt, 'MAJOR', 'a test', :createdAt)
            """)
    void schedule(String id, Instant dueAt, Instant createdAt);

    @SqlUpdate("""
            insert into release_edition (release_id, slug, locale, revision, bundle_version)
            values (:id, :slug, :locale, :revision, :bundleVersion)
            """)
    void scheduleEdition(String id, String slug, String locale, int revision, Optional<Integer> bundleVersion);

    @SqlUpdate("delete from release_edition where release_id = :id")
    void unscheduleEditions(String id);

    @SqlUpdate("delete from release_act where id = :id")
    void unschedule(String id);
}
