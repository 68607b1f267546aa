package dev.dragoman.webhooks;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The settings of webhooks without a service. */
public final class WebhookSettings {

    private WebhookSettings() {}

    /** The defaults but for these, named without the prefix. */
    public static WebhookConfig with(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, DurationConverter::parseDuration)
                .withMapping(WebhookConfig.class);
        settings.forEach((name, value) -> builder.withSources(
                new PropertiesConfigSource(Map.of("dragoman.webhooks." + name, value), "test " + name, 100)));
        return builder.build().getConfigMapping(WebhookConfig.class);
    }
}
