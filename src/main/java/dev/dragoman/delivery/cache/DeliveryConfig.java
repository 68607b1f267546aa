package dev.dragoman.delivery.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How public answers are cached, in this service and by clients and proxies. */
@ConfigMapping(prefix = "dragoman.delivery")
public interface DeliveryConfig {

    /** Whether public answers are kept as they are sent; without it, every request is answered by the resources. */
    @WithDefault("true")
    boolean cache();

    /** The size of the caches of rendered representations and of answers together, in MiB. */
    @WithDefault("16")
    int cacheMebibytes();

    /** The size of the cache of what is public of each record, in MiB: one MiB holds about 250 records in ten locales. */
    @WithDefault("32")
    int indexMebibytes();

    /** How long browsers and caches may use an answer without revalidation ({@code max-age}); at most 60 s. */
    @WithDefault("60s")
    Duration maxAge();

    /** How long a cache may use a stale answer while it revalidates it ({@code stale-while-revalidate}, RFC 5861 §3). */
    @WithDefault("5m")
    Duration staleWhileRevalidate();

    /** How long a cache may use a stale answer if the service fails ({@code stale-if-error}, RFC 5861 §4). */
    @WithDefault("1d")
    Duration staleIfError();

    /** The maximum number of open streams of public changes, per instance. */
    @WithDefault("1000")
    int maxStreams();

    /** The interval of the heartbeat in the stream of public changes, which keeps proxies from closing it. */
    @WithDefault("15s")
    Duration heartbeat();

    /** The interval at which an instance polls the change log for releases. */
    @WithDefault("500ms")
    Duration changePoll();
}
