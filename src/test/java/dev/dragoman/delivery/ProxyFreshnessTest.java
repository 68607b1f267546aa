package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.CachingProxy;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a cache that nobody purges shows what was corrected. */
@QuarkusTest
@TestProfile(ProxyFreshnessTest.ShortFreshness.class)
class ProxyFreshnessTest {

    private static final int MAX_READS = 100_000;

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @TempDir
    Path folder;

    @Test
    void aCorrectionShowsBehindNginxAfterMaxAge() throws IOException {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Before", "Proxies", "2004-01-01", "Text."));
        try (CachingProxy nginx = CachingProxy.nginx(folder, RestAssured.port)) {
            String page = nginx.address() + "/en/" + slug;
            assertThat(given().get(page).asString()).contains("Before");

            newsroom.release(slug, Newsroom.statement("After", "Proxies", "2004-01-01", "Text."));

            int reads = 0;
            while (!given().get(page).asString().contains("After")) {
                assertThat(++reads)
                        .as("reads of the text before the correction")
                        .isLessThan(MAX_READS);
            }
        }
    }

    /** One second of freshness, and none of staleness, so that caches ask again soon. */
    public static final class ShortFreshness implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dragoman.delivery.max-age", "1S", "dragoman.delivery.stale-while-revalidate", "0S");
        }
    }
}
