package dev.dragoman.records.names;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The slugs that records had before they were renamed. Each redirects to the present one. */
public interface FormerSlugs {

    /** The present slug of the record that once had this one. */
    @SqlQuery("select record from former_slug where slug = :slug")
    Optional<String> present(String slug);

    /** The same, but only if readers could know the old slug. */
    @SqlQuery("select record from former_slug where slug = :slug and was_public = 1")
    Optional<String> presentForReaders(String slug);

    /** The same of several slugs, of those that lead anywhere; the list must not be empty. */
    @SqlQuery("select slug, record from former_slug where slug in (<slugs>) and was_public = 1")
    @KeyColumn("slug")
    @ValueColumn("record")
    Map<String, String> presentForReaders(@BindList List<String> slugs);

    /** The former slugs of a record, the earliest first. */
    @SqlQuery("select slug from former_slug where record = :record order by renamed_at, slug")
    List<String> of(String record);

    /** The former slugs of several records, each with the present one; the list must not be empty. */
    @SqlQuery("select slug, record from former_slug where record in (<records>)")
    @KeyColumn("slug")
    @ValueColumn("record")
    Map<String, String> of(@BindList List<String> records);

    @SqlUpdate("""
            insert into former_slug (slug, record, was_public, renamed_at)
            values (:slug, :record, :wasPublic, :renamedAt)
            """)
    void add(String slug, String record, int wasPublic, Instant renamedAt);

    /** Points all former slugs of a record to its new one. */
    @SqlUpdate("update former_slug set record = :next where record = :record")
    void lead(String record, String next);

    @SqlUpdate("delete from former_slug where slug = :slug")
    void remove(String slug);

    @SqlUpdate("delete from former_slug where record = :record")
    void removeAllOf(String record);
}
