package dev.dragoman.desk.administration.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.access.AuditEntries;
import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log at the desk: what a search finds, its pages, and the files of it. */
@QuarkusTest
class DeskAuditTest {

    private static final String LOG = "/desk/administration/audit";

    private final String person = "test-" + UUID.randomUUID();
    private final String slug = "test-audit-" + UUID.randomUUID();

    @Test
    void aSearchFindsByPersonActionRecordLanguageAndDays() {
        add("1990-03-04T05:00:00Z", "test.first", slug, "gd", "{\"units\": 7}");
        add("1990-03-05T05:00:00Z", "test.second", null, null, "{}");

        found("person", person).body(containsString("test.first")).body(containsString("test.second"));
        found("person", person, "act", "test.second").body(not(containsString("<code>test.first</code>")));
        found("record", slug)
                .body(allOf(
                        containsString("<code>test.first</code>"), not(containsString("<code>test.second</code>"))));
        found("person", person, "locale", "GD").body(containsString("Scottish Gaelic"));
        found("person", person, "from", "1990-03-05").body(not(containsString("<code>test.first</code>")));
        found("person", person, "from", "1990-03-04", "to", "1990-03-04")
                .body(containsString("<code>test.first</code>"))
                .body(not(containsString("<code>test.second</code>")));
        found("person", person, "locale", "fr").body(containsString("No entry matches."));
        found("person", person + "' or 1=1 --").body(containsString("No entry matches."));
    }

    @Test
    void theDaysAreThoseOfTheHomeZone() {
        // Half past midnight on 2 January in Tokyo.
        add("1990-01-01T15:30:00Z", "test.night", null, null, "{}");

        found("person", person, "from", "1990-01-02", "to", "1990-01-02")
                .body(containsString("<code>test.night</code>"))
                .body(containsString("Days are those of Asia/Tokyo."));
        found("person", person, "to", "1990-01-01").body(containsString("No entry matches."));
    }

    @Test
    void aLongLogHasPagesOfFifty() {
        for (int i = 0; i < 51; i++) {
            add("1990-01-01T00:00:" + (i < 10 ? "0" : "") + i + "Z", "test.number-" + i, null, null, "{}");
        }

        String first = found("person", person)
                .body(containsString("<code>test.number-50</code>"))
                .body(not(containsString("<code>test.number-0</code>")))
                .extract()
                .asString();

        String older =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        AtDesk.admin()
                .urlEncodingEnabled(false)
                .get(older)
                .then()
                .statusCode(200)
                .body(containsString("<code>test.number-0</code>"))
                .body(not(containsString("<code>test.number-1</code>")));
    }

    @Test
    void jsonLinesHaveEveryEntryThatIsFound() throws IOException {
        for (int i = 0; i < 501; i++) {
            add(Instant.ofEpochMilli(i * 1000L).toString(), "test.many", slug, "gd", "{\"number\": " + i + "}");
        }

        String[] lines = file("jsonl", "application/jsonl").extract().asString().split("\n");

        assertThat(lines).hasSize(501);
        JsonNode newest = new ObjectMapper().readTree(lines[0]);
        assertThat(newest.get("detail").get("number").intValue()).isEqualTo(500);
        assertThat(newest.get("actor").textValue()).isEqualTo(person);
        assertThat(newest.get("slug").textValue()).isEqualTo(slug);
    }

    @Test
    void noCellOfTheCsvIsAFormula() {
        String actor = "=HYPERLINK(\"x\")" + person;
        add(actor, "1990-01-01T00:00:00Z", "@test", null, null, "{\"a\": \"b\"}");

        String csv = AtDesk.admin()
                .queryParam("person", actor)
                .get(LOG + "/entries.csv")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"audit.csv\""))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();

        assertThat(csv)
                .contains("id,at,actor,act,slug,locale,detail\r\n")
                .contains(",1990-01-01T00:00:00Z,\"'=HYPERLINK(\"\"x\"\")" + person
                        + "\",'@test,,,\"{\"\"a\"\": \"\"b\"\"}\"\r\n");
    }

    @ParameterizedTest
    @CsvSource({"from, 1990-13-01", "to, yesterday", "after, x"})
    void whatCannotBeReadIsRejected(String name, String value) {
        AtDesk.admin().queryParam(name, value).get(LOG).then().statusCode(400);
        AtDesk.admin().queryParam(name, value).get(LOG + "/entries.csv").then().statusCode(400);
    }

    @Test
    void nobodyButAnAdministratorGetsAFile() {
        AtDesk.signedIn(Drafts.token("publisher"))
                .get(LOG + "/entries.jsonl")
                .then()
                .statusCode(403)
                .contentType(ContentType.HTML);
        AtDesk.browser().get(LOG + "/entries.csv").then().statusCode(303);
    }

    private ValidatableResponse found(String... query) {
        RequestSpecification request = AtDesk.admin();
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get(LOG).then().statusCode(200);
    }

    private ValidatableResponse file(String extension, String type) {
        return AtDesk.admin()
                .queryParam("person", person)
                .get(LOG + "/entries." + extension)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type));
    }

    private void add(String at, String act, String record, String locale, String detail) {
        add(person, at, act, record, locale, detail);
    }

    private static void add(String actor, String at, String act, String record, String locale, String detail) {
        Instant instant = Instant.parse(at);
        String id = HexFormat.of().toHexDigits(instant.toEpochMilli())
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ServiceAccess.get(Store.class).inTransaction(tables -> {
            tables.table(AuditEntries.class).add(id, instant, actor, act, record, locale, detail);
            return true;
        });
    }
}
