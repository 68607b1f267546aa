package dev.dragoman.http.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on request bodies: size, memory, time and concurrent processing. */
@ConfigMapping(prefix = "dragoman.limits")
public interface BodyConfig {

    /** The largest body of a request, in bytes or with a unit, as {@code 2M}. */
    @WithDefault("2M")
    MemorySize body();

    /** How much of bodies is in memory at a time, together; a request beyond it is answered 503 before its body is read. */
    @WithDefault("4M")
    MemorySize bodiesInMemory();

    /** How much of the bodies of one caller is in memory at a time; a request beyond it is answered 429. */
    @WithDefault("2M")
    MemorySize bodiesPerCaller();

    /** How long a body may take to arrive; after it, the answer is 408 and the connection is closed. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /** The total size of the bodies that are processed at the same time. Further requests wait. More needs more heap. */
    @WithDefault("1M")
    MemorySize bodiesAtOnce();

    /** How many writes are processed at the same time, each on its own thread. Reads have other threads. */
    @WithDefault("8")
    int writeThreads();
}
