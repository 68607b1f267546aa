package dev.dragoman.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyLimitTest {

    private static final int LIMIT = 2 * 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/api/records/test-too-large")
    URI address;

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 12 * 1024 * 1024})
    void aBodyThatSaysThatItIsTooLargeIsRefusedWithTheSettingsName(int length) throws Exception {
        assertRefused(put(BodyPublishers.ofByteArray(new byte[length])));
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 12 * 1024 * 1024})
    void aBodyInChunksThatGrowsTooLargeIsRefusedLikewise(int length) throws Exception {
        assertRefused(put(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]))));
    }

    @Test
    void aBodyUpToTheLimitIsRead() throws Exception {
        assertThat(put(BodyPublishers.ofByteArray(new byte[LIMIT])).statusCode())
                .isEqualTo(422);
        assertThat(put(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT])))
                        .statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> put(BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + Desk.ADMIN)
                .header("Content-Type", "text/markdown")
                .PUT(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("content-too-large", "dragoman.limits.body", "2097152");
    }
}
