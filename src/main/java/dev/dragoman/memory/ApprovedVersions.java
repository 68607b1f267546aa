package dev.dragoman.memory;

import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.TranslationColumns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The versions of translations that the memory is made from. */
@RegisterColumnMapperFactory(TranslationColumns.class)
@RegisterConstructorMapper(ApprovedVersions.Approved.class)
public interface ApprovedVersions {

    /** Those that are approved, or were public before reviews began, the newest first. */
    @SqlQuery("""
            select memory_version.number, memory_version.content as bundle,
                   coalesce(a.display_name, a.actor) as approver,
                   coalesce(a.happened_at, memory_version.stored_at) as at
            from bundle_version memory_version
            left join review_act a
              on a.slug = memory_version.slug and a.locale = memory_version.locale and a.version = memory_version.number
              and a.number = (
                  select max(number)
                  from review_act other
                  where other.slug = memory_version.slug
                    and other.locale = memory_version.locale
                    and other.version = memory_version.number)
            where memory_version.slug = :record and memory_version.locale = :locale
              and (a.act = 'APPROVE'
                   or (a.act is null and exists (
                       select 1
                       from edition e
                       where e.slug = memory_version.slug
                         and e.locale = memory_version.locale
                         and e.bundle_version = memory_version.number)))
            order by memory_version.number desc
            limit :limit
            """)
    List<Approved> newest(String record, String locale, int limit);

    /** How many of the translation and its canonical text are withdrawn. */
    @SqlQuery("""
            select count(*)
            from listing memory_listing
            where slug = :record and locale in (:locale, 'en') and withdrawn is not null
            """)
    int withdrawn(String record, String locale);

    /**
     * A version.
     *
     * @param approver the public name of who approved it, or else the technical one; empty if nobody did
     * @param at when it was approved, or else when it was stored
     */
    record Approved(int number, Bundle bundle, Optional<String> approver, Instant at) {}
}
