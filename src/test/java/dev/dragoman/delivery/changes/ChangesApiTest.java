package dev.dragoman.delivery.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ordered log of public changes, read from time to time or listened to. */
@QuarkusTest
@Timeout(600)
public class ChangesApiTest {

    @TestHTTPResource("/api/changes/stream")
    URI stream;

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void everyPublicChangeHasItsPlace() {
        long before = last();
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Changes", "2024-01-01", "Text."));
        newsroom.translate(slug, "ja", Map.of("title", "表題"));
        newsroom.withdraw(
                slug,
                "ja",
                new Withdrawal(
                        WithdrawalMode.GONE,
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Optional.empty()));

        JsonPath changes = given().get("/api/changes?after=" + before).jsonPath();

        assertThat(changes.getList("changes.seq"))
                .containsExactly((int) before + 1, (int) before + 2, (int) before + 3);
        assertThat(changes.getList("changes.act")).containsExactly("release", "release", "withdrawal");
        assertThat(changes.getList("changes.slug")).containsOnly(slug);
        assertThat(changes.getList("changes.locale")).containsExactly("en", "ja", "ja");
        assertThat(changes.getList("changes.edition")).containsExactly(1, 1, 1);
        assertThat(changes.getString("changes[2].at")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(changes.getString("changes[1].href")).endsWith("/ja/" + slug);
        assertThat(changes.getLong("next")).isEqualTo(before + 3);
    }

    @Test
    void aReaderContinuesFromNext() {
        long before = last();
        for (int i = 0; i < 5; i++) {
            newsroom.release(newsroom.newSlug(), Newsroom.statement("Title", "Changes", "2024-01-01", "Text."));
        }
        List<Integer> read = new ArrayList<>();

        long next = before;
        JsonPath page;
        do {
            page = given().get("/api/changes?limit=2&after=" + next).jsonPath();
            read.addAll(page.getList("changes.seq"));
            next = page.getLong("next");
        } while (!page.getList("changes").isEmpty());

        assertThat(read).hasSize(5).isSorted().doesNotHaveDuplicates();
        assertThat(next).isEqualTo(before + 5);
    }

    @Test
    void theLogIsValidatedLikeAnyAnswer() {
        Response changes = given().get("/api/changes?after=0&limit=1");

        changes.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Location", "/api/changes?after=0&limit=1")
                .header("Surrogate-Key", "changes")
                .header("Cache-Control", matchesPattern("public, max-age=[01], .*=0, .*=0"));
        assertThat(given().header("If-None-Match", changes.header("ETag"))
                        .get("/api/changes?after=0&limit=1")
                        .statusCode())
                .isEqualTo(304);
        given().accept("image/png").get("/api/changes").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource({"after, -1", "after, x", "after, 99999999999999999999", "limit, 0", "limit, 1001", "limit, many"})
    void anInvalidParameterIsRejectedWithItsName(String name, String value) {
        given().queryParam(name, value)
                .get("/api/changes")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dragoman.dev/problems/invalid-parameter"))
                .body("parameter", equalTo(name));
    }

    @Test
    void aListenerHearsWhatWasAndThenWhatComes() throws Exception {
        long before = last();
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Changes", "2024-01-01", "Text."));

        try (Listener listener = listen("Last-Event-ID", epoch() + ":" + before)) {
            Map<String, String> past = listener.event();
            newsroom.translate(slug, "de", Map.of("title", "Titel"));
            Map<String, String> live = listener.event();

            String epoch = epoch();
            assertThat(past).containsEntry("id", epoch + ":" + (before + 1)).containsEntry("event", "release");
            JsonPath data = JsonPath.from(past.get("data"));
            assertThat(data.getString("slug")).isEqualTo(slug);
            assertThat(data.getString("locale")).isEqualTo("en");
            assertThat(live).containsEntry("id", epoch + ":" + (before + 2));
            assertThat(JsonPath.from(live.get("data")).getString("locale")).isEqualTo("de");
        }
    }

    @Test
    void aListenerWithoutAPastHearsOnlyWhatComes() throws Exception {
        try (Listener listener = listen("Accept", "text/event-stream")) {
            assertThat(listener.type).startsWith("text/event-stream");
            assertThat(listener.line()).startsWith(":");
            // Whoever is greeted may not listen yet: some release after the greeting is heard, and none before it.
            long before = last();
            String slug = newsroom.newSlug();
            newsroom.release(slug, Newsroom.statement("Title", "Changes", "2024-01-01", "Text."));
            long after = last();
            newsroom.awaitChanges();
            newsroom.translate(slug, "de", Map.of("title", "Titel"));

            assertThat(seq(listener.event().get("id"))).isBetween(before + 1, after + 1);
        }
    }

    @Test
    void theLogHasANameThatStays() {
        String epoch = epoch();

        assertThat(epoch).matches("[0-9a-f]{16}");
        assertThat(given().get("/api/changes?after=" + last()).jsonPath().getString("epoch"))
                .isEqualTo(epoch);
    }

    @Test
    void aNumberBeyondTheEndIsRejectedWithTheLastOne() {
        newsroom.release(newsroom.newSlug(), Newsroom.statement("Title", "Changes", "2024-01-01", "Text."));
        long beyond = last() + 1_000_000;

        for (String address : List.of("/api/changes", "/api/changes/stream")) {
            given().queryParam("after", beyond)
                    .get(address)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("https://dragoman.dev/problems/after-beyond-end"))
                    .body("epoch", equalTo(epoch()))
                    .body("parameter", equalTo("after"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef:1", "EPOCH:999999999"})
    void aSubscriberWithAnEventOfAnotherLogIsReset(String id) throws Exception {
        String epoch = epoch();
        long last = last();

        try (Listener listener = listen("Last-Event-ID", id.replace("EPOCH", epoch))) {
            Map<String, String> reset = listener.event();
            long from = seq(reset.get("id"));
            assertThat(reset).containsEntry("event", "reset").containsEntry("id", epoch + ":" + from);
            JsonPath data = JsonPath.from(reset.get("data"));
            assertThat(data.getString("epoch")).isEqualTo(epoch);
            assertThat(data.getLong("seq")).isEqualTo(from).isGreaterThanOrEqualTo(last);

            newsroom.release(newsroom.newSlug(), Newsroom.statement("Title", "Changes", "2024-01-01", "Text."));
            newsroom.awaitChanges();

            assertThat(listener.event()).containsEntry("id", epoch + ":" + (from + 1));
        }
    }

    @Test
    void aNumberThatCannotBeIsRejectedBeforeTheStreamBegins() {
        given().header("Last-Event-ID", "x").get("/api/changes/stream").then().statusCode(400);
    }

    private static String epoch() {
        return given().get("/api/changes?limit=1").jsonPath().getString("epoch");
    }

    private static long seq(String id) {
        return Long.parseLong(id.substring(id.indexOf(':') + 1));
    }

    private static long last() {
        long last = 0;
        JsonPath page;
        do {
            page = given().get("/api/changes?limit=1000&after=" + last).jsonPath();
            last = page.getLong("next");
        } while (!page.getList("changes").isEmpty());
        return last;
    }

    private Listener listen(String header, String value) throws Exception {
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(stream)
                                .header("Accept", "text/event-stream")
                                .setHeader(header, value)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Listener(
                answer.headers().firstValue("Content-Type").orElse(""),
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    /** Reads server-sent events off a connection. */
    private record Listener(String type, BufferedReader lines) implements AutoCloseable {

        String line() throws IOException {
            return lines.readLine();
        }

        /** The next event's fields, comments passed over. */
        Map<String, String> event() throws IOException {
            Map<String, String> fields = new HashMap<>();
            for (String line = line(); line != null; line = line()) {
                if (line.isEmpty() && fields.containsKey("data")) {
                    return fields;
                }
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
            throw new IOException("The stream has ended");
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
