package dev.dragoman.delivery.asset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.dragoman.rendering.Assets;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
public class AssetResourceTest {

    private static final String PAGE = "/en/joint-statement-nato-japan-2023-04-04";

    private final Assets assets = ServiceAccess.get(Assets.class);

    @ParameterizedTest
    @CsvSource({"dragoman.css, text/css", "dragoman.js, text/javascript", "favicon.svg, image/svg+xml"})
    void thePageRefersToTheAssetByItsDigestSoThatItMayBeKeptForGood(String name, String type) {
        String address = assets.address(name);

        given().get(PAGE).then().body(containsString("\"" + address + "\""));
        given().get(address)
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .body(not(emptyString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/dragoman.css", "/assets/dragoman.css?v=0123456789abcdef", "/assets/dragoman.css?v="})
    void anAddressThatDoesNotNameTheseBytesMustBeAskedForAgain(String address) {
        given().get(address).then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void theMarkIsAlsoWhereBrowsersLookForIt() {
        given().get("/favicon.ico")
                .then()
                .statusCode(200)
                .contentType("image/x-icon")
                .body(not(emptyString()));
        given().head("/favicon.ico").then().statusCode(200);
    }

    @Test
    void whatTheReaderHasIsNotSentAgain() {
        String etag = given().get("/assets/dragoman.js").header("ETag");

        given().header("If-None-Match", etag)
                .get("/assets/dragoman.js")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .header("Cache-Control", "no-cache")
                .body(emptyString());
    }

    @Test
    void everyAssetHasItsOwnAddress() {
        assertThat(assets.address("dragoman.css"))
                .matches("/assets/dragoman\\.css\\?v=[0-9a-f]{16}")
                .doesNotContain(assets.address("dragoman.js").replaceFirst(".*v=", ""));
    }

    @Test
    void anUnknownAssetIsAProblem() {
        given().get("/assets/elsewhere.css")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }
}
