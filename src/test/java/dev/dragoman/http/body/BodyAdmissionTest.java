package dev.dragoman.http.body;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.dragoman.http.RawConnection;
import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies of 64 KiB are the largest, one caller may have one of them in memory, and all together one and a half. */
@QuarkusTest
@TestProfile(BodyAdmissionTest.LittleRoom.class)
@Timeout(600)
@RemoveLeftovers
class BodyAdmissionTest {

    private static final String ADMIN = "test-admin-token";
    private static final String LARGEST = "Content-Length: 65536";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String RETRY_AFTER = "(?i)\r\nretry-after: \\d+\r\n";

    @TestHTTPResource
    URI server;

    @Inject
    BodyBudget budget;

    private String author;

    /** See above. */
    public static final class LittleRoom implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dragoman.limits.body", "64K",
                    "dragoman.limits.bodies-per-caller", "64K",
                    "dragoman.limits.bodies-in-memory", "96K",
                    "dragoman.limits.body-timeout", "10m");
        }
    }

    @BeforeEach
    void issueToken() {
        author = given().header("Authorization", "Bearer " + ADMIN)
                .contentType("application/json")
                .body("{\"name\": \"test-author\", \"grants\": [\"author\"]}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        awaitUsed(0);
    }

    @AfterEach
    void awaitTheEnd() {
        awaitUsed(0);
    }

    @Test
    void aCallerWhoseBodiesTakeTheirBoundIsAnswered429AndOthersAreNot() throws IOException {
        try (RawConnection stalled = new RawConnection(server)) {
            stalled.put("test-first", ADMIN, LARGEST, "-");
            awaitUsed(65536);

            assertThat(answer(ADMIN, LARGEST, "-"))
                    .startsWith("HTTP/1.1 429 ")
                    .contains("too-many-requests", "dragoman.limits.bodies-per-caller")
                    .containsPattern(RETRY_AFTER);
            assertThat(answer(author, "Content-Length: 2", "{}")).startsWith("HTTP/1.1 422 ");
        }
    }

    @Test
    void bodiesBeyondTheSharedBudgetAreAnswered503WithoutBeingRead() throws IOException {
        try (RawConnection stalled = new RawConnection(server)) {
            stalled.put("test-first", ADMIN, LARGEST, "-");
            awaitUsed(65536);

            // The length of one in chunks is not known, so it counts as the largest.
            for (String framing : new String[] {LARGEST, CHUNKED}) {
                assertThat(answer(author, framing, ""))
                        .startsWith("HTTP/1.1 503 ")
                        .contains("busy", "dragoman.limits.bodies-in-memory")
                        .containsPattern(RETRY_AFTER);
            }
        }

        awaitUsed(0);
        assertThat(answer(author, CHUNKED, "2\r\n{}\r\n0\r\n\r\n")).startsWith("HTTP/1.1 422 ");
    }

    @Test
    void whoSendsAllOfARejectedBodyGetsTheAnswerAndTheBodyIsNotCopiedToTheHeap() throws IOException {
        int length = 2_000_000;
        long before = allocatedByEventLoops();

        assertThat(answer(author, "Content-Length: " + length, "x".repeat(length)))
                .startsWith("HTTP/1.1 413 ");
        assertThat(answer(author, CHUNKED, Integer.toHexString(length) + "\r\n" + "x".repeat(length) + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(allocatedByEventLoops() - before).isLessThan(length / 2);
    }

    @Test
    void theRoomOfABodyIsFreeOnceItIsAnswered() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(answer(author, LARGEST, "x".repeat(65536))).startsWith("HTTP/1.1 422 ");
            assertThat(answer(author, CHUNKED, "10001\r\n" + "x".repeat(0x10001) + "\r\n0\r\n\r\n"))
                    .startsWith("HTTP/1.1 413 ");
        }
        awaitUsed(0);
    }

    @Test
    void theRoomOfABodyIsFreeWhenItsAnswerArrives() {
        for (int i = 0; i < 10; i++) {
            given().header("Authorization", "Bearer " + author)
                    .contentType("text/markdown; charset=UTF-8")
                    .body("x".repeat(65536).getBytes(US_ASCII))
                    .put("/api/records/test-second")
                    .then()
                    .statusCode(422);
            assertThat(budget.used()).isZero();
        }
    }

    @Test
    void aClientThatExpects100GetsItOnlyIfItsBodyIsAdmitted() throws IOException {
        assertThat(answer(author, "Expect: 100-continue\r\nContent-Length: 2", "{}"))
                .startsWith("HTTP/1.1 100 Continue\r\n")
                .contains("HTTP/1.1 422 ");
        assertThat(answer(author, "Expect: 100-continue\r\nContent-Length: 65537", ""))
                .startsWith("HTTP/1.1 413 ");
    }

    /** What is answered until the connection is closed, as it has to be where the body was not read. */
    private String answer(String token, String framing, String body) throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            return connection
                    .put("test-second", token, framing + "\r\nConnection: close", body)
                    .readToTheEnd();
        }
    }

    private static long allocatedByEventLoops() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("vert.x-eventloop-thread"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getThreadId()))
                .sum();
    }

    private void awaitUsed(long bytes) {
        while (budget.used() != bytes) {
            // The test's timeout interrupts it.
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }
}
