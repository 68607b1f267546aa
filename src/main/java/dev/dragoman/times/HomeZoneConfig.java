package dev.dragoman.times;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The publisher's own time zone, in which pages show times beside the local ones and texts state them. */
@ConfigMapping(prefix = "dragoman")
public interface HomeZoneConfig {

    /** The publisher's own time zone, an IANA identifier. */
    @WithDefault("Asia/Tokyo")
    ZoneId homeZone();
}
