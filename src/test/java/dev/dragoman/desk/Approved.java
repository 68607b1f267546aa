package dev.dragoman.desk;

import static io.restassured.RestAssured.given;

import java.util.UUID;

/** Translations that were approved before, made over the API. */
public final class Approved {

    private Approved() {}

    /** A word that no other text has. */
    public static String word() {
        return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /** A new record of one paragraph, of which the translation is approved. */
    public static String record(String locale, String source, String target) {
        String slug = "test-desk-" + UUID.randomUUID();
        Drafts.write(slug, source + "\n");
        Drafts.translate(slug, locale, "{\"title\": \"" + word() + "\", \"p1\": \"" + target + "\"}");
        review(slug, locale, Drafts.token("translator[" + locale + "]"), "submit");
        review(slug, locale, Drafts.token("reviewer[" + locale + "]"), "approve");
        return slug;
    }

    private static void review(String slug, String locale, String token, String act) {
        String path = "/api/records/" + slug + "/translations/" + locale;
        String etag =
                Drafts.api().header("Accept", "application/json").get(path).header("ETag");
        given().header("Authorization", "Bearer " + token)
                .header("If-Match", etag)
                .post(path + "/" + act)
                .then()
                .statusCode(200);
    }
}
