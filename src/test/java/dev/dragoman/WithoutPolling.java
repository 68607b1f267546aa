package dev.dragoman;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service looks for changes and for webhooks to send once an hour, which no test waits for. */
public final class WithoutPolling implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("dragoman.delivery.change-poll", "1h", "dragoman.webhooks.poll", "1h");
    }
}
