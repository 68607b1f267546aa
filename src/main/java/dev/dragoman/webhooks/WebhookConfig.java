package dev.dragoman.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "dragoman.webhooks")
public interface WebhookConfig {

    /**
     * Whether webhooks may be sent to private, loopback and link-local addresses, and over plain http. Enable it only if
     * every admin may reach what this service can reach.
     */
    @WithDefault("false")
    boolean allowPrivate();

    /**
     * A PEM file with the certificates of the authorities that receivers are trusted by, in place of those of the platform.
     */
    Optional<Path> trustedCertificates();

    /** The timeout of one attempt, from the connection to the status of the response. */
    @WithDefault("10s")
    Duration timeout();

    /**
     * How long a public change waits before its messages are sent. Within this time every instance shows the change, so that a cache
     * that is purged cannot fetch the old answer again.
     */
    @WithDefault("1s")
    Duration delay();

    /**
     * The interval at which an instance looks for messages of other instances and for due retries; messages of its own
     * writes do not wait for it.
     */
    @WithDefault("1s")
    Duration poll();

    /** The maximum number of attempts at the same time, per instance. */
    @WithDefault("8")
    int concurrency();

    /** The delay before the first retry; each further one waits four times as long. A quarter more or less is random. */
    @WithDefault("5s")
    Duration firstRetry();

    /** The maximum delay between two retries. */
    @WithDefault("6h")
    Duration longestRetry();

    /** How long a delivery is retried before it has failed. */
    @WithDefault("3d")
    Duration retryFor();

    /** A webhook is disabled once every attempt has failed for this long. */
    @WithDefault("5d")
    Duration disableAfter();

    /** How long messages are also signed with the previous secret after a rotation. */
    @WithDefault("1d")
    Duration rotationOverlap();

    /** How long ended deliveries remain in the log. */
    @WithDefault("30d")
    Duration keepLog();
}
