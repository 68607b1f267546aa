package dev.dragoman.rendering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.ZoneId;

/** What pages and JSON show about the publisher. */
@ConfigMapping(prefix = "dragoman")
public interface RenderingConfig {

    /** The publisher's own time zone, an IANA identifier, shown beside the local one. */
    @WithDefault("Asia/Tokyo")
    ZoneId homeZone();

    /** The public address of the service. Permalinks and language alternates start with it. */
    @WithDefault("http://localhost:8080")
    URI baseUrl();
}
