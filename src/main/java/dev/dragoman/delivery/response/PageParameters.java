package dev.dragoman.delivery.response;

import java.util.Set;

/**
 * The query parameters that public reads have. Pages ignore all others, such as {@code utm_source}, so the response
 * cache leaves them out of its keys.
 */
public final class PageParameters {

    private static final Set<String> NAMES = Set.of(
            "lang",
            "tz",
            "fallback",
            "heading",
            "prefix",
            "q",
            "kind",
            "topic",
            "since",
            "until",
            "limit",
            "cursor",
            "after",
            "v");

    private PageParameters() {}

    public static boolean contains(String name) {
        return NAMES.contains(name);
    }

    /**
     * Returns a name that is listed here.
     *
     * @throws IllegalArgumentException if it is not: answers that differ by it would be mixed up in the cache
     */
    public static String listed(String name) {
        if (!contains(name)) {
            throw new IllegalArgumentException("PageParameters must list the parameter " + name);
        }
        return name;
    }
}
