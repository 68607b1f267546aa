package dev.dragoman.editions.search;

/** What the statements of both databases have in common, around the condition that finds the terms. */
final class TermStatements {

    static final String PAGE = """
            select page.slug, page.issued, page.found,
                   string_agg(a.locale, ' ' order by a.canonical desc, a.locale) as locales
            from (
                select c.slug, c.issued, string_agg(l.locale, ' ' order by l.canonical desc, l.locale) as found
            """;

    static final String COUNT = """
            select count(*)
            from (
                select distinct c.slug
            """;

    static final String LOCALES = """
            select distinct l.locale
            """;

    /** The public editions in which the terms are found: an edition that is not indexed yet is not found. */
    static final String FROM = """
            from search_document d
            join listing l
              on l.slug = d.slug and l.locale = d.locale and l.edition = d.edition and l.withdrawn is null
            join listing c on c.slug = d.slug and c.canonical = 1 and c.withdrawn is null
            where (cast(:kind as text) is null or c.kind = :kind)
              and (cast(:topicKey as text) is null or c.topic_key = :topicKey)
              and c.issued between :since and :until
              and
            """;

    static final String PAGE_END = """
                  and (c.issued, c.slug) < (:issued, :slug)
                group by c.slug, c.issued
                order by c.issued desc, c.slug desc
                limit :limit
            ) page
            join listing a on a.slug = page.slug and a.withdrawn is null
            group by page.slug, page.issued, page.found
            order by page.issued desc, page.slug desc
            """;

    static final String COUNT_END = """
                limit :limit
            ) found
            """;

    static final String LOCALES_END = """
            order by l.locale
            """;

    private TermStatements() {}
}
