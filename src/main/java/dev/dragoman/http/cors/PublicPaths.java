package dev.dragoman.http.cors;

import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses answer everybody alike: pages, feeds and the reading half of the API. */
final class PublicPaths {

    private static final Pattern DATA =
            Pattern.compile("/api/(records(/[^/]+(/translations)?)?|changes(/stream)?|locales)");

    /** First segments of addresses that are for editors, operators and agents. */
    private static final Set<String> PRIVATE = Set.of("api", "desk", "mcp", "q");

    private PublicPaths() {}

    static boolean contains(String path) {
        return DATA.matcher(path).matches() || !PRIVATE.contains(firstSegment(path));
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
