package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.rendering.RenderingConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadyMessageTest {

    private static final Logger LOGGER = Logger.getLogger(ReadyMessage.class.getName());

    @Inject
    ReadyMessage message;

    @Inject
    RenderingConfig config;

    private final Messages logged = new Messages();

    @BeforeEach
    void listen() {
        LOGGER.addHandler(logged);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(logged);
    }

    @Test
    void theLastLineOfTheStartupIsTheAddressToOpen() {
        message.log();

        assertThat(logged.messages).containsExactly("Dragoman is ready: " + config.baseUrl());
    }

    private static final class Messages extends Handler {

        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            messages.add(String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
