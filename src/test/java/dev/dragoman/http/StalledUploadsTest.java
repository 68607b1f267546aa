package dev.dragoman.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.http.body.BodyBudget;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More uploads than Quarkus has worker threads, each of which stalls after one byte. */
@QuarkusTest
@TestProfile(StalledUploadsTest.RoomForAll.class)
@Timeout(600)
class StalledUploadsTest {

    private static final int UPLOADS = 300;

    @TestHTTPResource
    URI server;

    @Inject
    BodyBudget budget;

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

    @Test
    void readersHealthAndOtherWritesGoOnWhileUploadsStall() throws Exception {
        List<RawConnection> stalled = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            stalled.add(new RawConnection(server)
                    .put("test-stalled-" + i, "test-admin-token", "Content-Length: 1000", "-"));
        }
        while (budget.used() < UPLOADS * BodyBudget.MIN_BYTES) {
            // The test's timeout interrupts it.
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }

        given().get("/api/records").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        try (RawConnection other = new RawConnection(server)) {
            String answer = other.put("test-other", "test-admin-token", "Content-Length: 1\r\nConnection: close", "x")
                    .readToTheEnd();
            assertThat(answer).startsWith("HTTP/1.1 422 ");
        }

        for (RawConnection connection : stalled) {
            connection.close();
        }
        while (budget.used() > 0) {
            // The test's timeout interrupts it.
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        assertThat(budget.used()).isZero();
    }
}
