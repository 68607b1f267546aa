package dev.dragoman.desk;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What tests send as people who are signed in at the desk. */
public final class AtDesk {

    /** The session's cookie. */
    public static final String COOKIE = "dragoman-desk";

    private AtDesk() {}

    /** A request as a browser sends it from one of the desk's own pages, without following redirects. */
    public static RequestSpecification browser() {
        return given().redirects().follow(false).header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin");
    }

    /** A request of a person who has signed in with this token. */
    public static RequestSpecification signedIn(String token) {
        return browser().cookie(COOKIE, signIn(token).getCookie(COOKIE));
    }

    /** A request of the admin. */
    public static RequestSpecification admin() {
        return signedIn("test-admin-token");
    }

    /** The answer to the form with this token. */
    public static Response signIn(String token) {
        return browser().formParam("token", token).post("/desk/sign-in");
    }
}
