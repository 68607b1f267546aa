package dev.dragoman.records;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large what editors send may be; past one, the answer names the setting. */
@ConfigMapping(prefix = "dragoman.limits")
public interface LimitsConfig {

    /** The largest body of a request, in bytes or with a unit, as {@code 2M}. */
    @WithDefault("2M")
    MemorySize body();

    /** How much of bodies is worked on at a time, together; what is beyond waits its turn. More of it wants more heap. */
    @WithDefault("1M")
    MemorySize bodiesAtOnce();

    /** The most units that a record, or a file of translations, may have. */
    @WithDefault("5000")
    int units();

    /** The longest text of one unit, source or target, in characters (UTF-16 code units). */
    @WithDefault("20000")
    int unitLength();
}
