package dev.dragoman.http.cors;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The origins (RFC 6454) whose scripts may read what is public: all of them, or those of a list. */
public record AllowedOrigins(boolean all, Set<String> listed) {

    private static final String ANY = "*";

    /** As browsers write it (RFC 6454 §6.1): in lower case, without a path and without the scheme's default port. */
    private static final Pattern ORIGIN =
            Pattern.compile("[a-z][a-z0-9+.-]*://(\\[[0-9a-f:.]+]|[a-z0-9]([a-z0-9._-]*[a-z0-9])?)(:[1-9][0-9]{0,4})?");

    private static final Pattern DEFAULT_PORT = Pattern.compile("http://.*[^:]:80|https://.*[^:]:443");

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    static AllowedOrigins parse(List<String> values) {
        Set<String> listed = new HashSet<>();
        for (String value : values) {
            String origin = value.strip();
            if (!origin.equals(ANY) && !isOrigin(origin)) {
                throw new IllegalArgumentException("\"" + origin + "\" is not an origin as browsers send it; it must be"
                        + " like https://www.example.org: in lower case, without a path and without the default port");
            }
            listed.add(origin);
        }
        boolean all = listed.remove(ANY);
        if (all && !listed.isEmpty()) {
            throw new IllegalArgumentException("\"*\" means all origins; it must be alone");
        }
        return new AllowedOrigins(all, listed);
    }

    public AllowedOrigins {
        listed = Set.copyOf(listed);
    }

    /** What is wrong with a value of {@code dragoman.cors.origins}; empty if it is valid. */
    public static Optional<String> problem(String value) {
        try {
            parse(value.isBlank() ? List.of() : List.of(value.split(",")));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Whether there are none, so that CORS is off. */
    boolean isEmpty() {
        return !all && listed.isEmpty();
    }

    /** Whether scripts of this origin may read. */
    boolean has(String origin) {
        return all || listed.contains(origin);
    }

    /** The value of {@code Access-Control-Allow-Origin} for an origin that may read. */
    String allow(String origin) {
        return all ? ANY : origin;
    }

    private static boolean isOrigin(String text) {
        return ORIGIN.matcher(text).matches() && !DEFAULT_PORT.matcher(text).matches();
    }
}
