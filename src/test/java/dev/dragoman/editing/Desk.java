package dev.dragoman.editing;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What tests send as editors. */
final class Desk {

    /** The admin token of the tests, see application.properties. */
    static final String ADMIN = "test-admin-token";

    private Desk() {}

    /** A request of the admin; bodies go out as they are, in UTF-8. */
    static RequestSpecification admin() {
        return bearing(ADMIN);
    }

    /** A request of the admin with JSON, in which quotation marks may be written as apostrophes. */
    static RequestSpecification sending(String json) {
        return admin().contentType(ContentType.JSON).body(json.replace('\'', '"'));
    }

    static RequestSpecification bearing(String token) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/x-xliff+xml", ContentType.TEXT)
                                .encodeContentTypeAs("application/x-tbx+xml", ContentType.TEXT)
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)
                                .encodeContentTypeAs("text/markdown", ContentType.TEXT)
                                .encodeContentTypeAs("application/xliff+xml", ContentType.TEXT)
                                .encodeContentTypeAs("text/x-gettext-translation", ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .header("Authorization", "Bearer " + token);
    }
}
