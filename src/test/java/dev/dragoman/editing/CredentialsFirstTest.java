package dev.dragoman.editing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request announces a body of which only the beginning is ever sent, so that an answer has not waited for it. */
@QuarkusTest
@Timeout(600)
class CredentialsFirstTest {

    private static final int LIMIT = 2 * 1024 * 1024;

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /api/records/test-credentials-first",
                "PUT /api/records/test-credentials-first/translations/de",
                "POST /api/records/test-credentials-first/translations/de/approve",
                "POST /api/releases",
                "POST /api/tokens",
                "POST /api/webhooks",
                "PATCH /api/webhooks/none"
            })
    void theBodyOfAnUnauthenticatedRequestIsNotAwaited(String request) throws IOException {
        assertThat(begin(request, "", LIMIT))
                .contains("401 Unauthorized", "problems/unauthenticated", "Send a bearer token");
    }

    @Test
    void norIsThatOfAWrongToken() throws IOException {
        assertThat(begin("PUT /api/records/test-credentials-first", "Authorization: Bearer wrong\r\n", LIMIT))
                .contains("401 Unauthorized", "problems/unauthenticated", "unknown");
    }

    @Test
    void anUnauthenticatedCallerIsNotToldTheLimit() throws IOException {
        assertThat(begin("PUT /api/records/test-credentials-first", "", LIMIT + 1))
                .contains("401 Unauthorized")
                .doesNotContain("dragoman.limits");
    }

    @Test
    void anAuthenticatedCallerIsToldTheLimit() throws IOException {
        assertThat(begin(
                        "PUT /api/records/test-credentials-first",
                        "Authorization: Bearer " + Desk.ADMIN + "\r\n",
                        LIMIT + 1))
                .contains("413 ", "dragoman.limits.body");
    }

    private String begin(String request, String credentials, int length) throws IOException {
        try (Socket connection = new Socket(service.getHost(), service.getPort())) {
            connection
                    .getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nConnection: close\r\n"
                                    + credentials + "Content-Type: application/json\r\nContent-Length: " + length
                                    + "\r\n\r\n{")
                            .getBytes(UTF_8));
            StringBuilder answer = new StringBuilder();
            byte[] part = new byte[4096];
            // A body that is not whole keeps the connection open, so the end of the answer is that of its JSON.
            while (answer.indexOf("}") < 0) {
                int count = connection.getInputStream().read(part);
                if (count < 0) {
                    break;
                }
                answer.append(new String(part, 0, count, UTF_8));
            }
            return answer.toString();
        }
    }
}
