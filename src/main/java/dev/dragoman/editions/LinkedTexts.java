package dev.dragoman.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapperFactory;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Editions with what lists show of their related records, so that one statement reads all that a page shows. */
@RegisterColumnMapperFactory(EditionColumns.class)
@RegisterRowMapper(LinkedTexts.Mapper.class)
public interface LinkedTexts {

    /**
     * An edition, and the public language versions of its related records, in no order.
     *
     * @param related the slugs of the related records; not empty
     * @param shownLocales the locales that their titles may be shown in; not empty
     */
    @SqlQuery(EditionTexts.SELECT + """
                , null as related_slug, null as related_locale, null as related_edition, null as related_kind,
                null as related_topic_key, null as related_issued, null as related_title, null as related_byline,
                null as related_topic, null as related_in_canonical, null as related_authority, null as related_times
            from edition e
            """ + EditionTexts.FROZEN + """
            where e.slug = :slug and e.locale = :locale and e.number = :number
            union all
            select null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                   null, null, null, null, null, null,
                   null, null, null, null, null, null, null,
                   l.slug, l.locale, l.edition, l.kind, l.topic_key, l.issued, l.title, l.byline, l.topic,
                   l.in_canonical, l.authority, l.times
            from listing l
            where l.slug in (<related>) and l.locale in (<shownLocales>) and l.withdrawn is null
            """)
    List<Part> of(
            String slug,
            String locale,
            int number,
            @BindList List<String> related,
            @BindList List<String> shownLocales);

    /** One of the two: the text itself, or a language version of a related record. */
    record Part(Optional<EditionText> text, Optional<Listing> related) {}

    /** Reads a row of either. */
    final class Mapper implements RowMapper<Part> {

        private static final RowMapper<EditionText> TEXTS = new EditionTexts.Mapper();
        private static final RowMapper<Listings.Row> RELATED = ConstructorMapper.of(Listings.Row.class, "related_");

        @Override
        public Part map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<Part> specialize(ResultSet rows, StatementContext of) throws SQLException {
            RowMapper<EditionText> texts = TEXTS.specialize(rows, of);
            RowMapper<Listings.Row> related = RELATED.specialize(rows, of);
            return (row, context) -> row.getString("related_slug") == null
                    ? new Part(Optional.of(texts.map(row, context)), Optional.empty())
                    : new Part(
                            Optional.empty(),
                            Optional.of(related.map(row, context).listing()));
        }
    }
}
