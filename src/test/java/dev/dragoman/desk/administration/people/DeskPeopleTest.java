package dev.dragoman.desk.administration.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People and their tokens, as administrators see and change them at the desk. */
@QuarkusTest
class DeskPeopleTest {

    private static final String PEOPLE = "/desk/administration/people";
    private static final Pattern SECRET = Pattern.compile("value=\"(drg_[A-Za-z0-9_-]{43})\"");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f]{16})\"");
    private static final Pattern TOKEN = Pattern.compile("/revoke\\?token=([0-9a-f]{16})\"");

    private final String name = "test-" + UUID.randomUUID();

    @Test
    void whoIsInvitedSignsInWithATokenThatIsShownOnce() {
        String page = invite("role", "translator", "languages-translator", "ja, pt-BR", "display-name", "Keiko Sato");

        String secret = found(SECRET, page);
        assertThat(page).contains("It is never shown again.");
        given().header("Authorization", "Bearer " + secret)
                .get("/api/tokens/self")
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("displayName", equalTo("Keiko Sato"))
                .body("grants", equalTo(List.of("translator[ja]", "translator[pt-BR]")));
        assertThat(person()).doesNotContain(secret).contains("Translator (Brazilian Portuguese, Japanese)");
    }

    @Test
    void theListFindsPeopleByAnyPartOfTheirNameWithWhatTheyMayDo() {
        invite("role", "reviewer", "display-name", "Rin of " + name);

        AtDesk.admin()
                .queryParam("q", "of " + name.toUpperCase(Locale.ROOT))
                .get(PEOPLE)
                .then()
                .statusCode(200)
                .body(containsString("<bdi>" + name + "</bdi>"))
                .body(containsString("<span class=\"role\">Reviewer</span>"))
                .body(containsString("does not expire"));
        AtDesk.admin().queryParam("q", name + "-not").get(PEOPLE).then().body(containsString("Nobody matches."));
    }

    @Test
    void aFormThatIsSentTwiceIssuesOneToken() {
        String id = found(ID, AtDesk.admin().get(PEOPLE + "/invite").asString());
        invite("id", id, "role", "author");

        AtDesk.admin()
                .formParam("id", id)
                .formParam("name", name)
                .formParam("role", "author")
                .post(PEOPLE + "/invite")
                .then()
                .statusCode(303)
                .header("Location", containsString("done=twice"));
        assertThat(TOKEN.matcher(person()).results()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "name, admin, name-wrong",
        "display-name, 'a\tb', class=\"error\" id=\"display-name-hint\"",
        "email, keiko, email-wrong",
        "days, 0, class=\"error\" id=\"days-hint\"",
        "role, nothing, roles-wrong",
        "languages-translator, xx-unknown-tag, roles-wrong",
        "languages-publisher, ja, roles-wrong"
    })
    void aFieldThatIsWrongIsNamedAndNothingIsIssued(String field, String value, String shown) {
        RequestSpecification request = AtDesk.admin();
        if (!field.equals("name")) {
            request.formParam("name", name);
        }
        if (!field.equals("role")) {
            request.formParam("role", "translator");
        }

        request.formParam(field, value)
                .post(PEOPLE + "/invite")
                .then()
                .statusCode(422)
                .body(containsString(shown))
                .body(containsString("value=\"" + (field.equals("role") ? name : value) + "\""));
        AtDesk.admin().queryParam("name", name).get(PEOPLE + "/person").then().statusCode(404);
    }

    @Test
    void changedRolesHoldFromTheNextRequestOnAndAreAudited() {
        String secret = found(SECRET, invite("role", "translator", "languages-translator", "ja"));
        String token = found(TOKEN, person());
        AtDesk.admin()
                .queryParam("token", token)
                .get(PEOPLE + "/roles")
                .then()
                .statusCode(200)
                .body(containsString("value=\"translator\" checked"))
                .body(containsString("name=\"languages-translator\" value=\"ja\""));

        AtDesk.admin()
                .formParam("token", token)
                .formParam("role", "reviewer", "publisher")
                .formParam("languages-reviewer", "fr")
                .post(PEOPLE + "/roles")
                .then()
                .statusCode(303)
                .header("Location", containsString("done=roles"));

        given().header("Authorization", "Bearer " + secret)
                .get("/api/tokens/self")
                .then()
                .body("grants", equalTo(List.of("publisher", "reviewer[fr]")));
        audit().body(
                        "entries.find { it.act == 'token.roles' && it.detail.id == '" + token + "' }.detail.from",
                        equalTo(List.of("translator[ja]")));
    }

    @Test
    void rolesThatNameNoneAreDeclinedAndNothingChanges() {
        invite("role", "author");
        String token = found(TOKEN, person());

        AtDesk.admin()
                .formParam("token", token)
                .post(PEOPLE + "/roles")
                .then()
                .statusCode(422)
                .body(containsString("Tick at least one role."));
        assertThat(person()).contains("<span class=\"role\">Author</span>");
    }

    @Test
    void aRevokedTokenEndsItsSessionsAndCannotBeChangedAnyMore() {
        String secret = found(SECRET, invite("role", "author"));
        String cookie = AtDesk.signIn(secret).getCookie(AtDesk.COOKIE);
        String token = found(TOKEN, person());
        AtDesk.admin()
                .queryParam("token", token)
                .get(PEOPLE + "/revoke")
                .then()
                .statusCode(200)
                .body(containsString("It cannot be made valid again"));

        AtDesk.admin().formParam("token", token).post(PEOPLE + "/revoke").then().statusCode(303);

        AtDesk.browser().cookie(AtDesk.COOKIE, cookie).get("/desk/").then().statusCode(303);
        AtDesk.admin()
                .formParam("token", token)
                .formParam("role", "author")
                .post(PEOPLE + "/roles")
                .then()
                .statusCode(409);
        assertThat(person()).contains("revoked").contains("no access").doesNotContain("/revoke?token=");
    }

    @Test
    void retiringAPersonEndsAllTokensAndSessionsAndGivesTheirAssignmentsBack() {
        String first = found(SECRET, invite("role", "translator", "languages-translator", "gd"));
        String second = found(SECRET, invite("role", "author"));
        String cookie = AtDesk.signIn(first).getCookie(AtDesk.COOKIE);
        String slug = Drafts.record();
        String assignment = "/api/records/" + slug + "/translations/gd/assignment";
        Drafts.api()
                .contentType("application/json")
                .body("{\"to\": \"" + name + "\"}")
                .put(assignment)
                .then()
                .statusCode(200);
        AtDesk.admin()
                .queryParam("name", name)
                .get(PEOPLE + "/retire")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("2 tokens are revoked."),
                        containsString("A record of the desk"),
                        containsString("/desk/records/" + slug + "/translations/gd")));

        AtDesk.admin()
                .formParam("name", name)
                .post(PEOPLE + "/retire")
                .then()
                .statusCode(303)
                .header("Location", containsString("retired=" + name));

        for (String secret : List.of(first, second)) {
            given().header("Authorization", "Bearer " + secret)
                    .get("/api/tokens/self")
                    .then()
                    .statusCode(401);
        }
        AtDesk.browser().cookie(AtDesk.COOKIE, cookie).get("/desk/").then().statusCode(303);
        Drafts.api().get(assignment).then().statusCode(404);
        audit().body(
                        "entries.findAll { it.detail.name == '" + name + "' }.act",
                        hasItems("person.retire", "token.revoke"));
        Drafts.api().get("/api/audit?slug=" + slug).then().body("entries.act", hasItem("unassign"));
        AtDesk.admin().queryParam("q", name).get(PEOPLE).then().body(containsString("Nobody matches."));
        AtDesk.admin()
                .queryParam("q", name)
                .queryParam("former", "1")
                .get(PEOPLE)
                .then()
                .body(containsString("no access"));
    }

    @Test
    void theConfiguredAdminCannotBeRetired() {
        AtDesk.admin()
                .formParam("name", "admin")
                .post(PEOPLE + "/retire")
                .then()
                .statusCode(409);
        AtDesk.admin()
                .queryParam("name", "admin")
                .get(PEOPLE + "/person")
                .then()
                .statusCode(200)
                .body(containsString("dragoman.admin-token"))
                .body(not(containsString("/retire?")));
    }

    @Test
    void nobodyButAnAdministratorInvitesChangesOrRetires() {
        String publisher = Drafts.token("publisher");

        for (String form : List.of("/invite", "/roles", "/revoke", "/retire")) {
            AtDesk.signedIn(publisher)
                    .get(PEOPLE + form + "?name=x&token=x")
                    .then()
                    .statusCode(403);
            AtDesk.signedIn(publisher)
                    .formParam("name", name)
                    .formParam("role", "admin")
                    .post(PEOPLE + form)
                    .then()
                    .statusCode(403);
        }
    }

    private String invite(String... fields) {
        RequestSpecification request = AtDesk.admin().formParam("name", name);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        Response response = request.post(PEOPLE + "/invite");
        response.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        return response.asString();
    }

    private String person() {
        return AtDesk.admin()
                .queryParam("name", name)
                .get(PEOPLE + "/person")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse audit() {
        return Drafts.api().get("/api/audit?limit=500").then().statusCode(200);
    }

    private static String found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(text -> pattern.matcher(text).replaceFirst("$1"))
                .orElseThrow(() -> new AssertionError(page));
    }
}
