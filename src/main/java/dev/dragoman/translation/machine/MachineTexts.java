package dev.dragoman.translation.machine;

import dev.dragoman.records.RecordColumns;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The texts that a machine has made, of all versions. */
@RegisterColumnMapperFactory(RecordColumns.class)
@RegisterConstructorMapper(MachineText.class)
public interface MachineTexts {

    String OF_TRANSLATION = """
            select unit, digest, version, tool, made_at, accepted_by,
                exists (
                    select 1
                    from review_act a
                    where a.slug = m.slug and a.locale = m.locale and a.act = 'APPROVE' and a.version >= m.version
                        and a.number = (
                            select max(last.number) from review_act last
                            where last.slug = a.slug and last.locale = a.locale and last.version = a.version
                        )
                ) as approved
            from machine_text m
            where slug = :slug and locale = :locale
            """;

    /** Adds a text; one that was made before counts as made now. */
    @SqlUpdate("""
            insert into machine_text (slug, locale, unit, digest, version, tool, made_at)
            values (:slug, :locale, :unit, :digest, :version, :tool, :madeAt)
            on conflict (slug, locale, unit, digest) do update
            set version = excluded.version, tool = excluded.tool, made_at = excluded.made_at,
                accepted_by = null, accepted_at = null
            """)
    void put(String slug, String locale, String unit, String digest, int version, String tool, Instant madeAt);

    /** Records that a person has accepted a text as it is, if a machine has made it and nobody has accepted it yet. */
    @SqlUpdate("""
            update machine_text
            set accepted_by = :by, accepted_at = :at
            where slug = :slug and locale = :locale and unit = :unit and digest = :digest and accepted_by is null
            """)
    void accept(String slug, String locale, String unit, String digest, String by, Instant at);

    /** All texts of a translation that a machine has made, also those that are stored no longer. */
    @SqlQuery(OF_TRANSLATION)
    List<MachineText> all(String slug, String locale);

    /** The same of one unit. */
    @SqlQuery(OF_TRANSLATION + " and unit = :unit")
    List<MachineText> ofUnit(String slug, String locale, String unit);
}
