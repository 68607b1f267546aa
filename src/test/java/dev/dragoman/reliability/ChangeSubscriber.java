package dev.dragoman.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;

/** A reader of the stream of changes, which knows the last event that it has received, as browsers do. */
final class ChangeSubscriber implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private BufferedReader lines;
    private String lastId;

    /** @param lastId the id of the last event that it knows */
    ChangeSubscriber(ServiceClient client, String lastId) throws IOException, InterruptedException {
        this.lastId = lastId;
        connect(client);
    }

    /** Connects to the same instance or another one, and continues after the last event. */
    void connect(ServiceClient client) throws IOException, InterruptedException {
        disconnect();
        lines = new BufferedReader(new InputStreamReader(client.changes(lastId), UTF_8));
    }

    /** Waits for the next event, and returns its number. */
    long next() throws IOException {
        long begin = System.nanoTime();
        String id = null;
        for (String line = lines.readLine(); id == null || !line.isEmpty(); line = lines.readLine()) {
            // Heartbeats come, too.
            assertThat(System.nanoTime() - begin).as("after " + lastId).isLessThan(TIMEOUT.toNanos());
            assertThat(line)
                    .as("the stream has ended after " + lastId)
                    .isNotNull()
                    .isNotEqualTo("event:reset");
            if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            }
        }
        lastId = id;
        return Long.parseLong(id.substring(id.indexOf(':') + 1));
    }

    @Override
    public void close() throws IOException {
        disconnect();
    }

    void disconnect() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
