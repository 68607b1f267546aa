package dev.dragoman.memory;

import dev.dragoman.translation.TranslationColumns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The translations in the memory, each with its origin. */
@RegisterColumnMapperFactory(TranslationColumns.class)
@RegisterConstructorMapper(MemoryPair.class)
public interface MemoryPairs {

    String SELECT = """
            select p.id, p.source, s.digest, s.text, p.target, p.record, p.unit, p.version, p.approver, p.approved_at,
                   f.file, (select r.title from record_summary r where r.slug = p.record) as title
            from memory_pair p
            join memory_source s on s.id = p.source
            left join memory_import f on f.id = p.file_id
            """;

    /** Adds a pair of an approved translation. */
    @SqlUpdate("""
            insert into memory_pair (source, locale, target, record, unit, version, approver, approved_at)
            values (:source, :locale, :target, :record, :unit, :version, :approver, :at)
            """)
    void add(
            long source,
            String locale,
            String target,
            String record,
            String unit,
            int version,
            Optional<String> approver,
            Instant at);

    /** Adds a pair of a file. */
    @SqlUpdate("""
            insert into memory_pair (source, locale, target, file_id, approver, approved_at)
            values (:source, :locale, :target, :file, :person, :at)
            """)
    void addOfFile(long source, String locale, String target, String file, String person, Instant at);

    /** The sources of a translation's pairs. */
    @SqlQuery("select distinct source from memory_pair where record = :record and locale = :locale")
    List<Long> sources(String record, String locale);

    @SqlUpdate("delete from memory_pair where record = :record and locale = :locale")
    void remove(String record, String locale);

    @SqlUpdate("delete from memory_pair where file_id = :file")
    void removeOfFile(String file);

    /** The translations of some sources, the newest first. */
    @SqlQuery(SELECT + """
            where p.source in (<sources>) and p.locale = :locale
            order by p.approved_at desc, p.id desc
            limit 500
            """)
    List<MemoryPair> of(@BindList("sources") List<Long> sources, String locale);

    /** The translations of the sources with these digests, the newest first. */
    @SqlQuery(SELECT + """
            where s.digest in (<digests>) and p.locale = :locale
            order by p.approved_at desc, p.id desc
            """)
    List<MemoryPair> exact(@BindList("digests") List<String> digests, String locale);

    /** A page of a locale's pairs, in the order of their numbers. */
    @SqlQuery(SELECT + """
            where p.locale = :locale and p.id > :after
            order by p.id
            limit :limit
            """)
    List<MemoryPair> page(String locale, long after, int limit);

    /** How many pairs there are of each locale. */
    @SqlQuery("select locale, count(*) as pairs from memory_pair group by locale order by locale")
    @RegisterConstructorMapper(Count.class)
    List<Count> counts();

    /** The number of a locale's pairs. */
    record Count(String locale, int pairs) {}
}
