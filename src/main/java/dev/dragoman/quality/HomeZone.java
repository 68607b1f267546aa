package dev.dragoman.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The publisher's own zone, in which texts state times: the setting that pages show them by. */
@ConfigMapping(prefix = "dragoman")
public interface HomeZone {

    /** The publisher's own time zone, an IANA identifier. */
    @WithDefault("Asia/Tokyo")
    ZoneId homeZone();
}
