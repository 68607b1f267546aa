package dev.dragoman.machine.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Machine translation by a provider. */
@ConfigMapping(prefix = "dragoman.machine")
public interface MachineConfig {

    /** {@code libretranslate}, {@code deepl}, {@code openai} or {@code etranslation}; if not set, nothing is translated by machine. */
    Optional<String> provider();

    /** The provider's address; if not set, that of its public service, which LibreTranslate must not be without. */
    Optional<String> url();

    /** The key or password. */
    Optional<String> key();

    /** The name of the application at eTranslation. */
    Optional<String> user();

    /** The model of an OpenAI-compatible provider. */
    Optional<String> model();

    /** The timeout of a request, from the connection to the end of the answer. */
    @WithDefault("60s")
    Duration timeout();

    /** The maximum number of characters in a request; a longer unit is sent alone. */
    @WithDefault("5000")
    int charactersPerRequest();

    /** The maximum number of characters in a job; further units need another one. */
    @WithDefault("200000")
    int charactersPerJob();

    /** The maximum number of requests at the same time, per instance. */
    @WithDefault("2")
    int concurrency();

    /** The interval at which an instance looks for jobs of other instances and for due retries. */
    @WithDefault("2s")
    Duration poll();

    /** The delay before the first retry; each further one waits four times as long, up to ten minutes. */
    @WithDefault("2s")
    Duration firstRetry();

    /** How long a request is retried before its job stops. */
    @WithDefault("1h")
    Duration retryFor();

    /** How long a job waits for texts that eTranslation sends later, before it asks again. */
    @WithDefault("30m")
    Duration callbackTimeout();
}
