package dev.dragoman.editing;

import static dev.dragoman.editing.Desk.sending;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RemoveLeftovers
class WithdrawalApiTest {

    private static final String SLUG = "test-withdrawal";
    private static final String OTHER = "test-withdrawal-other";

    private final Store store = ServiceAccess.get(Store.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    private long seqBefore;

    /** Rows to look at. */
    interface WithdrawnRows {

        @SqlQuery("""
                select locale || ' ' || withdrawn || ' ' || coalesce(withdrawn_note, '-') || ' '
                    || coalesce(withdrawn_to, '-') || ' ' || edition
                from listing
                where slug = :slug and withdrawn is not null and withdrawn_at is not null
                order by locale
                """)
        List<String> of(String slug);

        @SqlUpdate("update listing set withdrawn_at = :at where slug = :slug")
        int antedate(String slug, String at);
    }

    @BeforeEach
    void release() {
        pressroom.write(SLUG, "Text.\n");
        pressroom.translateAndApprove(SLUG, "ja", "fr");
        pressroom.release(SLUG, "en", "fr", "ja");
        pressroom.write(OTHER, "Text.\n");
        pressroom.release(OTHER, "en");
        seqBefore = store.read(tables -> tables.table(ChangeLog.class).lastSeq());
    }

    @Test
    void aRecordIsWithdrawnInAllItsLocales() {
        withdraw("{'mode': 'withdrawn', 'note': 'Issued in error'}")
                .then()
                .statusCode(200)
                .body("slug", equalTo(SLUG))
                .body("mode", equalTo("withdrawn"))
                .body("note", equalTo("Issued in error"))
                .body("locales", contains("en", "fr", "ja"))
                .body("scheduled", hasSize(0));

        assertThat(pressroom.shown(SLUG)).isEmpty();
        assertThat(rows())
                .containsExactly(
                        "en WITHDRAWN Issued in error - 1",
                        "fr WITHDRAWN Issued in error - 1",
                        "ja WITHDRAWN Issued in error - 1");
        assertThat(changes()).containsExactly("withdrawal en 1", "withdrawal fr 1", "withdrawal ja 1");
    }

    @Test
    void oneLocaleIsWithdrawnAloneAndReleasedAgain() {
        withdraw("{'mode': 'gone', 'locale': 'ja'}").then().statusCode(200).body("locales", contains("ja"));
        assertThat(pressroom.shown(SLUG)).hasSize(2);
        assertThat(rows()).containsExactly("ja GONE - - 1");

        pressroom.release(SLUG, "ja");

        assertThat(rows()).isEmpty();
        assertThat(pressroom.shown(SLUG)).contains("ja 2 of revision 1 version 1");
        assertThat(changes()).containsExactly("withdrawal ja 1", "release ja 2");
    }

    @Test
    void aNewRevisionDoesNotTakeAWithdrawnLocaleAlong() {
        withdraw("{'mode': 'withdrawn', 'locale': 'ja'}");
        pressroom.write(SLUG, "Another text.\n");

        pressroom.release(SLUG, "en");

        assertThat(pressroom.shown(SLUG)).containsExactly("en 2 of revision 2", "fr 2 of revision 2 version 1");
    }

    @Test
    void aRedirectPointsToAnotherPublicRecord() {
        withdraw("{'mode': 'redirect', 'to': '" + OTHER + "'}")
                .then()
                .statusCode(200)
                .body("to", equalTo(OTHER));

        assertThat(rows()).first().isEqualTo("en REDIRECT - " + OTHER + " 1");
        sending("{'mode': 'redirect', 'to': '" + SLUG + "'}")
                .header("If-Match", "*")
                .post("/api/records/" + OTHER + "/withdraw")
                .then()
                .statusCode(422)
                .body("field", equalTo("to"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                 | mode",
                "{'mode': 'lost'}                                   | mode",
                "{'mode': 'redirect'}                               | to",
                "{'mode': 'redirect', 'to': 'No slug'}              | to",
                "{'mode': 'redirect', 'to': 'test-nothing'}         | to",
                "{'mode': 'redirect', 'to': 'test-withdrawal'}      | to",
                "{'mode': 'gone', 'to': 'test-withdrawal-other'}    | to"
            })
    void aWithdrawalThatIsNotRightIsRefusedWithItsField(String json, String field) {
        withdraw(json)
                .then()
                .statusCode(422)
                .body("type", containsString("invalid-withdrawal"))
                .body("field", equalTo(field));
        assertThat(pressroom.shown(SLUG)).hasSize(3);
        assertThat(changes()).isEmpty();
    }

    @Test
    void anUnknownMemberIsRejected() {
        withdraw("{'mode': 'gone', 'reason': 'x'}")
                .then()
                .statusCode(400)
                .body("type", containsString("unknown-member"))
                .body("field", equalTo("reason"));
        assertThat(pressroom.shown(SLUG)).hasSize(3);
    }

    @Test
    void theCanonicalTextDoesNotGoBeforeItsTranslations() {
        withdraw("{'mode': 'gone', 'locale': 'en'}")
                .then()
                .statusCode(409)
                .body("locales", contains("en", "fr", "ja"))
                .body("detail", containsString("omit locale to withdraw the whole record"));
        withdraw("{'mode': 'gone', 'locale': 'fr'}");
        withdraw("{'mode': 'gone', 'locale': 'ja'}");

        withdraw("{'mode': 'gone', 'locale': 'en'}").then().statusCode(200);
    }

    @Test
    void whatIsNotPublicCannotBeWithdrawn() {
        withdraw("{'mode': 'gone', 'locale': 'de'}")
                .then()
                .statusCode(404)
                .body("type", containsString("no-edition-in-language"));
        sending("{'mode': 'gone'}")
                .post("/api/records/test-nothing/withdraw")
                .then()
                .statusCode(404)
                .body("type", containsString("unknown-record"));
    }

    @Test
    void aWithdrawalIsAmendedWithoutPublishingTheTextAgain() {
        String at = withdraw("{'mode': 'withdrawn', 'note': 'Under review'}")
                .then()
                .body("changed", equalTo(true))
                .body("amended", nullValue())
                .extract()
                .path("at");

        withdraw("{'mode': 'withdrawn', 'note': 'Issued in error'}")
                .then()
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("at", equalTo(at))
                .body("amended", notNullValue())
                .body("locales", contains("en", "fr", "ja"));
        given().get("/en/" + SLUG)
                .then()
                .statusCode(200)
                .body(containsString("Issued in error"))
                .body(not(containsString("Under review")));

        withdraw("{'mode': 'gone', 'note': 'Issued in error'}").then().statusCode(200);
        assertThat(given().get("/ja/" + SLUG).statusCode()).isEqualTo(410);

        withdraw("{'mode': 'redirect', 'to': '" + OTHER + "'}").then().statusCode(200);
        assertThat(given().redirects().follow(false).get("/fr/" + SLUG).header("Location"))
                .isEqualTo("/fr/" + OTHER);
        assertThat(pressroom.shown(SLUG)).isEmpty();
        assertThat(changes()).hasSize(12).allMatch(change -> change.startsWith("withdrawal "));
    }

    @Test
    void repeatingAWithdrawalChangesNothing() {
        withdraw("{'mode': 'withdrawn', 'note': 'Under review', 'locale': 'ja'}");
        List<String> rows = rows();
        String again = "{'mode': 'withdrawn', 'note': 'Under review', 'locale': 'ja'}";

        withdraw(again)
                .then()
                .statusCode(200)
                .body("changed", equalTo(false))
                .body("amended", nullValue())
                .body("locales", contains("ja"));

        assertThat(rows()).isEqualTo(rows);
        assertThat(changes()).containsExactly("withdrawal ja 1");
    }

    @Test
    void aReaderWhoKnowsTheOldNoticeByItsTimeGetsTheNewOne() {
        withdraw("{'mode': 'withdrawn', 'note': 'Under review'}");
        store.inTransaction(tables -> tables.table(WithdrawnRows.class).antedate(SLUG, "2020-01-01T00:00:00Z"));

        withdraw("{'mode': 'withdrawn', 'note': 'Issued in error'}");

        given().get("/en/" + SLUG).then().body(containsString("January 1, 2020"));
        assertThat(given().header("If-Modified-Since", "Fri, 03 Jan 2020 00:00:00 GMT")
                        .get("/en/" + SLUG)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAmendmentNeedsThePublisherOfEachLocaleAndTheVersion() {
        withdraw("{'mode': 'gone'}");

        withdraw("{'mode': 'withdrawn'}", null).statusCode(428);
        withdraw("{'mode': 'withdrawn'}", "\"1-000000000000\"").statusCode(412);
        withdraw("{'mode': 'redirect', 'to': 'test-nothing'}")
                .then()
                .statusCode(422)
                .body("field", equalTo("to"));
        withdraw("{'mode': 'withdrawn', 'locale': 'ja'}").then().statusCode(200);

        assertThat(rows()).containsExactly("en GONE - - 1", "fr GONE - - 1", "ja WITHDRAWN - - 1");
    }

    @Test
    void theRequestMustStateTheVersionToWithdraw() {
        String draft = Desk.admin().get("/api/records/" + SLUG + "/draft").header("ETag");
        String japanese =
                Desk.admin().get("/api/records/" + SLUG + "/translations/ja").header("ETag");

        withdraw("{'mode': 'gone'}", null).statusCode(428).body("newest", equalTo(draft));
        withdraw("{'mode': 'gone', 'locale': 'ja'}", null).statusCode(428).body("newest", equalTo(japanese));
        withdraw("{'mode': 'gone', 'locale': 'ja'}", draft).statusCode(412);
        pressroom.write(SLUG, "Another text.\n");
        withdraw("{'mode': 'gone'}", draft).statusCode(412);
        assertThat(pressroom.shown(SLUG)).hasSize(3);

        withdraw("{'mode': 'gone', 'locale': 'ja'}", japanese).statusCode(200);
    }

    @Test
    void theReleasesThatStayScheduledAreNamed() {
        String id = sending("{'editions': [{'slug': '" + SLUG
                        + "', 'locale': 'en'}], 'at': '2031-01-01T09:00[Asia/Tokyo]'}")
                .post("/api/releases")
                .jsonPath()
                .getString("id");

        withdraw("{'mode': 'gone'}")
                .then()
                .statusCode(200)
                .body("scheduled.id", contains(id))
                .body("scheduled.due", contains("2031-01-01T00:00:00Z"));
    }

    @Test
    void aPublisherWithdrawsInTheirLocalesOnly() {
        given().body("{").post("/api/records/" + SLUG + "/withdraw").then().statusCode(401);
        String japanese = Desk.admin()
                .contentType("application/json")
                .body("{\"name\": \"test-yuki\", \"grants\": [\"publisher[ja]\"]}")
                .post("/api/tokens")
                .jsonPath()
                .getString("token");

        Desk.bearing(japanese)
                .contentType("application/json")
                .body("{\"mode\": \"gone\"}")
                .post("/api/records/" + SLUG + "/withdraw")
                .then()
                .statusCode(403)
                .body("type", containsString("forbidden"));

        assertThat(pressroom.shown(SLUG)).hasSize(3);
    }

    private static ValidatableResponse withdraw(String json, String ifMatch) {
        RequestSpecification request = sending(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/api/records/" + SLUG + "/withdraw")
                .then();
    }

    private static Response withdraw(String json) {
        return sending(json).header("If-Match", "*").post("/api/records/" + SLUG + "/withdraw");
    }

    private List<String> rows() {
        return store.read(tables -> tables.table(WithdrawnRows.class).of(SLUG));
    }

    private List<String> changes() {
        return store.read(tables -> tables.table(ChangeLog.class).after(seqBefore, 1000)).stream()
                .map(change -> change.act() + " " + change.locale() + " " + change.edition())
                .toList();
    }
}
