package dev.dragoman.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections on which a body never ends. They ask for nothing but the default, which is to stay open. */
@QuarkusTest
@TestProfile(BodyTimeoutTest.ShortTimeout.class)
@Timeout(600)
class BodyTimeoutTest {

    @TestHTTPResource
    URI server;

    /** The deadline comes soon. */
    public static final class ShortTimeout implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dragoman.limits.body-timeout", "200ms");
        }
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 1000, -", "Content-Length: 1000, ''", "Transfer-Encoding: chunked, 3e8"})
    void aBodyThatDoesNotArriveInTimeIsAnswered408AndTheConnectionIsClosed(String framing, String body)
            throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            connection.put("test-late", "test-admin-token", framing, body);

            assertThat(connection.readToTheEnd())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("body-timeout", "dragoman.limits.body-timeout")
                    .containsPattern("(?i)\r\nconnection: close\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/records, 405", "/api/tokens, 401", "/nowhere/at/all, 404"})
    void aClientThatIsAnsweredBeforeItsBodyArrivedIsDisconnected(String address, int status) throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            connection.send("POST " + address + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n-");

            assertThat(connection.readToTheEnd()).startsWith("HTTP/1.1 " + status + " ");
        }
    }
}
