package dev.dragoman.editing;

import static dev.dragoman.editing.Desk.admin;
import static dev.dragoman.editing.Desk.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.times.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API answers of releases at times of the tests' choice. */
@QuarkusTest
@RemoveLeftovers
class ReleaseTimeTest {

    private static final String SLUG = "test-release-time";
    private static final String EDITIONS = "'editions': [{'slug': 'test-release-time', 'locale': 'en'}]";
    private static final String IN_TOKYO = "'at': '2026-12-24T09:00[Asia/Tokyo]'";

    @Inject
    Pressroom pressroom;

    @Inject
    MovableClock clock;

    @BeforeEach
    void write() {
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        pressroom.write(SLUG, "First text of it.\n\nSecond words on that.\n");
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void whatWasCancelledIsNotReleasedAtItsTime() {
        String id = release("{" + EDITIONS + ", " + IN_TOKYO + "}").jsonPath().getString("id");
        admin().delete("/api/releases/" + id).then().statusCode(200);

        clock.set(Instant.parse("2026-12-24T00:00:05Z"));

        assertThat(pressroom.shown(SLUG)).isEmpty();
    }

    @Test
    void aReleaseThatIsMovedIsDueAtItsNewTime() {
        String move = "/api/releases/"
                + release("{" + EDITIONS + ", " + IN_TOKYO + "}").jsonPath().getString("id") + "/move";

        sending("{'at': '2026-12-25T10:00[Asia/Tokyo]', 'due': '2026-12-24T00:00:00Z'}")
                .post(move)
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("at", equalTo("2026-12-25T10:00+09:00[Asia/Tokyo]"))
                .body("due", equalTo("2026-12-25T01:00:00Z"));

        sending("{'at': '2026-12-26T10:00[Asia/Tokyo]', 'due': '2026-12-24T00:00:00Z'}")
                .post(move)
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"))
                .body("state", equalTo("scheduled"));
        sending("{'at': '2026-11-30T10:00[Asia/Tokyo]'}").post(move).then().statusCode(422);
        sending("{'at': '2027-03-28T02:30[Europe/Brussels]'}")
                .post(move)
                .then()
                .statusCode(oneOf(400, 422))
                .body("field", equalTo("at"));
        sending("{}").post(move).then().statusCode(422).body("field", equalTo("at"));
        sending("{'at': '2026-12-26T10:00[Asia/Tokyo]', 'due': 'soon'}")
                .post(move)
                .then()
                .statusCode(422)
                .body("field", equalTo("due"));
        admin().post("/api/releases/none/move").then().statusCode(oneOf(400, 415, 422));
        sending("{'at': '2026-12-26T10:00[Asia/Tokyo]'}")
                .post("/api/releases/none/move")
                .then()
                .statusCode(404);
    }

    @Test
    void aTimeThatOccursTwiceIsTakenWithItsOffset() {
        release("{" + EDITIONS + ", 'at': '2027-10-31T02:30+01:00[Europe/Brussels]'}")
                .then()
                .statusCode(201)
                .body("due", equalTo("2027-10-31T01:30:00Z"));
        release("{" + EDITIONS + ", 'at': '2027-10-31T02:30+02:00[Europe/Brussels]'}")
                .then()
                .statusCode(201)
                .body("due", equalTo("2027-10-31T00:30:00Z"));
    }

    @Test
    void releasesAreListedPageByPageTheNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            // Releases of one millisecond would be in any order, and the clock goes on while the first is slow.
            clock.set(Instant.parse("2026-12-02T00:00:00Z").plus(i, ChronoUnit.MINUTES));
            made.add(
                    0,
                    release("{" + EDITIONS + ", " + IN_TOKYO + "}").jsonPath().getString("id"));
        }
        admin().delete("/api/releases/" + made.get(0));

        JsonPath first = admin().get("/api/releases").jsonPath();
        JsonPath second = admin().get(first.getString("next")).jsonPath();
        assertThat(first.getList("releases.id")).isEqualTo(made.subList(0, 20));
        assertThat(second.getList("releases.id")).isEqualTo(made.subList(20, 23));
        assertThat(second.getString("next")).isNull();

        JsonPath scheduled = admin().get("/api/releases?state=scheduled").jsonPath();
        assertThat(scheduled.getList("releases.id")).isEqualTo(made.subList(1, 21));
        assertThat(admin().get(scheduled.getString("next")).jsonPath().getList("releases.id"))
                .isEqualTo(made.subList(21, 23));
        admin().get("/api/releases?state=soon").then().statusCode(400).body("parameter", equalTo("state"));
    }

    private static Response release(String json) {
        return sending(json).post("/api/releases");
    }
}
