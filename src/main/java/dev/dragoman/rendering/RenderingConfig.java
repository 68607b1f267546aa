package dev.dragoman.rendering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** What pages and JSON show about the publisher. */
@ConfigMapping(prefix = "dragoman")
public interface RenderingConfig {

    /** The public address of the service. Permalinks and language alternates start with it. */
    @WithDefault("http://localhost:8080")
    URI baseUrl();
}
