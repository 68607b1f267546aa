package dev.dragoman.machine.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What the setting {@code dragoman.machine.url} may be. */
public final class ProviderAddress {

    private ProviderAddress() {}

    /** What is wrong with it, as the end of a sentence; empty if it is valid. */
    public static Optional<String> problem(String text) {
        try {
            URI uri = new URI(text);
            boolean right = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return right ? Optional.empty() : Optional.of(expected());
        } catch (URISyntaxException e) {
            return Optional.of(expected());
        }
    }

    /** An address below another one, which may end with a slash. */
    static URI under(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    private static String expected() {
        return "it should be an http or https address without user, query or fragment, such as https://translate.example";
    }
}
