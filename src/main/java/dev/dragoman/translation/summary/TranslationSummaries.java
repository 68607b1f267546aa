package dev.dragoman.translation.summary;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** How the newest version of each translation stands, kept in the transactions that change it. */
public interface TranslationSummaries {

    /** Writes the counts of a version; a new version begins as a draft, and what is public stays. */
    @SqlUpdate("""
            insert into translation_summary (
                slug, locale, version, review, authority, total, done, outdated, unfinished, missing)
            values (:slug, :locale, :version, 'DRAFT', :authority, :total, :done, :outdated, :unfinished, :missing)
            on conflict (slug, locale) do update
            set review = case
                    when translation_summary.version = excluded.version then translation_summary.review
                    else 'DRAFT'
                end,
                version = excluded.version,
                authority = excluded.authority,
                total = excluded.total,
                done = excluded.done,
                outdated = excluded.outdated,
                unfinished = excluded.unfinished,
                missing = excluded.missing
            """)
    void put(
            String slug,
            String locale,
            int version,
            String authority,
            int total,
            int done,
            int outdated,
            int unfinished,
            int missing);

    /** Sets the review state of a version, if it is the newest. */
    @SqlUpdate("""
            update translation_summary
            set review = :review
            where slug = :slug and locale = :locale and version = :version
            """)
    void review(String slug, String locale, int version, String review);

    /** Says which version is public; empty for none. */
    @SqlUpdate("update translation_summary set released_version = :version where slug = :slug and locale = :locale")
    void release(String slug, String locale, Optional<Integer> version);
}
