package dev.dragoman.desk.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.times.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskUploadTimeTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aFileWaitsForAnHour() {
        String slug = Drafts.record();
        String path = "/desk/records/" + slug + "/translations/ja/files";
        Instant start = clock.instant();
        String pending = AtDesk.admin()
                .multiPart("file", "ja.json", "{\"p1\": \"訳\"}".getBytes(UTF_8))
                .post(path)
                .header("Location");

        clock.set(start.plus(Duration.ofMinutes(55)));
        AtDesk.admin().get(pending).then().statusCode(200);

        clock.set(start.plus(Duration.ofMinutes(65)));
        AtDesk.admin().get(pending).then().statusCode(404);
    }
}
