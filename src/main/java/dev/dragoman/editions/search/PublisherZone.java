package dev.dragoman.editions.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The publisher's own zone, which the texts that are indexed name: the setting that pages show it by. */
@ConfigMapping(prefix = "dragoman")
public interface PublisherZone {

    /** The publisher's own time zone, an IANA identifier. */
    @WithDefault("Asia/Tokyo")
    ZoneId homeZone();
}
