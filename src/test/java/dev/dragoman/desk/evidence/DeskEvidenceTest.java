package dev.dragoman.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskEvidenceTest {

    private String slug;
    private String path;

    @BeforeEach
    void aTranslationThatAMachineBegan() {
        slug = Drafts.record();
        path = "/desk/records/" + slug + "/translations/ja";
        Drafts.translate(
                slug,
                "ja",
                "{\"provenance\": {\"tool\": \"DeepL 3\", \"madeBy\": \"machine\"},"
                        + " \"units\": {\"p1\": {\"target\": \"最初の部分。\"}, \"p2\": {\"target\": \"次の部分。\"}}}");
        AtDesk.admin()
                .formParam("version", 1)
                .formParam("revision", 1)
                .formParam("text", "最初の一部。")
                .formParam("do", "save")
                .post(path + "/units/p1");
    }

    @Test
    void thePageSaysWhoOrWhatMadeEachUnitOfTheNewestVersion() {
        String page = AtDesk.admin()
                .get(path + "/evidence")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("<bdi>Machine: DeepL 3 (as the file says)</bdi> · <bdi>uploaded by admin</bdi>")
                .contains("<bdi>admin</bdi> · ")
                .contains("<bdi>edited from a machine translation: DeepL 3</bdi>")
                .contains("<bdi>not reviewed</bdi>")
                .contains("<bdi>Not translated</bdi>")
                .contains("<dt>Made by a machine and not reviewed</dt><dd>1</dd>")
                .contains("It changes as people work on it.");
    }

    @Test
    void theEditorSaysItOfEachUnit() {
        assertThat(AtDesk.admin().get(path).asString())
                .contains("<p class=\"origin\">Machine: DeepL 3 (as the file says)")
                .contains("<p class=\"origin\">admin · ");
    }

    @Test
    void aPublisherDownloadsTheReport() {
        AtDesk.admin()
                .get(path + "/evidence/report?format=json")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"" + slug + ".ja.draft.evidence.json\""))
                .body("edition", nullValue())
                .body("units.find { it.unit == 'p1' }.made.name", equalTo("admin"));
        AtDesk.admin()
                .get(path + "/evidence/report?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .body(containsString(slug + ",ja,,p1,"));
    }

    @Test
    void whoDoesNotPublishSeesThePageWithoutTheReport() {
        String token = Drafts.token("translator[ja]");

        assertThat(AtDesk.signedIn(token).get(path + "/evidence").asString())
                .contains("DeepL 3")
                .doesNotContain("/evidence/report");
        AtDesk.signedIn(token).get(path + "/evidence/report?format=csv").then().statusCode(403);
    }

    @Test
    void whoHasNoRoleInTheLanguageSeesNothing() {
        AtDesk.signedIn(Drafts.token("translator[fr]"))
                .get(path + "/evidence")
                .then()
                .statusCode(404);
        AtDesk.browser().get(path + "/evidence").then().statusCode(303);
    }

    @Test
    void anEditionThatThereIsNotIsNotFound() {
        AtDesk.admin().get(path + "/evidence?edition=1").then().statusCode(404);
        AtDesk.admin().get(path + "/evidence?edition=x").then().statusCode(404);
    }
}
