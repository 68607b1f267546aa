package dev.dragoman.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may come in. */
@ConfigMapping(prefix = "dragoman")
public interface AccessConfig {

    /** A token with the role admin; if not set, one is made at first start and printed once. */
    Optional<String> adminToken();
}
