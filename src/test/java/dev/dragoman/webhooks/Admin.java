package dev.dragoman.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.http.Eventually;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Predicate;

/** What tests send as an admin who looks after webhooks. */
final class Admin {

    private Admin() {}

    static RequestSpecification admin() {
        return given().header("Authorization", "Bearer test-admin-token");
    }

    /** A request with JSON, in which quotation marks may be written as apostrophes. */
    static RequestSpecification sending(String json) {
        return admin().contentType(ContentType.JSON).body(json.replace('\'', '"'));
    }

    /** Creates a webhook, named so that the test's leftovers are found. */
    static JsonPath create(Receiver receiver, String more) {
        Response created = sending("{'name': 'test-hook', 'url': '" + receiver.url() + "'" + more + "}")
                .post("/api/webhooks");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath();
    }

    static String address(JsonPath webhook) {
        return "/api/webhooks/" + webhook.getString("id");
    }

    static JsonPath deliveries(JsonPath webhook) {
        return admin().get(address(webhook) + "/deliveries").jsonPath();
    }

    /** Reads an address until its JSON is as expected. */
    static JsonPath await(String address, Predicate<JsonPath> expected) {
        return Eventually.get(() -> admin().get(address), answer -> expected.test(answer.jsonPath()))
                .jsonPath();
    }
}
