package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.CachingProxy;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public answers behind caches of others, with the example configurations. */
@QuarkusTest
class CachingProxiesTest {

    private static final int MAX_READS = 20_000;
    private static final List<String> LANGUAGES = List.of("ja", "de", "en", "ja", "de", "en");

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @TempDir
    Path folder;

    private String slug;

    @BeforeEach
    void release() {
        slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Before", "Proxies", "2004-01-01", "Text."));
        newsroom.translate(slug, "ja", Map.of("title", "題", "p1", "本文。"));
        newsroom.translate(slug, "de", Map.of("title", "Titel", "p1", "Absatz."));
    }

    @Test
    void nginxNeverMixesLanguagesOrFormats() throws IOException {
        try (CachingProxy nginx = CachingProxy.nginx(folder, RestAssured.port)) {
            assertLanguagesAndFormatsStayApart(nginx);
            assertThat(through(nginx, "ja", "text/html").header("X-Cache")).isIn("HIT", "STALE", "UPDATING", "EXPIRED");
        }
    }

    @Test
    void varnishNeverMixesLanguagesOrFormats() throws IOException {
        try (CachingProxy varnish = CachingProxy.varnish(folder, RestAssured.port)) {
            assertLanguagesAndFormatsStayApart(varnish);
        }
    }

    @Test
    void aCorrectionShowsBehindVarnishAsSoonAsItsKeyIsPurged() throws IOException {
        try (CachingProxy varnish = CachingProxy.varnish(folder, RestAssured.port)) {
            assertThat(through(varnish, "en", "text/html").asString()).contains("Before");
            newsroom.release(slug, Newsroom.statement("After", "Proxies", "2004-01-01", "Text."));
            int reads = 0;
            while (!given().get("/en/" + slug).asString().contains("After")) {
                assertThat(++reads)
                        .as("reads of the text before the correction")
                        .isLessThan(MAX_READS);
            }
            assertThat(through(varnish, "en", "text/html").asString()).contains("Before");

            Response purge = given().baseUri(varnish.address())
                    .header("Surrogate-Key", "rec-" + slug)
                    .request("PURGE", "/");

            assertThat(purge.statusCode()).isEqualTo(200);
            assertThat(through(varnish, "en", "text/html").asString())
                    .contains("After")
                    .doesNotContain("<title>Before");
        }
    }

    @Test
    void theTitleOfARelatedRecordShowsBehindVarnishAsSoonAsItsKeyIsPurged() throws IOException {
        String showing = newsroom.newSlug();
        newsroom.release(
                showing,
                Newsroom.statement("Page", "Proxies", "2004-01-01", "Text.")
                        .replace("---\n\n", "related: [" + slug + "]\n---\n\n"));
        try (CachingProxy varnish = CachingProxy.varnish(folder, RestAssured.port)) {
            String page = "/en/" + showing;
            assertThat(given().baseUri(varnish.address()).get(page).asString()).contains(">Before</a>");
            newsroom.release(slug, Newsroom.statement("After", "Proxies", "2004-01-01", "Text."));
            int reads = 0;
            while (!given().get(page).asString().contains(">After</a>")) {
                assertThat(++reads).as("reads of the outdated title").isLessThan(MAX_READS);
            }

            given().baseUri(varnish.address())
                    .header("Surrogate-Key", "rec-" + slug)
                    .request("PURGE", "/")
                    .then()
                    .statusCode(200);

            assertThat(given().baseUri(varnish.address()).get(page).asString()).contains(">After</a>");
        }
    }

    private void assertLanguagesAndFormatsStayApart(CachingProxy proxy) {
        for (String language : LANGUAGES) {
            Response page = through(proxy, language, "text/html");
            Response data = through(proxy, language, "application/json");
            assertThat(page.header("Content-Language")).isEqualTo(language);
            assertThat(page.asString()).contains("<html lang=\"" + language + "\"");
            assertThat(data.jsonPath().getString("locale")).isEqualTo(language);
        }
    }

    private Response through(CachingProxy proxy, String language, String accept) {
        return given().baseUri(proxy.address())
                .header("Accept-Language", language)
                .header("Accept", accept)
                .get("/" + slug);
    }
}
