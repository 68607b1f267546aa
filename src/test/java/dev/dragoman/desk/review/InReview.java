package dev.dragoman.desk.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A translation of a new record, and the people who work on it. */
final class InReview {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    /** A language of these tests' own, as the board lists only a few of each. */
    static final String LOCALE = "gd";

    final String slug = Drafts.record();
    final String path = "/desk/records/" + slug + "/translations/" + LOCALE + "/review";
    final String translator = Drafts.token("translator[" + LOCALE + "]");
    final String reviewer = Drafts.token("reviewer[" + LOCALE + "]");

    /** Stores the next version, as the translator. */
    void translate(String json) {
        String api = "/api/records/" + slug + "/translations/" + LOCALE;
        String etag = Drafts.api().header("Accept", "application/json").get(api).header("ETag");
        RequestSpecification request = as(translator).contentType("application/json");
        (etag == null ? request : request.header("If-Match", etag))
                .body(json)
                .put(api)
                .then()
                .statusCode(etag == null ? 201 : 200);
    }

    /** The page as somebody sees it. */
    String page(String token) {
        return AtDesk.signedIn(token).get(path).then().statusCode(200).extract().asString();
    }

    /** Sends a form of the page as it is now. */
    Response send(String token, String action, String... fields) {
        return sendFrom(page(token), token, action, fields);
    }

    /** Sends a form of a page that was read before. */
    Response sendFrom(String page, String token, String action, String... fields) {
        RequestSpecification form = AtDesk.signedIn(token).formParam("seen", seen(page));
        for (int i = 0; i < fields.length; i += 2) {
            form = form.formParam(fields[i], fields[i + 1]);
        }
        return form.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post(path + "/" + action);
    }

    /** Submits the newest version, as the translator. */
    void submit() {
        assertThat(send(translator, "submit").statusCode()).isEqualTo(303);
    }

    /** Submits the newest version and approves it. */
    void approve() {
        submit();
        assertThat(send(reviewer, "approve").statusCode()).isEqualTo(303);
    }

    /** The state that the API gives. */
    String state() {
        return Drafts.api()
                .get("/api/records/" + slug + "/translations")
                .path("translations.find { it.locale == '" + LOCALE + "' }.state");
    }

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String seen(String page) {
        Matcher seen = SEEN.matcher(page);
        return seen.find() ? seen.group(1) : "";
    }
}
