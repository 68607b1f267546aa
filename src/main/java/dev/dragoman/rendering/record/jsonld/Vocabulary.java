package dev.dragoman.rendering.record.jsonld;

/** The names of schema.org that several views use. */
final class Vocabulary {

    static final String CONTEXT = "https://schema.org";
    static final String ARTICLE = "NewsArticle";

    private Vocabulary() {}
}
