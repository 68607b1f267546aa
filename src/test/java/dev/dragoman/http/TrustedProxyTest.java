package dev.dragoman.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** This machine is the reverse proxy. */
@QuarkusTest
@TestProfile(TrustedProxyTest.ThisMachine.class)
class TrustedProxyTest {

    @TestHTTPResource
    URI server;

    /** Its addresses are trusted. */
    public static final class ThisMachine implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dragoman.http.trusted-proxies", "127.0.0.0/8,::1",
                    "dragoman.access.failed-tokens-per-minute", "3");
        }
    }

    @Test
    void behindATrustedProxyEachClientIsThrottledForItself() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("drg_wrong", "198.51.100." + i + ", 203.0.113.1")).startsWith("HTTP/1.1 401 ");
        }

        assertThat(ask("drg_wrong", "198.51.100.9, 203.0.113.1")).startsWith("HTTP/1.1 429 ");
        assertThat(ask("drg_wrong", "203.0.113.1, 203.0.113.2")).startsWith("HTTP/1.1 401 ");
        assertThat(ask("test-admin-token", "203.0.113.1")).startsWith("HTTP/1.1 200 ");
    }

    private String ask(String token, String forwardedFor) throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            return connection
                    .send("GET /api/tokens/self HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Forwarded-For: "
                            + forwardedFor + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                    .readToTheEnd();
        }
    }
}
