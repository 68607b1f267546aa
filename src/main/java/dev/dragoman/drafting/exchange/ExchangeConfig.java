package dev.dragoman.drafting.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits on the zip files that are exchanged with agencies. */
@ConfigMapping(prefix = "dragoman.exchange")
public interface ExchangeConfig {

    /** The maximum number of files in a zip file, exported or imported. */
    @WithDefault("1000")
    int files();

    /** The maximum size of all files of an imported zip file together, unpacked. */
    @WithDefault("64M")
    MemorySize unpacked();
}
