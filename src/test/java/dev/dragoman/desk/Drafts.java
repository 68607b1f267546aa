package dev.dragoman.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Drafts and people that tests of the desk work with, made over the API. */
public final class Drafts {

    private static final String ADMIN = "test-admin-token";

    private Drafts() {}

    /** A new record that is not public, with the units title, p1 and p2. */
    public static String record() {
        String slug = "test-desk-" + UUID.randomUUID();
        write(slug, "First part.\n\nSecond part.\n");
        return slug;
    }

    /** Stores the next revision of a record. */
    public static void write(String slug, String body) {
        String etag = api().get("/api/records/" + slug + "/draft").header("ETag");
        RequestSpecification request = api().contentType("text/markdown");
        (etag == null ? request : request.header("If-Match", etag))
                .body("""
                        ---
                        kind: readout
                        title: A record of the desk
                        issued: 1990-01-02
                        event:
                          start: 1990-01-02T11:20+01:00[Europe/Brussels]
                          duration: about PT2H25M
                        ---

                        """ + body)
                .put("/api/records/" + slug)
                .then()
                .statusCode(oneOf(200, 201));
    }

    /** Stores the next version of a translation, over the newest one. */
    public static void translate(String slug, String locale, String json) {
        String path = "/api/records/" + slug + "/translations/" + locale;
        String etag = api().header("Accept", "application/json").get(path).header("ETag");
        RequestSpecification request = api().contentType("application/json");
        (etag == null ? request : request.header("If-Match", etag))
                .body(json)
                .put(path)
                .then()
                .statusCode(oneOf(200, 201));
    }

    /** What is stored of a translation, as JSON. */
    public static String stored(String slug, String locale) {
        return api().header("Accept", "application/json")
                .get("/api/records/" + slug + "/translations/" + locale)
                .asString();
    }

    /** A new token of a person with these roles. */
    public static String token(String... grants) {
        String list = Arrays.stream(grants).map(grant -> "\"" + grant + "\"").collect(Collectors.joining(", "));
        return api().contentType("application/json")
                .body("{\"name\": \"test-" + UUID.randomUUID() + "\", \"grants\": [" + list + "]}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** A request of the admin to the API. */
    public static RequestSpecification api() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/markdown", ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .header("Authorization", "Bearer " + ADMIN);
    }
}
