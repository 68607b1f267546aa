package dev.dragoman.desk.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.times.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreviewLinkTimeTest {

    private static final Pattern SHARED = Pattern.compile("value=\"[^\"]*(/preview/[A-Za-z0-9_-]{43})\"");

    @Inject
    MovableClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aPrivateLinkWorksForAWeek() {
        String slug = Drafts.record();
        String path = "/desk/records/" + slug + "/translations/en/preview";
        Instant start = clock.instant();
        Matcher shared = SHARED.matcher(AtDesk.admin().post(path + "/links").asString());
        assertThat(shared.find()).isTrue();

        clock.set(start.plus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
        given().get(shared.group(1)).then().statusCode(200);

        clock.set(start.plus(Duration.ofDays(7)).plus(Duration.ofHours(1)));
        given().get(shared.group(1)).then().statusCode(404);
        AtDesk.admin().get(path).then().body(containsString("no private link that works"));
    }
}
