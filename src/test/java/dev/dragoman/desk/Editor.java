package dev.dragoman.desk;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Sends requests as an admin. */
final class Editor {

    private Editor() {}

    static RequestSpecification editor() {
        return given().header("Authorization", "Bearer test-admin-token");
    }

    static RequestSpecification sending(String json) {
        return editor().contentType(ContentType.JSON).body(json.replace('\'', '"'));
    }
}
