package dev.dragoman.rendering;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** What the setting {@code dragoman.base-url} may be. */
public final class PublicAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private PublicAddress() {}

    /** What is wrong with the base address of all permalinks, as the end of a sentence; empty if it is valid. */
    public static Optional<String> problem(String text) {
        try {
            URI uri = new URI(text);
            boolean right = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return right ? Optional.empty() : Optional.of(expected());
        } catch (URISyntaxException e) {
            return Optional.of(expected());
        }
    }

    private static String expected() {
        return "it should be an http or https address without query, such as https://press.example";
    }
}
