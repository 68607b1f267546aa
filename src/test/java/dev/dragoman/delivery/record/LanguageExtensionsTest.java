package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extensions of language tags: only those that show are looked at, and each representation is rendered once. */
@QuarkusTest
class LanguageExtensionsTest {

    private static final String READOUT = "nato-foreign-ministers-meeting-2023-04-05";

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @CsvSource({"/fr/, text/html", "/api/records/, text/html", "/api/records/, application/json"})
    void extensionsWithoutEffectAreRenderedOnce(String path, String type) {
        String address = path + READOUT;
        given().accept(type).queryParam("lang", "fr").get(address).then().statusCode(200);
        long before = renderings();
        Set<String> tags = new HashSet<>();

        for (int i = 0; i < 20; i++) {
            for (String wish :
                    new String[] {"fr-x-" + i, "fr-u-rg-us" + i + "zz", "fr-u-tz-utc" + i, "fr-u-ca-foo" + i}) {
                Response answer = given().accept(type).queryParam("lang", wish).get(address);
                assertThat(answer.statusCode()).isEqualTo(200);
                tags.add(answer.header("ETag"));
            }
        }

        assertThat(renderings()).isEqualTo(before);
        assertThat(tags).hasSize(1);
    }

    @Test
    void variantsAndRegionsThatAreNoneAreRenderedOnceOnAPage() {
        given().queryParam("lang", "fr").get("/fr/" + READOUT).then().statusCode(200);
        long before = renderings();

        for (int i = 0; i < 20; i++) {
            given().queryParam("lang", "fr-variant" + i % 10)
                    .get("/fr/" + READOUT)
                    .then()
                    .statusCode(200);
        }

        assertThat(renderings()).isEqualTo(before);
    }

    @Test
    void dataNamesEachRequestedLanguageAndIsRenderedOnce() {
        given().queryParam("lang", "fr-variant0")
                .get("/api/records/" + READOUT)
                .then()
                .statusCode(200);
        given().queryParam("lang", "xqa").get("/api/records/" + READOUT).then().statusCode(200);
        long before = renderings();

        for (int i = 0; i < 20; i++) {
            String variant = "fr-variant" + i % 10;
            String unknown = "xq" + (char) ('a' + i);
            given().queryParam("lang", variant)
                    .get("/api/records/" + READOUT)
                    .then()
                    .body("locale", equalTo("fr"))
                    .body("requestedLocale", equalTo(variant));
            given().queryParam("lang", unknown)
                    .get("/api/records/" + READOUT)
                    .then()
                    .body("locale", equalTo("en"))
                    .body("fallback", equalTo("canonical"))
                    .body("requestedLocale", equalTo(unknown));
        }

        assertThat(renderings()).isEqualTo(before);
    }

    @Test
    void dataNamesTheWishWithoutWhatWasDropped() {
        given().queryParam("lang", "fr-CA-u-hc-h12-rg-uszzzz-x-foo")
                .get("/api/records/" + READOUT)
                .then()
                .statusCode(200)
                .body("locale", equalTo("fr"))
                .body("requestedLocale", equalTo("fr-CA-u-hc-h12"));
    }

    @Test
    void aPathWithIgnoredExtensionsRedirectsToThePlainOne() {
        given().redirects()
                .follow(false)
                .get("/fr-x-7/" + READOUT)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/fr/" + READOUT));
        given().redirects()
                .follow(false)
                .get("/ja-u-ca-japanese-x-7/" + READOUT)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/ja-u-ca-japanese/" + READOUT));
    }

    @Test
    void aBrowserAsksForNoCalendarByTheWay() {
        String plain = given().header("Accept-Language", "ja")
                .get("/" + READOUT)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        given().header("Accept-Language", "ja-u-ca-japanese-x-7")
                .get("/" + READOUT)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(plain));
    }

    @Test
    void canonicalAndAlternatesNameThePlainLocale() {
        String links = String.join(
                ", ",
                given().get("/ja-u-ca-japanese/" + READOUT)
                        .then()
                        .statusCode(200)
                        .extract()
                        .headers()
                        .getValues("Link"));

        assertThat(links).contains("/ja/" + READOUT + ">; rel=\"canonical\"").doesNotContain("-u-");
    }

    @Test
    void aFragmentIsRenderedOnceForAllPrefixes() {
        String address = "/api/records/" + READOUT + "?lang=fr&heading=3&prefix=";
        given().accept("text/html").get(address + "x-").then().statusCode(200);
        long before = renderings();
        Set<String> tags = new HashSet<>();

        for (int i = 0; i < 20; i++) {
            tags.add(given().accept("text/html").get(address + "x" + i + "-").header("ETag"));
        }

        assertThat(renderings()).isEqualTo(before);
        assertThat(tags).hasSize(20);
    }

    private long renderings() {
        return meters.get("dragoman.renderings").timer().count();
    }
}
