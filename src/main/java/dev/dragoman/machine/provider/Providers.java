package dev.dragoman.machine.provider;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** The provider that is configured, if any. It is made at startup, so that a wrong setting stops the start. */
@Singleton
public class Providers {

    private static final String PREFIX = "dragoman.machine.";
    /** What the paths begin with where texts are delivered. */
    private static final String CALLBACKS = "/machine/callbacks/";

    private static final int MOST_THREADS = 64;

    private final Optional<Provider> configured;

    Providers(MachineConfig config, Config settings, Clock clock) {
        configured = of(config, settings.getValue("dragoman.base-url", String.class), clock);
    }

    void onStart(@Observes StartupEvent event) {
        // Being observed, this is made at startup.
    }

    /** The provider; empty if machine translation is off. */
    public Optional<Provider> configured() {
        return configured;
    }

    /**
     * The provider that settings name.
     *
     * @param base the public address of the service, where texts are delivered
     * @throws ConfigurationException for a setting that is missing or wrong, which it names
     */
    static Optional<Provider> of(MachineConfig config, String base, Clock clock) {
        return config.provider().filter(name -> !name.isBlank()).map(name -> {
            require("timeout", config.timeout().toMillis() > 0, "it must be longer than 0");
            require("characters-per-request", config.charactersPerRequest() > 0, "it must be at least 1");
            require("characters-per-job", config.charactersPerJob() > 0, "it must be at least 1");
            require(
                    "concurrency",
                    config.concurrency() > 0 && config.concurrency() <= MOST_THREADS,
                    "it must be a number from 1 to " + MOST_THREADS);
            ProviderHttp http = new ProviderHttp(config.timeout(), clock);
            return switch (name) {
                case "libretranslate" ->
                    new LibreTranslate(http, url(config, unused -> Optional.empty()), config.key());
                case "deepl" -> {
                    String key = required("key", config.key(), name);
                    yield new DeepL(http, url(config, unused -> Optional.of(DeepL.publicAddress(key))), key);
                }
                case "openai" ->
                    new OpenAi(
                            http,
                            url(config, unused -> Optional.of("https://api.openai.com")),
                            config.key().filter(key -> !key.isBlank()),
                            required("model", config.model(), name));
                case "etranslation" ->
                    new ETranslation(
                            http,
                            url(config, unused -> Optional.of(ETranslation.PUBLIC_ADDRESS)),
                            required("user", config.user(), name),
                            required("key", config.key(), name),
                            base.replaceFirst("/+$", "") + CALLBACKS);
                default ->
                    throw new ConfigurationException(PREFIX + "provider is \"" + name
                            + "\": it must be one of libretranslate, deepl, openai, etranslation");
            };
        });
    }

    private static URI url(MachineConfig config, Function<String, Optional<String>> fallback) {
        String name = config.provider().orElseThrow();
        String url = config.url()
                .filter(text -> !text.isBlank())
                .or(() -> fallback.apply(name))
                .orElseThrow(() -> missing("url", name));
        ProviderAddress.problem(url).ifPresent(wrong -> {
            // Without the value, which may have a password in it.
            throw new ConfigurationException(PREFIX + "url is wrong: " + wrong);
        });
        return URI.create(url);
    }

    private static String required(String setting, Optional<String> value, String provider) {
        return value.filter(text -> !text.isBlank()).orElseThrow(() -> missing(setting, provider));
    }

    private static ConfigurationException missing(String setting, String provider) {
        return new ConfigurationException(
                PREFIX + setting + " is not set, which " + PREFIX + "provider=" + provider + " needs");
    }

    private static void require(String setting, boolean right, String expected) {
        if (!right) {
            throw new ConfigurationException(PREFIX + setting + ": " + expected);
        }
    }
}
