package dev.dragoman.desk.board;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class BoardPageTest {

    private static final String SLUG = "test-board-page";
    private static final String RECORD = "/desk/records/" + SLUG + "/translations";
    private static final String FIND = "/desk/?q=" + SLUG;

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void write() {
        pressroom.write(SLUG, "The ministers met.\n");
    }

    @Test
    void whoIsNotSignedInIsLedToTheForm() {
        AtDesk.browser()
                .get("/desk/")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/sign-in?next=%2Fdesk%2F"));
        AtDesk.browser()
                .get(RECORD)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/sign-in?next=" + URLEncoder.encode(RECORD, UTF_8)));
    }

    @Test
    void theAdminSeesEveryTranslationOfTheRecordsThatMatch() {
        pressroom.translate(SLUG, "ja");

        AtDesk.admin()
                .get(FIND + "&language=ja")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(allOf(
                        containsString("href=\"" + RECORD + "\""),
                        containsString("href=\"" + RECORD + "/ja\""),
                        containsString("2 of 2 done"),
                        containsString("Japanese")));
        AtDesk.admin()
                .get("/desk/?q=test-board-page-none")
                .then()
                .statusCode(200)
                .body(containsString("No record matches."));
    }

    @Test
    void aTranslationIntoALanguageThatTheRecordDoesNotHaveIsBegun() {
        AtDesk.admin().get(RECORD).then().statusCode(200).body(containsString("name=\"begin\""));

        AtDesk.admin()
                .get(RECORD + "?begin=pt-br")
                .then()
                .statusCode(303)
                .header("Location", endsWith(RECORD + "/pt-BR"));
        AtDesk.admin().get(RECORD + "/pt-BR").then().statusCode(200).body(containsString("0 of 2 done"));
        for (String none : new String[] {"en", "english", "en-GB", "%3Cscript%3E"}) {
            AtDesk.admin()
                    .urlEncodingEnabled(false)
                    .get(RECORD + "?begin=" + none)
                    .then()
                    .statusCode(none.equals("en-GB") ? 303 : 422);
        }
    }

    @Test
    void aTranslatorSeesTheirLanguageOnlyAndWhatWaitsForThem() {
        pressroom.translate(SLUG, "ja");

        signedIn("test-pierre", "translator[fr]")
                .get(FIND)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("To translate"),
                        containsString("href=\"" + RECORD + "/fr\""),
                        not(containsString(RECORD + "/ja"))));
        signedIn("test-pierre", "translator[fr]")
                .get(FIND + "&language=ja")
                .then()
                .statusCode(200)
                .body(not(containsString(RECORD + "/ja")));
    }

    @Test
    void theBoardSpeaksThePersonsLanguageAndTakesUnknownValuesAsNone() {
        AtDesk.admin()
                .header("Accept-Language", "ar")
                .get("/desk/?show=nothing&sort=nothing&page=0&kind=nothing&language=-&q=%25")
                .then()
                .statusCode(200)
                .header("Content-Language", "ar")
                .body(containsString("dir=\"rtl\""))
                .body(containsString("ما ينتظرك"));
    }

    @Test
    void aTranslatorTakesATranslationWithADueDateAndGivesItBack() {
        RequestSpecification hanako = signedIn("test-hanako", "translator[ja]");
        hanako.formParam("take", "1")
                .formParam("due", "2099-12-01")
                .post(RECORD + "/ja/assignment")
                .then()
                .statusCode(303)
                .header("Location", endsWith(RECORD));

        AtDesk.admin()
                .get(RECORD)
                .then()
                .statusCode(200)
                .body(containsString("test-hanako"))
                .body(containsString("until Dec 1, 2099"));
        AtDesk.admin().get("/desk/?show=mine&q=" + SLUG).then().body(containsString("No record matches."));
        AtDesk.admin()
                .formParam("give-back", "1")
                .post(RECORD + "/ja/assignment")
                .then()
                .statusCode(303);
        AtDesk.admin().get(RECORD).then().body(not(containsString("test-hanako")));
    }

    @Test
    void aFormThatIsNotAcceptedIsShownAgainWithTheReason() {
        String pierre = "test-pierre";
        token(pierre, "translator[fr]");

        AtDesk.admin()
                .formParam("to", pierre)
                .post(RECORD + "/ja/assignment")
                .then()
                .statusCode(422)
                .body(containsString("Nobody with this name has a role in this language."));
        AtDesk.admin()
                .formParam("take", "1")
                .formParam("due", "2001-01-01")
                .post(RECORD + "/ja/assignment")
                .then()
                .statusCode(422)
                .body(containsString("Choose a due date that is not over yet."));
        AtDesk.admin().formParam("take", "1").post(RECORD + "/fr/assignment");
        signedIn(pierre, "translator[fr]")
                .formParam("take", "1")
                .post(RECORD + "/fr/assignment")
                .then()
                .statusCode(409)
                .body(containsString("Another person has this translation."));
        signedIn(pierre, "translator[fr]")
                .formParam("to", "admin")
                .post(RECORD + "/fr/assignment")
                .then()
                .statusCode(403)
                .body(containsString("Your roles do not allow this."));
    }

    @Test
    void aLanguageOrRecordThatIsNotThePersonsIsNotFound() {
        signedIn("test-pierre", "translator[fr]")
                .formParam("take", "1")
                .post(RECORD + "/ja/assignment")
                .then()
                .statusCode(404);
        AtDesk.admin().get("/desk/records/test-none/translations").then().statusCode(404);
    }

    private static RequestSpecification signedIn(String name, String grant) {
        return AtDesk.signedIn(token(name, grant));
    }

    private static String token(String name, String grant) {
        return given().header("Authorization", "Bearer test-admin-token")
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"grants\": [\"" + grant + "\"]}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
