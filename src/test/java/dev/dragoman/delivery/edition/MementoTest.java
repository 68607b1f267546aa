package dev.dragoman.delivery.edition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.delivery.Seeds;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Earlier states of a record's page, as Memento (RFC 7089) finds them. */
@QuarkusTest
public class MementoTest {

    private static final Pattern LINK =
            Pattern.compile("<([^>]+)>; rel=\"([a-z ]+)\"(?:; type=\"[^\"]+\")?(?:; (?:datetime|from)=\"([^\"]+)\")?");
    private static final Instant AT = Instant.parse("2026-03-01T20:00:00Z");

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    private String slug;

    @BeforeEach
    void release() {
        slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("First", "Memento", "2024-01-01", "Text."));
        newsroom.release(slug, Newsroom.statement("Second", "Memento", "2024-01-01", "Text."));
        newsroom.release(slug, Newsroom.statement("Third", "Memento", "2024-01-01", "Text."));
        newsroom.translate(slug, "ja", Map.of("title", "表題"));
        newsroom.awaitChanges();
    }

    @Test
    void anEditionIsAMementoOfThePage() {
        Response edition = given().get("/en/" + slug + "/editions/2");
        Instant released = Instant.parse(given().accept("application/json")
                .get("/en/" + slug + "/editions/2")
                .jsonPath()
                .getString("from"));

        assertThat(instant(edition.header("Memento-Datetime"))).isEqualTo(released.truncatedTo(ChronoUnit.SECONDS));
        assertThat(edition.headers().getValues("Link"))
                .anySatisfy(link -> assertThat(link).endsWith("/en/" + slug + ">; rel=\"original\""))
                .anySatisfy(link -> assertThat(link).endsWith("/en/" + slug + "/timegate>; rel=\"timegate\""))
                .anySatisfy(link -> assertThat(link).contains("/en/" + slug + "/timemap>; rel=\"timemap\""));
    }

    @Test
    void thePageItselfLeadsToItsTimeGateAndNeverVariesByTime() {
        Response page = given().header("Accept-Datetime", "Mon, 01 Jan 2024 00:00:00 GMT")
                .get("/en/" + slug);

        assertThat(page.headers().getValues("Link"))
                .anySatisfy(link -> assertThat(link).endsWith("/en/" + slug + "/timegate>; rel=\"timegate\""))
                .anySatisfy(link -> assertThat(link).contains("rel=\"timemap\""));
        page.then()
                .header("Memento-Datetime", nullValue())
                .header("Vary", not(containsString("Datetime")))
                .body(containsString("Third"));
    }

    @Test
    void theTimeMapListsAllEditionsOfTheLocale() {
        String map = given().get("/en/" + slug + "/timemap")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/link-format")
                .header("Surrogate-Key", "rec-" + slug + " rec-" + slug + ".en")
                .header("ETag", not(nullValue()))
                .extract()
                .asString();

        List<MatchResult> links = LINK.matcher(map).results().toList();
        assertThat(links)
                .extracting(link -> link.group(2))
                .containsExactly("original", "timegate", "self", "first memento", "memento", "last memento");
        assertThat(links.subList(3, 6))
                .extracting(link -> link.group(1))
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("/en/" + slug + "/editions/1"),
                        two -> assertThat(two).endsWith("/editions/2"),
                        three -> assertThat(three).endsWith("/editions/3"));
        assertThat(links.subList(3, 6))
                .extracting(link -> instant(link.group(3)))
                .isSorted();
        assertThat(map.lines().limit(5)).allMatch(line -> line.endsWith(","));
        assertThat(given().get("/ja/" + slug + "/timemap").asString())
                .contains("rel=\"first last memento\"")
                .doesNotContain("/en/");
    }

    @Test
    void theTimeGateLeadsToWhatWasPublicThen() {
        gate("Mon, 01 Jan 2024 00:00:00 GMT")
                .statusCode(302)
                .header("Location", endsWith("/en/" + slug + "/editions/1"))
                .header("Vary", equalTo("Accept-Datetime"));
        gate("Fri, 01 Jan 2100 00:00:00 GMT").header("Location", endsWith("/en/" + slug + "/editions/3"));
        given().redirects()
                .follow(false)
                .get("/en/" + slug + "/timegate")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/en/" + slug + "/editions/3"));
        assertThat(gate("Mon, 01 Jan 2024 00:00:00 GMT").extract().headers().getValues("Link"))
                .anySatisfy(link -> assertThat(link).endsWith("/en/" + slug + ">; rel=\"original\""))
                .anySatisfy(link -> assertThat(link).contains("rel=\"timemap\""));
    }

    @Test
    void aTimeThatIsNoneIsRejected() {
        gate("yesterday")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("header", equalTo("Accept-Datetime"));
    }

    @Test
    void aLanguageWithoutEditionsHasNoMementos() {
        given().accept("application/json")
                .get("/fr/" + slug + "/timemap")
                .then()
                .statusCode(404);
        given().accept("application/json")
                .get("/en/" + slug + "-x/timemap")
                .then()
                .statusCode(404);
        given().redirects()
                .follow(false)
                .get("/EN/" + slug + "/timemap")
                .then()
                .statusCode(308)
                .header("Location", "/en/" + slug + "/timemap");
    }

    @Test
    void whatWasWithdrawnHasNoMementosAndWhatIsRedirectedLeadsOn() {
        withdraw("ja", WithdrawalMode.WITHDRAWN, Optional.empty());
        given().accept("application/json")
                .get("/ja/" + slug + "/timemap")
                .then()
                .statusCode(410);
        given().accept("application/json")
                .get("/ja/" + slug + "/timegate")
                .then()
                .statusCode(410);

        withdraw("en", WithdrawalMode.REDIRECT, Optional.of(new Slug(Seeds.STATEMENT)));
        for (String address : List.of("/timemap", "/timegate")) {
            given().redirects()
                    .follow(false)
                    .get("/en/" + slug + address)
                    .then()
                    .statusCode(308)
                    .header("Location", "/en/" + Seeds.STATEMENT + address);
        }
    }

    private ValidatableResponse gate(String time) {
        return given().accept("application/json")
                .redirects()
                .follow(false)
                .header("Accept-Datetime", time)
                .get("/en/" + slug + "/timegate")
                .then();
    }

    private void withdraw(String locale, WithdrawalMode mode, Optional<Slug> to) {
        newsroom.withdraw(slug, locale, new Withdrawal(mode, Optional.empty(), to, AT, Optional.empty()));
        newsroom.awaitChanges();
    }

    private static Instant instant(String httpDate) {
        return ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toInstant();
    }
}
