package dev.dragoman.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditorCheckTest {

    private String slug;
    private String path;

    @BeforeEach
    void aRecordThatIsNotPublic() {
        slug = "test-desk-" + UUID.randomUUID();
        path = "/desk/records/" + slug + "/translations/ja";
        Drafts.write(slug, "The talks began {start}.\n\nThey agreed on 31 points.\n");
    }

    @Test
    void whatTheChecksWouldFindIsSaidAndNothingIsStored() {
        Response found = check(AtDesk.admin(), "p2", "30の点で  合意した。");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.asString())
                .contains("class=\"found\"")
                .contains("<mark>")
                .contains("class=\"findings\"")
                .doesNotContain("<main");
        assertThat(check(AtDesk.admin(), "p2", "31の点で合意した。").asString()).doesNotContain("class=\"findings\"");
        assertThat(Drafts.stored(slug, "ja")).doesNotContain("合意");
    }

    @Test
    void aLostReferenceIsNamedAtOnceInTheLanguageOfThePerson() {
        assertThat(check(AtDesk.admin().header("Accept-Language", "de"), "p1", "会談が始まった。")
                        .asString())
                .contains("{start}")
                .contains("Fehler");
    }

    @Test
    void findingsWithoutWordsInThePersonsLanguageAreMarkedAsEnglish() {
        assertThat(check(AtDesk.admin().header("Accept-Language", "pl"), "p1", "会談が始まった。")
                        .asString())
                .contains("<span lang=\"en\" dir=\"ltr\">");
        assertThat(check(AtDesk.admin().header("Accept-Language", "ar"), "p1", "会談が始まった。")
                        .asString())
                .contains("<span lang=\"ar\" dir=\"rtl\">")
                .doesNotContain("<span lang=\"en\"");
    }

    @Test
    void aTextThatCannotBeStoredIsExplained() {
        check(AtDesk.admin(), "p2", "31\uFFFF").then().statusCode(200).body(containsString("class=\"error\""));
        check(AtDesk.admin(), "p2", " ").then().statusCode(200).body(not(containsString("class=\"error\"")));
    }

    @Test
    void onlyTranslatorsCheckAndOnlyUnitsOfTheRecord() {
        check(AtDesk.admin(), "p9", "訳").then().statusCode(404);
        check(AtDesk.signedIn(Drafts.token("reviewer[ja]")), "p2", "訳").then().statusCode(403);
        check(AtDesk.signedIn(Drafts.token("translator[fr]")), "p2", "訳").then().statusCode(404);
    }

    @Test
    void theEditorShowsCommentsAndWhoElseIsThere() {
        Drafts.translate(slug, "ja", "{\"p2\": \"31の点で合意した。\"}");
        AtDesk.admin().formParam("text", "Why 31?").post(path + "/comments?unit=p2");

        AtDesk.signedIn(Drafts.token("translator[ja]"))
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("Open comments: 1"))
                .body(containsString("Why 31?"))
                .body(containsString("href=\"" + path + "/history?unit=p2\""));
        AtDesk.admin().get(path).then().body(containsString("has this open too"));
    }

    private Response check(RequestSpecification person, String unit, String text) {
        return person.contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("version", "0")
                .formParam("revision", "1")
                .formParam("text", text)
                .post(path + "/units/" + unit + "/check");
    }
}
