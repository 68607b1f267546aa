package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.LoggedMessages;
import dev.dragoman.rendering.RenderingConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadyMessageTest {

    @Inject
    ReadyMessage message;

    @Inject
    RenderingConfig config;

    @Test
    void theLastLineOfTheStartupIsTheAddressToOpen() {
        try (LoggedMessages logged = LoggedMessages.of(ReadyMessage.class)) {
            message.log();

            assertThat(logged.all()).containsExactly("Dragoman is ready: " + config.baseUrl());
        }
    }
}
