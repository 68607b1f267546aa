package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class FreshnessTest {

    private static final int MAX_READS = 20_000;

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);
    private final Clock clock = ServiceAccess.get(Clock.class);

    @Test
    void aReleaseByAnotherWriterShowsAndWhatWasBeforeIsNeverServedAgain() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Before", "Freshness", "2004-01-01", "Text."));
        String page = "/en/" + slug;
        Response before = given().get(page);
        assertThat(before.asString()).contains("Before");

        newsroom.release(slug, Newsroom.statement("After", "Freshness", "2004-01-01", "Text."));
        Response after = readUntil(page, answer -> answer.asString().contains("After"));

        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(given().header("If-None-Match", before.header("ETag"))
                        .get(page)
                        .statusCode())
                .isEqualTo(200);
        for (int i = 0; i < 50; i++) {
            assertThat(given().get(page).header("ETag")).isEqualTo(after.header("ETag"));
        }
        assertThat(given().get("/api/records/" + slug).jsonPath().getInt("edition"))
                .isEqualTo(2);
    }

    @Test
    void aNewTranslationShowsInEveryLanguageVersion() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Freshness", "2004-01-02", "Text."));
        String data = "/api/records/" + slug;
        assertThat(given().get(data + "?lang=uk").jsonPath().getString("fallback"))
                .isEqualTo("canonical");
        String english = given().get(data + "?lang=en").header("ETag");

        newsroom.translate(slug, "uk", Map.of("title", "Заголовок"));
        Response after = readUntil(
                data + "?lang=uk",
                answer -> answer.jsonPath().getString("locale").equals("uk"));

        assertThat(after.jsonPath().getString("title")).isEqualTo("Заголовок");
        assertThat(given().get(data + "?lang=en").header("ETag")).isNotEqualTo(english);
        assertThat(given().get(data + "?lang=en").headers().getValues("Link"))
                .anyMatch(link -> link.endsWith("hreflang=\"uk\""));
    }

    @Test
    void aRecordThatWasAskedForBeforeItsReleaseIsFoundAfterwards() {
        String slug = newsroom.newSlug();
        assertThat(given().get("/api/records/" + slug).statusCode()).isEqualTo(404);

        newsroom.release(slug, Newsroom.statement("Title", "Freshness", "2004-01-03", "Text."));
        Response after = readUntil("/api/records/" + slug, answer -> answer.statusCode() == 200);

        assertThat(after.jsonPath().getString("title")).isEqualTo("Title");
    }

    @Test
    void aScheduledReleaseReplacesCachedAnswersAtItsInstant() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Before", "Freshness", "2004-01-04", "Text."));
        newsroom.store(slug, Newsroom.statement("After", "Freshness", "2004-01-04", "Text."));
        String page = "/en/" + slug;
        Instant due = clock.instant().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);

        newsroom.schedule(due, Map.of(slug, "en"));
        String before = given().get(page).asString();
        readUntil(page, answer -> answer.asString().contains("After"));

        assertThat(before).contains("Before").doesNotContain("After");
        assertThat(clock.instant()).isAfterOrEqualTo(due);
    }

    private static Response readUntil(String address, Predicate<Response> condition) {
        for (int i = 0; i < MAX_READS; i++) {
            Response answer = given().get(address);
            if (condition.test(answer)) {
                return answer;
            }
        }
        throw new AssertionError("After " + MAX_READS + " reads nothing had changed at " + address);
    }
}
