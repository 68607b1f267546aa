package dev.dragoman.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.records.SampleRecords;
import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies of 300 KB, which are processed one after the other. */
@QuarkusTest
@Timeout(600)
@RemoveLeftovers
class LargeUploadsTest {

    private static final String ADMIN = "test-admin-token";
    private static final String RECORD = SampleRecords.file("A text of it.\n" + " ".repeat(300_000) + "\n");

    private final ExecutorService clients = Executors.newCachedThreadPool();

    @TestHTTPResource
    URI server;

    @AfterEach
    void stopClients() {
        clients.shutdownNow();
    }

    @Test
    void allThatAreSentAtTheSameTimeAreStored() {
        List<CompletableFuture<Integer>> uploads = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> upload("test-large-" + number), clients))
                .toList();

        assertThat(uploads).allSatisfy(upload -> assertThat(upload.join()).isEqualTo(201));
        for (int number = 0; number < uploads.size(); number++) {
            assertThat(admin().get("/api/records/test-large-" + number + "/draft")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void clientsThatLeaveDoNotKeepOthersWaiting() throws IOException {
        for (int number = 0; number < 3; number++) {
            try (RawConnection connection = new RawConnection(server)) {
                connection.put("test-left-" + number, ADMIN, "Content-Length: " + RECORD.length(), RECORD);
            }
        }

        assertThat(upload("test-large")).isEqualTo(201);
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + ADMIN);
    }

    private static int upload(String slug) {
        return admin().contentType("text/markdown; charset=UTF-8")
                .body(RECORD)
                .put("/api/records/" + slug)
                .statusCode();
    }
}
