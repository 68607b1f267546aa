package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No cache keeps an answer past the instant of a release that may change it. */
@QuarkusTest
class ScheduledFreshnessTest {

    private static final int SOON = 55;
    private static final Pattern LIMITS =
            Pattern.compile("public, max-age=(\\d+), stale-while-revalidate=(\\d+), stale-if-error=(\\d+)");

    private final Newsroom newsroom = Backstage.get(Newsroom.class);
    private final Clock clock = Backstage.get(Clock.class);

    private String slug;
    private String other;
    private String release;

    @BeforeEach
    void schedule() {
        slug = newsroom.newSlug();
        other = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Scheduled", "2024-01-01", "Text."));
        newsroom.release(other, Newsroom.statement("Title", "Scheduled", "2024-01-01", "Text."));
        newsroom.store(slug, Newsroom.statement("Next title", "Scheduled", "2024-01-01", "Text."));
        release = newsroom.schedule(clock.instant().plusSeconds(SOON), Map.of(slug, "en"));
    }

    @AfterEach
    void cancel() {
        newsroom.cancel(release);
    }

    @Test
    void whatTheReleaseMayChangeIsKeptNoLongerThanUntilThen() {
        for (String address : new String[] {
            "/en/" + slug,
            "/" + slug,
            "/en/" + slug + "/editions",
            "/en/" + slug + "/editions/1",
            "/api/records/" + slug,
            "/api/records/" + slug + "/translations",
            "/api/records",
            "/api/locales",
            "/api/changes",
            "/",
            "/ja/",
        }) {
            int[] limits = limits(address);

            assertThat(limits[0]).as(address).isLessThanOrEqualTo(SOON);
            assertThat(limits[0] + limits[1]).as(address).isLessThanOrEqualTo(SOON);
            assertThat(limits[0] + limits[2]).as(address).isLessThanOrEqualTo(SOON);
        }
    }

    @Test
    void whatItCannotChangeIsKeptAsUsual() {
        assertThat(limits("/en/" + other)).containsExactly(60, 300, 86_400);
    }

    @Test
    void whatIsCalledOffLimitsNothing() {
        newsroom.cancel(release);

        assertThat(limits("/en/" + slug)).containsExactly(60, 300, 86_400);
    }

    private static int[] limits(String address) {
        String cacheControl = given().get(address).header("Cache-Control");
        Matcher limits = LIMITS.matcher(cacheControl);
        assertThat(limits.matches()).as(address + " " + cacheControl).isTrue();
        return new int[] {
            Integer.parseInt(limits.group(1)), Integer.parseInt(limits.group(2)), Integer.parseInt(limits.group(3))
        };
    }
}
