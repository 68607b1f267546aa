package dev.dragoman.delivery.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How public answers are cached, here and on their way. */
@ConfigMapping(prefix = "dragoman.delivery")
public interface DeliveryConfig {

    /** How much rendered bytes are kept in memory, in MiB. */
    @WithDefault("16")
    int cacheMebibytes();

    /** How long browsers and caches may show an answer without asking again ({@code max-age}); at most 60 s. */
    @WithDefault("60s")
    Duration maxAge();

    /** How long a cache may show a stale answer while it asks again ({@code stale-while-revalidate}, RFC 5861 §3). */
    @WithDefault("5m")
    Duration staleWhileRevalidate();

    /** How long a cache may show a stale answer while the service is down ({@code stale-if-error}, RFC 5861 §4). */
    @WithDefault("1d")
    Duration staleIfError();

    /** How many may listen to the stream of public changes at a time, on each instance. */
    @WithDefault("1000")
    int mostListeners();

    /** How often a listener hears something, so that nobody on the way takes the stream for dead. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How often an instance looks whether anything was released, here or by another instance. */
    @WithDefault("500ms")
    Duration changePoll();
}
