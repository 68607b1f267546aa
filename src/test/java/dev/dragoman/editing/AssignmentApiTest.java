package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class AssignmentApiTest {

    private static final String SLUG = "test-assignment";
    private static final String TRANSLATIONS = "/api/records/" + SLUG + "/translations";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void write() {
        pressroom.write(SLUG, "The ministers met.\n");
    }

    @Test
    void aPublisherAssignsAnUnstartedTranslationWithADueDate() {
        token("test-hanako", "translator[ja]");
        String publisher = token("test-ines", "publisher");

        Response assigned = assign(publisher, "ja", "{'to': 'test-hanako', 'due': '2099-12-01'}");

        assigned.then()
                .statusCode(200)
                .body("slug", equalTo(SLUG))
                .body("locale", equalTo("ja"))
                .body("to", equalTo("test-hanako"))
                .body("due", equalTo("2099-12-01"))
                .body("dueAt", equalTo("2099-12-01T15:00:00Z"))
                .body("by", equalTo("test-ines"));
        Response found = Desk.bearing(publisher).get(TRANSLATIONS + "/ja/assignment");
        assertThat(found.asString()).isEqualTo(assigned.asString());
        assertThat(found.header("ETag")).isEqualTo(assigned.header("ETag")).isNotNull();
    }

    @Test
    void aWallTimeInAZoneIsADueTimeToo() {
        assign(Desk.ADMIN, "ja", "{'to': 'admin', 'due': '2099-12-01T12:00[Europe/Brussels]'}")
                .then()
                .statusCode(200)
                .body("due", equalTo("2099-12-01T12:00+01:00[Europe/Brussels]"))
                .body("dueAt", equalTo("2099-12-01T11:00:00Z"));
    }

    @Test
    void theStateOfTheTranslationsSaysWhoHasThemToEditorsOnly() {
        pressroom.translateAndApprove(SLUG, "ja");
        pressroom.release(SLUG, "en", "ja");
        assign(Desk.ADMIN, "ja", "{'to': 'admin'}");
        assign(Desk.ADMIN, "fr", "{'to': 'admin', 'due': '2099-12-01'}");

        Desk.admin()
                .get(TRANSLATIONS)
                .then()
                .body("assignments.find { it.locale == 'ja' }.to", equalTo("admin"))
                .body("assignments.find { it.locale == 'fr' }.due", equalTo("2099-12-01"))
                .body("translations.locale", contains("en", "ja"));
        Desk.bearing(token("test-taro", "translator[ja]"))
                .get(TRANSLATIONS)
                .then()
                .body("assignments.locale", contains("ja"));
        given().get(TRANSLATIONS).then().statusCode(200).body("assignments", empty());
    }

    @Test
    void translatorsAndReviewersOfTheLocaleTakeItAndGiveItBack() {
        for (String role : new String[] {"translator[ja]", "reviewer[ja]"}) {
            String name = "test-" + role.substring(0, role.indexOf('['));
            String own = token(name, role);

            assign(own, "ja", "{'to': '" + name + "'}")
                    .then()
                    .statusCode(200)
                    .body("to", equalTo(name))
                    .body("due", nullValue());
            Desk.bearing(own).delete(TRANSLATIONS + "/ja/assignment").then().statusCode(204);

            Desk.bearing(own)
                    .get(TRANSLATIONS + "/ja/assignment")
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/unknown-assignment"));
        }
    }

    @Test
    void theyTakeItOnlyForThemselvesAndOnlyInTheirLocale() {
        String hanako = token("test-hanako", "translator[ja]");
        token("test-taro", "translator[ja]");

        assign(hanako, "ja", "{'to': 'test-taro'}").then().statusCode(403).body("role", equalTo("publisher[ja]"));
        assign(hanako, "fr", "{'to': 'test-hanako'}").then().statusCode(403);
        Desk.bearing(hanako).get(TRANSLATIONS + "/fr/assignment").then().statusCode(404);
        given().contentType("application/json")
                .body("{\"to\": \"test-hanako\"}")
                .put(TRANSLATIONS + "/ja/assignment")
                .then()
                .statusCode(401);
    }

    @Test
    void whatAnotherPersonHasIsNeitherTakenNorGivenBackButByAPublisher() {
        String hanako = token("test-hanako", "translator[ja]");
        String taro = token("test-taro", "translator[ja]");
        assign(hanako, "ja", "{'to': 'test-hanako'}").then().statusCode(200);

        assign(taro, "ja", "{'to': 'test-taro'}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"))
                .body("assignee", equalTo("test-hanako"));
        Desk.bearing(taro).delete(TRANSLATIONS + "/ja/assignment").then().statusCode(403);
        assign(Desk.ADMIN, "ja", "{'to': 'test-taro'}").then().statusCode(200).body("to", equalTo("test-taro"));
        Desk.admin().delete(TRANSLATIONS + "/ja/assignment").then().statusCode(204);
    }

    @Test
    void anAssignmentToAnUnknownPersonOrOneWithoutARoleInTheLocaleIsRejected() {
        token("test-pierre", "translator[fr]");

        assign(Desk.ADMIN, "ja", "{'to': 'test-nobody'}")
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid-assignment"))
                .body("field", equalTo("to"));
        assign(Desk.ADMIN, "ja", "{'to': 'test-pierre'}")
                .then()
                .statusCode(422)
                .body("detail", containsString("not a translator, reviewer or publisher in ja"));
        assign(Desk.ADMIN, "ja", "{'to': ' '}").then().statusCode(422).body("field", equalTo("to"));
        assign(Desk.ADMIN, "ja", "{}").then().statusCode(422).body("field", equalTo("to"));
    }

    @Test
    void aDueTimeThatIsOverOrNoTimeIsRejected() {
        assign(Desk.ADMIN, "ja", "{'to': 'admin', 'due': '2020-01-01'}")
                .then()
                .statusCode(422)
                .body("field", equalTo("due"));
        assign(Desk.ADMIN, "ja", "{'to': 'admin', 'due': 'tomorrow'}")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-time"))
                .body("field", equalTo("due"));
        assign(Desk.ADMIN, "ja", "{'to': 'admin', 'due': '2099-12-01T12:00'}")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-time"));
    }

    @Test
    void aPreconditionNamesTheAssignmentThatIsReplaced() {
        String first = assign(Desk.ADMIN, "ja", "{'to': 'admin'}").header("ETag");
        String second =
                assign(Desk.ADMIN, "ja", "{'to': 'admin', 'due': '2099-12-01'}").header("ETag");

        assertThat(second).isNotEqualTo(first);
        Desk.sending("{'to': 'admin', 'due': '2099-12-02'}")
                .header("If-Match", first)
                .put(TRANSLATIONS + "/ja/assignment")
                .then()
                .statusCode(412)
                .body("newest", equalTo(second));
        Desk.admin()
                .header("If-Match", first)
                .delete(TRANSLATIONS + "/ja/assignment")
                .then()
                .statusCode(412);
        Desk.sending("{'to': 'admin', 'due': '2099-12-02'}")
                .header("If-Match", second)
                .put(TRANSLATIONS + "/ja/assignment")
                .then()
                .statusCode(200);
    }

    @Test
    void dryRunsAndRepeatedAssignmentsChangeNothing() {
        pressroom.write("test-assignment-tried", "The ministers met.\n");
        String translations = "/api/records/test-assignment-tried/translations";

        Desk.sending("{'to': 'admin'}")
                .put(translations + "/ja/assignment?dryRun=true")
                .then()
                .statusCode(200)
                .body("to", equalTo("admin"))
                .body("dryRun", equalTo(true));
        Desk.admin().get(translations + "/ja/assignment").then().statusCode(404);

        String first = Desk.sending("{'to': 'admin'}")
                .put(translations + "/ja/assignment")
                .header("ETag");

        assertThat(Desk.sending("{'to': 'admin'}")
                        .put(translations + "/ja/assignment")
                        .header("ETag"))
                .isEqualTo(first);
        Desk.admin()
                .get("/api/audit?slug=test-assignment-tried")
                .then()
                .body("entries.findAll { it.act == 'assign' }.detail.to", contains("admin"));
    }

    @Test
    void theAuditLogListsAssignmentsAndTheirEnd() {
        assign(Desk.ADMIN, "ja", "{'to': 'admin', 'due': '2099-12-01'}");
        Desk.admin().delete(TRANSLATIONS + "/ja/assignment");
        Desk.admin().delete(TRANSLATIONS + "/ja/assignment").then().statusCode(204);

        Desk.admin()
                .get("/api/audit?slug=" + SLUG)
                .then()
                .body("entries.findAll { it.act == 'assign' }.detail.due", hasItem("2099-12-01"))
                .body("entries.findAll { it.act == 'unassign' }.detail.from", hasItem("admin"));
    }

    @Test
    void theAssignmentFollowsARenamedRecord() {
        assign(Desk.ADMIN, "ja", "{'to': 'admin'}");

        Desk.sending("{'to': 'test-assignment-renamed'}")
                .header("If-Match", "*")
                .post("/api/records/" + SLUG + "/rename")
                .then()
                .statusCode(200);

        Desk.admin()
                .get("/api/records/test-assignment-renamed/translations/ja/assignment")
                .then()
                .statusCode(200)
                .body("slug", equalTo("test-assignment-renamed"))
                .body("to", equalTo("admin"));
    }

    @Test
    void anotherTagOfTheSameLanguageAndAnUnknownRecordAreRejected() {
        pressroom.translate(SLUG, "ja");

        assign(Desk.ADMIN, "ja-JP", "{'to': 'admin'}").then().statusCode(409).body("existing", equalTo("ja"));
        Desk.sending("{'to': 'admin'}")
                .put("/api/records/test-none/translations/ja/assignment")
                .then()
                .statusCode(404)
                .body("type", endsWith("/unknown-record"));
    }

    private static Response assign(String token, String locale, String json) {
        return Desk.bearing(token)
                .contentType("application/json")
                .body(json.replace('\'', '"'))
                .put(TRANSLATIONS + "/" + locale + "/assignment");
    }

    private static String token(String name, String grant) {
        return Desk.sending("{'name': '" + name + "', 'grants': ['" + grant + "']}")
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
