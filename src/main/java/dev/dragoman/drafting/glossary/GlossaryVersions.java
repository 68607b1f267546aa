package dev.dragoman.drafting.glossary;

import dev.dragoman.records.RecordColumns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The glossaries that were uploaded; rows are only ever added. */
@RegisterColumnMapperFactory(RecordColumns.class)
@RegisterConstructorMapper(GlossaryVersion.class)
public interface GlossaryVersions {

    /** Adds a version; 0 if there is one with this number. */
    @SqlUpdate("""
            insert into glossary_version (locale, number, content, restored, maker, created_at)
            values (:locale, :number, :content, :restored, :maker, :createdAt)
            on conflict (locale, number) do nothing
            """)
    int add(
            String locale,
            int number,
            Optional<String> content,
            Optional<Integer> restored,
            String maker,
            Instant createdAt);

    @SqlQuery("""
            select locale, number, content, restored, maker, created_at
            from glossary_version
            where locale = :locale and number = :number
            """)
    Optional<GlossaryVersion> find(String locale, int number);

    @SqlQuery("""
            select locale, number, content, restored, maker, created_at
            from glossary_version
            where locale = :locale
            order by number desc
            limit 1
            """)
    Optional<GlossaryVersion> newest(String locale);

    /** The newest version of each locale. */
    @SqlQuery("""
            select v.locale, v.number, v.content, v.restored, v.maker, v.created_at
            from glossary_version v
            where v.number = (select max(n.number) from glossary_version n where n.locale = v.locale)
            order by v.locale
            """)
    List<GlossaryVersion> newest();

    /** How many versions there are of all locales. */
    @SqlQuery("select count(*) from glossary_version")
    long count();
}
