package dev.dragoman.http.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on request bodies: size, memory, time and concurrent processing. */
@ConfigMapping(prefix = "dragoman.limits")
public interface BodyConfig {

    /** The maximum size of a request body, in bytes or with a unit, for example {@code 2M}. */
    @WithDefault("2M")
    MemorySize body();

    /**
     * The total size of the bodies in memory; a request beyond it is answered 503 before its body is read. Large bodies leave 512
     * KB of it to small ones.
     */
    @WithDefault("5M")
    MemorySize bodiesInMemory();

    /** The share of one caller in that total; a request beyond it is answered 429. */
    @WithDefault("2M")
    MemorySize bodiesPerCaller();

    /** The timeout for receiving a body; after it, the answer is 408 and the connection is closed. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /**
     * The total size of the bodies that are processed at the same time, of which one at most is large. Further requests wait. More needs more heap.
     */
    @WithDefault("1M")
    MemorySize bodiesAtOnce();

    /** How many writes are processed at the same time, each on its own thread. Reads have other threads. */
    @WithDefault("8")
    int writeThreads();
}
