package dev.dragoman.delivery.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.delivery.cache.Generations;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.ServiceAccess;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are answered from the response cache. */
@QuarkusTest
class CacheHitsTest {

    private static final String READOUT = "nato-foreign-ministers-meeting-2023-04-05";

    @Inject
    MeterRegistry meters;

    @Inject
    Generations generations;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ja/" + READOUT,
                "/" + READOUT,
                "/ja/" + READOUT + "/editions",
                "/api/records/" + READOUT + "?lang=ja",
                "/api/records/" + READOUT + "/translations",
                "/",
                "/ja/",
                "/api/records",
                "/api/locales"
            })
    void theSecondReadComesFromTheCache(String address) {
        given().get(address).then().statusCode(200);
        double before = fromCache();

        given().get(address).then().statusCode(200);
        given().head(address).then().statusCode(200);
        given().header("If-None-Match", "*").get(address).then().statusCode(304);

        assertThat(fromCache() - before).isEqualTo(3);
    }

    @Test
    void aReaderWhoAlwaysRevalidatesFillsTheCacheToo() {
        String address = "/ko/" + READOUT + "?tz=Asia/Seoul";
        given().header("If-None-Match", "*").get(address).then().statusCode(304);
        double before = fromCache();

        given().header("If-None-Match", "*").get(address).then().statusCode(304);

        assertThat(fromCache() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer x",
        "Cookie, a=b",
        "Range, bytes=0-9",
        "If-Match, *",
        "If-Modified-Since, 'Sat, 01 Jan 2000 00:00:00 GMT'",
        "If-Unmodified-Since, 'Sat, 01 Jan 2000 00:00:00 GMT'"
    })
    void whatIsNotAPlainReadIsAnsweredByTheResources(String name, String value) {
        given().get("/ja/" + READOUT).then().statusCode(200);
        double before = fromCache();

        given().header(name, value).get("/ja/" + READOUT);

        assertThat(fromCache() - before).isZero();
    }

    @Test
    void parametersThatPagesIgnoreDoNotMatter() {
        given().get("/ja/" + READOUT).then().statusCode(200);
        double before = fromCache();

        for (int i = 0; i < 20; i++) {
            given().queryParam("utm_source", "mail-" + i)
                    .get("/ja/" + READOUT)
                    .then()
                    .statusCode(200);
        }

        assertThat(fromCache() - before).isEqualTo(20);
    }

    @Test
    void manyDifferentRequestsNeitherRenderAgainNorEvictHotAnswers() throws IOException, InterruptedException {
        given().get("/ja/" + READOUT).then().statusCode(200);
        given().get("/ja/" + READOUT).then().statusCode(200);
        long renderings = renderings();

        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < 3_000; i++) {
            HttpRequest different = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/" + READOUT))
                    .header("Accept-Language", "ja, x" + (char) ('a' + i % 26) + ";q=0." + i % 1000 + ", de-x-" + i)
                    .build();
            assertThat(client.send(different, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(renderings() - renderings).isLessThan(2);
        double before = fromCache();
        given().get("/ja/" + READOUT).then().statusCode(200);
        assertThat(fromCache() - before).isEqualTo(1);
    }

    /** All zones are more pages than the caches hold. What is hot is read once while a hundred others are. */
    @Test
    void manyZonesSearchesBatchesAndListsDoNotEvictHotAnswers() {
        List<String> others = new ArrayList<>();
        ZoneId.getAvailableZoneIds().forEach(zone -> others.add("/ja/" + READOUT + "?tz=" + zone));
        for (int i = 0; i < 100; i++) {
            others.add("/ja/?q=NATO+" + i);
            others.add("/api/records?slugs=" + READOUT + ",none-" + i);
            others.add("/ja/?since=1900-01-01&limit=" + (i + 1));
        }
        assertThat(hotFromCache()).as("the first reads fill the cache").isBetween(0.0, 2.0);

        for (int i = 0; i < others.size(); i++) {
            assertThat(given().get(others.get(i)).statusCode())
                    .as(others.get(i))
                    .isLessThan(500);
            if (i % 100 == 0) {
                assertThat(hotFromCache()).as("after " + others.get(i)).isEqualTo(2);
            }
        }
    }

    @Test
    void whatWasReadTwiceStaysThroughThousandsOfOtherAnswers() {
        hotFromCache();
        hotFromCache();

        ZoneId.getAvailableZoneIds()
                .forEach(zone -> List.of("/en/" + READOUT, "/fr/" + READOUT, "/api/records/" + READOUT)
                        .forEach(address -> given().queryParam("tz", zone).get(address)));

        assertThat(hotFromCache()).isEqualTo(2);
    }

    @Test
    void aPageIsRenderedOnceForAllWhoAskForALanguageThatItIsNotIn() {
        given().header("Accept-Language", "sw")
                .get("/" + READOUT)
                .then()
                .statusCode(200)
                .body(containsString("not available in Swahili."));
        long renderings = renderings();

        for (String country : Locale.getISOCountries()) {
            given().header("Accept-Language", "sw-" + country)
                    .get("/" + READOUT)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "en");
        }
        given().header("Accept-Language", "sw-KE")
                .get("/" + READOUT)
                .then()
                .body(containsString("not available in Swahili (Kenya)."));

        assertThat(renderings() - renderings).isZero();
    }

    private double hotFromCache() {
        double before = fromCache();
        given().get("/ja/" + READOUT).then().statusCode(200);
        given().get("/ja/").then().statusCode(200);
        return fromCache() - before;
    }

    @Test
    void aRecordIsKeptAgainAfterAChangeOfAnotherThatSharesItsCounter() {
        Newsroom newsroom = ServiceAccess.get(Newsroom.class);
        int cell = generations.of(new Slug(READOUT)).cell();
        String sharing = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "own-sharing-" + i)
                .filter(slug -> generations.of(new Slug(slug)).cell() == cell)
                .findFirst()
                .orElseThrow();
        given().get("/ja/" + READOUT).then().statusCode(200);

        newsroom.release(sharing, Newsroom.statement("Title", "Cached", "2024-02-01", "A text."));
        newsroom.awaitChanges();
        given().get("/ja/" + READOUT).then().statusCode(200);
        double before = fromCache();
        given().get("/ja/" + READOUT).then().statusCode(200);

        assertThat(fromCache() - before).isEqualTo(1);
    }

    private double fromCache() {
        return meters.get("dragoman.responses.from.cache").functionCounter().count();
    }

    private long renderings() {
        return meters.get("dragoman.renderings").timer().count();
    }
}
