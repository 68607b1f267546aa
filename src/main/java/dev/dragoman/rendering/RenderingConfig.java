package dev.dragoman.rendering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.ZoneId;

/** What the publisher's pages and data show. */
@ConfigMapping(prefix = "dragoman")
public interface RenderingConfig {

    /** The publisher's own time zone, shown beside the local one; an IANA id. */
    @WithDefault("Asia/Tokyo")
    ZoneId homeZone();

    /** The public address of the service, which permalinks and language alternates begin with. */
    @WithDefault("http://localhost:8080")
    URI baseUrl();
}
