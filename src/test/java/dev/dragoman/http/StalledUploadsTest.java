package dev.dragoman.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.http.body.BodyBudget;
import dev.dragoman.times.MovableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More uploads than Quarkus has worker threads, each of which stalls after one byte. */
@QuarkusTest
@TestProfile(StalledUploadsTest.RoomForAll.class)
@Timeout(600)
class StalledUploadsTest {

    private static final int UPLOADS = 300;
    private static final String RECORD = "/api/records/test-scheduled";

    private final List<RawConnection> stalled = new ArrayList<>();

    @TestHTTPResource
    URI server;

    @Inject
    BodyBudget budget;

    @Inject
    MovableClock clock;

    /** All of them are admitted, and none meets its deadline. */
    public static final class RoomForAll implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dragoman.limits.bodies-in-memory", "64M",
                    "dragoman.limits.bodies-per-caller", "64M",
                    "dragoman.limits.body-timeout", "10m");
        }
    }

    @BeforeEach
    void stall() throws IOException {
        for (int i = 0; i < UPLOADS; i++) {
            stalled.add(new RawConnection(server)
                    .put("test-stalled-" + i, "test-admin-token", "Content-Length: 1000", "-"));
        }
        while (budget.used() < UPLOADS * BodyBudget.MIN_BYTES) {
            // The test's timeout interrupts it.
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @AfterEach
    void end() throws IOException {
        clock.reset();
        for (RawConnection connection : stalled) {
            connection.close();
        }
        while (budget.used() > 0) {
            // The test's timeout interrupts it.
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        assertThat(budget.used()).isZero();
    }

    @Test
    void readersHealthAndOtherWritesGoOnWhileUploadsStall() throws Exception {
        given().get("/api/records").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        try (RawConnection other = new RawConnection(server)) {
            String answer = other.put("test-other", "test-admin-token", "Content-Length: 1\r\nConnection: close", "x")
                    .readToTheEnd();
            assertThat(answer).startsWith("HTTP/1.1 422 ");
        }
    }

    @Test
    void aScheduledReleaseIsMadeAndStreamedWhileUploadsStall() throws Exception {
        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        asAdmin("text/markdown;charset=UTF-8", """
                ---
                kind: statement
                title: A record of the test
                issued: 1990-01-02
                ---

                A text of it.
                """).put(RECORD).then().statusCode(201);
        asAdmin("application/json", """
                {"at": "2026-12-24T09:00[Asia/Tokyo]", "editions": [{"slug": "test-scheduled", "locale": "en"}]}""").post("/api/releases").then().statusCode(201);

        try (RawConnection stream = new RawConnection(server)) {
            stream.send("GET /api/changes/stream?after=0 HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n");
            // There are releases from the start on, so the stream is open and has come to its end.
            stream.readUntil("event:release");
            given().get(RECORD).then().statusCode(404);
            clock.set(Instant.parse("2026-12-24T00:00:00Z"));

            stream.readUntil("test-scheduled");
        }

        given().get(RECORD).then().statusCode(200);
        assertThat(budget.used()).isEqualTo(UPLOADS * BodyBudget.MIN_BYTES);
    }

    private static RequestSpecification asAdmin(String type, String body) {
        return given().header("Authorization", "Bearer test-admin-token")
                .contentType(type)
                .body(body);
    }
}
