package dev.dragoman.http.cors;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which websites' scripts may read what is public. */
@ConfigMapping(prefix = "dragoman.cors")
public interface CorsConfig {

    /** The origins of those websites, as {@code https://www.example.org,https://example.com:8443}, or {@code *} for all. */
    Optional<List<String>> origins();
}
