package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What caches are told does not depend on the schedule: a lifetime that ends with a release would tell its second. */
@QuarkusTest
class ScheduledFreshnessTest {

    private static final int SOON = 55;
    private static final String FRESHNESS = "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400";
    private static final String FRESHNESS_OF_CHANGES = "public, max-age=1, stale-while-revalidate=0, stale-if-error=0";

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);
    private final Clock clock = ServiceAccess.get(Clock.class);

    private String slug;
    private String other;
    private String release;

    @BeforeEach
    void schedule() {
        slug = newsroom.newSlug();
        other = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Scheduled", "2024-01-01", "Text."));
        newsroom.release(other, Newsroom.statement("Title", "Scheduled", "2024-01-01", "Text."));
        newsroom.store(slug, Newsroom.statement("Next title", "Scheduled", "2024-01-01", "Text."));
        release = newsroom.schedule(clock.instant().plusSeconds(SOON), Map.of(slug, "en"));
    }

    @AfterEach
    void cancel() {
        newsroom.cancel(release);
    }

    @Test
    void theFreshnessOfEveryAnswerIsTheSameWhileAReleaseIsPending() {
        for (String address : List.of(
                "/en/" + slug,
                "/" + slug,
                "/en/" + slug + "/editions",
                "/en/" + slug + "/editions/1",
                "/api/records/" + slug,
                "/api/records/" + slug + "/translations",
                "/en/" + other,
                "/api/records",
                "/api/locales",
                "/api/changes",
                "/",
                "/ja/")) {
            Response answer = given().get(address);

            String freshness = address.equals("/api/changes") ? FRESHNESS_OF_CHANGES : FRESHNESS;
            assertThat(answer.header("Cache-Control")).as(address).isEqualTo(freshness);
            assertThat(answer.header("CDN-Cache-Control")).as(address).isEqualTo(freshness);
            assertThat(answer.header("Expires")).as(address).isNull();
            assertThat(answer.header("Age")).as(address).isNull();
        }
    }

    @Test
    void theStreamOfChangesBeginsTheSameWhileAReleaseIsPending() throws IOException, InterruptedException {
        String pending = beginningOfTheStream();

        newsroom.cancel(release);

        assertThat(beginningOfTheStream()).isEqualTo(pending);
    }

    private static String beginningOfTheStream() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/changes/stream"))
                .build();
        HttpResponse<InputStream> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream stream = answer.body()) {
            String greeting = new String(stream.readNBytes(":changes".length()), UTF_8);
            return answer.statusCode() + " " + withoutDate(answer.headers()) + " " + greeting;
        }
    }

    private static Map<String, List<String>> withoutDate(HttpHeaders headers) {
        Map<String, List<String>> all = new TreeMap<>(headers.map());
        all.remove("date");
        return all;
    }
}
