package dev.dragoman.reliability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.http.Eventually;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.times.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The machine's clock is set back while the service runs. */
@QuarkusTest
@RemoveLeftovers
class ClockSetBackTest {

    private static final String SLUG = "test-clock-set-back";
    private static final Instant NOON = Instant.parse("2026-12-02T12:00:00Z");
    private static final Instant TWO_HOURS_BEFORE = Instant.parse("2026-12-02T10:00:00Z");

    @Inject
    Pressroom pressroom;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void releasesGoOnInTheirOrderAndReadersSeeTheNewest() {
        clock.set(NOON);
        pressroom.write(SLUG, "The first text of it.\n");
        release("").then().statusCode(201).body("editions[0].edition", equalTo(1));
        read().then().statusCode(200).body(containsString("The first text of it."));

        clock.set(TWO_HOURS_BEFORE);
        pressroom.write(SLUG, "The second text of it.\n");
        release("").then().statusCode(201).body("editions[0].edition", equalTo(2));

        // A date of change after the answer's own date would be wrong (RFC 9110 §8.8.2.1).
        read().then()
                .statusCode(200)
                .body(containsString("The second text of it."))
                .header("Last-Modified", nullValue());
    }

    @Test
    void aScheduledReleaseIsMadeOnce() {
        clock.set(TWO_HOURS_BEFORE);
        pressroom.write(SLUG, "The text of it.\n");
        release(", \"at\": \"2026-12-02T20:00[Asia/Tokyo]\"").then().statusCode(201);
        read().then().statusCode(404);
        clock.set(NOON);
        Eventually.get(ClockSetBackTest::read, answer -> answer.statusCode() == 200);

        clock.set(TWO_HOURS_BEFORE);
        read().then().statusCode(200);
        clock.set(NOON);
        pressroom.schedulingBy(clock).releaseDue();

        assertThat(pressroom.shown(SLUG)).containsExactly("en 1 of revision 1");
    }

    private static Response read() {
        return given().header("Accept", "application/json").get("/api/records/" + SLUG + "?lang=en");
    }

    private static Response release(String at) {
        return given().header("Authorization", "Bearer test-admin-token")
                .contentType("application/json")
                .body("{\"editions\": [{\"slug\": \"" + SLUG + "\", \"locale\": \"en\"}]" + at + "}")
                .post("/api/releases");
    }
}
