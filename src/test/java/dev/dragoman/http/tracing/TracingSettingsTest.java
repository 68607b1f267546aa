package dev.dragoman.http.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracingSettingsTest {

    @Test
    void onlyAnAddressSwitchesTracingOn() throws IOException {
        assertThat(isOff(Map.of())).isTrue();
        // As compose files pass on what is not set.
        assertThat(isOff(Map.of("dragoman.tracing.endpoint", ""))).isTrue();
        assertThat(isOff(Map.of("dragoman.tracing.endpoint", "http://collector:4318")))
                .isFalse();
    }

    private static boolean isOff(Map<String, String> settings) throws IOException {
        Path packaged = Path.of("src", "main", "resources", "application.properties");
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(packaged.toUri().toURL(), 100),
                        new PropertiesConfigSource(settings, "settings", 300))
                .build();
        return config.getValue("quarkus.otel.sdk.disabled", Boolean.class);
    }
}
