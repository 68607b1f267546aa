package dev.dragoman.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EditorPageTest {

    private String slug;
    private String path;

    @BeforeEach
    void aRecordThatIsNotPublic() {
        slug = Drafts.record();
        path = "/desk/records/" + slug + "/translations/ja";
    }

    /** Another record, as a unit keeps its id only while its text is alike. */
    private void write(String body) {
        slug = "test-desk-" + UUID.randomUUID();
        path = "/desk/records/" + slug + "/translations/ja";
        Drafts.write(slug, body);
    }

    @Test
    void aTranslationThatNobodyHasBegunIsBegunInTheEditor() {
        AtDesk.admin()
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("A record of the desk"))
                .body(containsString("First part."))
                .body(containsString("0 of 3 done"))
                .body(containsString("<textarea id=\"t-p1\" name=\"text\" lang=\"ja\" dir=\"ltr\""));

        Response saved = save(AtDesk.admin(), "p1", 0, "最初の部分。");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.header("Location")).endsWith(path + "?saved=p1#u-p1");
        assertThat(Drafts.stored(slug, "ja")).contains("最初の部分。");
        AtDesk.admin()
                .get(path + "?saved=p1")
                .then()
                .body(containsString("Saved."))
                .body(containsString("最初の部分。"))
                .body(containsString("1 of 3 done"));
    }

    @Test
    void aScriptGetsTheUnitAlone() {
        Response saved = save(AtDesk.admin().header("HX-Request", "true"), "p1", 0, "最初の部分。");

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.asString().strip())
                .startsWith("<section class=\"unit current of-paragraph\" id=\"u-p1\"")
                .contains("Saved.")
                .doesNotContain("u-p2")
                .contains("id=\"overview\"", "1 of 3 done", "name=\"version\" value=\"1\"");
    }

    @Test
    void aConflictShowsThreeTextsAndMineIsSavedFromThere() {
        Drafts.translate(slug, "ja", "{\"p1\": \"元の訳。\"}");
        Drafts.translate(slug, "ja", "{\"p1\": \"別の人の訳。\"}");

        Response conflict = save(AtDesk.admin(), "p1", 1, "自分の訳。");

        assertThat(conflict.statusCode()).isEqualTo(409);
        String page = conflict.asString().replaceAll("</?(?:ins|del)>", "");
        assertThat(page)
                .contains("元の訳。")
                .contains("別の人の訳。")
                .contains("自分の訳。")
                .contains("Keep theirs")
                .contains("Save my text")
                .contains("name=\"version\" value=\"2\"");
        assertThat(Drafts.stored(slug, "ja")).contains("別の人の訳。");
        assertThat(save(AtDesk.admin(), "p1", 2, "自分の訳。").statusCode()).isEqualTo(303);
        assertThat(Drafts.stored(slug, "ja")).contains("自分の訳。");
    }

    @Test
    void aLostReferenceIsNamedAndTheTypedTextStays() {
        write("The talks began {when}.\n");

        Response refused = save(AtDesk.admin().header("Accept-Language", "de"), "p1", 0, "会談が始まった。");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("Nicht gespeichert.")
                .contains("{when}")
                .contains("会談が始まった。</textarea>");
        AtDesk.admin().get(path).then().body(containsString("0 of 2 done"));
    }

    @Test
    void referencesSayWhatTheyWillSayAndAreAppendedWithoutAScript() {
        write("The talks began {start}.\n");

        AtDesk.admin()
                .get(path)
                .then()
                .body(containsString("<button class=\"quiet\" name=\"insert\" value=\"{start}\">"))
                .body(containsString("午前11時20分"));
        form(AtDesk.admin())
                .formParam("version", "0")
                .formParam("revision", "1")
                .formParam("text", "会談は")
                .formParam("insert", "{start}")
                .post(path + "/units/p1")
                .then()
                .statusCode(200)
                .body(containsString("会談は {start}</textarea>"));
        assertThat(Drafts.stored(slug, "ja")).doesNotContain("会談は");
    }

    @Test
    void theSourceIsCopiedIntoTheField() {
        form(AtDesk.admin())
                .formParam("version", "0")
                .formParam("revision", "1")
                .formParam("text", "")
                .formParam("do", "copy")
                .post(path + "/units/p1")
                .then()
                .statusCode(200)
                .body(containsString("First part.</textarea>"));
    }

    @Test
    void anOutdatedUnitShowsWhatHasChangedAndIsConfirmed() {
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の部分。\"}");
        Drafts.write(slug, "First small part.\n\nSecond part.\n");

        String page = AtDesk.admin().get(path + "?show=outdated").asString();
        assertThat(page)
                .containsPattern("First ?<ins> ?small ?</ins> ?part\\.")
                .contains("最初の部分。</textarea>")
                .contains("value=\"confirm\"")
                .doesNotContain("u-p2");

        form(AtDesk.admin())
                .formParam("version", "1")
                .formParam("revision", "2")
                .formParam("text", "最初の部分。")
                .formParam("do", "confirm")
                .post(path + "/units/p1?show=outdated")
                .then()
                .statusCode(303)
                .header("Location", containsString("?show=outdated&saved=p1#u-p1"));
        AtDesk.admin().get(path + "?show=outdated").then().body(containsString("No unit matches."));
    }

    @Test
    void aTextTypedBeforeItIsConfirmedIsSaved() {
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の部分。\"}");
        Drafts.write(slug, "First small part.\n\nSecond part.\n");

        form(AtDesk.admin())
                .formParam("version", "1")
                .formParam("revision", "2")
                .formParam("text", "最初の小さな部分。")
                .formParam("do", "confirm")
                .post(path + "/units/p1")
                .then()
                .statusCode(303);

        assertThat(Drafts.stored(slug, "ja")).contains("最初の小さな部分。");
    }

    @Test
    void unitsWithFindingsOfALongRecordAreLookedForPartByPart() {
        String slug = Drafts.record();
        Drafts.write(
                slug,
                IntStream.rangeClosed(1, 250)
                        .mapToObj(number -> "The ministers agreed on 3 steps.")
                        .collect(Collectors.joining("\n\n", "", "\n")));
        Drafts.translate(
                slug,
                "fr",
                "{\"p10\": \"Les ministres ont convenu de 4 étapes.\", \"p240\": \"Les ministres ont convenu de 5 étapes.\"}");
        String editor = "/desk/records/" + slug + "/translations/fr?show=findings";

        AtDesk.admin()
                .get(editor)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Units 1 to 200 of the record"),
                        containsString("id=\"u-p10\""),
                        not(containsString("id=\"u-p240\"")),
                        containsString("rel=\"next\"")));
        AtDesk.admin()
                .get(editor + "&page=2")
                .then()
                .body(allOf(
                        containsString("Units 201 to 251 of the record"),
                        containsString("id=\"u-p240\""),
                        not(containsString("id=\"u-p10\"")),
                        not(containsString("rel=\"next\""))));
    }

    @Test
    void aWarningIsMarkedInTheTextDismissedWithAReasonAndRestored() {
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の  部分。\"}");

        AtDesk.admin()
                .get(path + "?show=findings")
                .then()
                .body(containsString("最初の<mark>  </mark>部分。"))
                .body(containsString("checks.md#double_space"));
        finding("dismiss", "Ein Zitat").then().statusCode(303);
        AtDesk.admin()
                .get(path)
                .then()
                .body(containsString("Dismissed by admin:"))
                .body(containsString("Ein Zitat"))
                .body(not(containsString("<mark>")));
        AtDesk.admin().get(path + "?show=findings").then().body(containsString("No unit matches."));
        finding("restore", "").then().statusCode(303);
        AtDesk.admin().get(path + "?show=findings").then().body(containsString("<mark>"));
    }

    @Test
    void aDismissalNeedsAReason() {
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の  部分。\"}");

        finding("dismiss", " ").then().statusCode(422).body(containsString("Give a reason of at most 2,000"));
        finding("dismiss", "x".repeat(2_001)).then().statusCode(422).body(containsString("at most 2,000"));
        finding("dismiss", "A \u202Eeton").then().statusCode(422).body(containsString("control character"));
    }

    @Test
    void whatSomebodyElseHasStoredSinceThePageWasShownIsNotSubmitted() {
        String token = Drafts.token("translator[ja]");
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の部分。\"}");
        AtDesk.signedIn(token).get(path).then().body(containsString("action=\"" + path + "/submit\""));
        Drafts.translate(slug, "ja", "{\"p2\": \"次の部分。\"}");

        submit(token, 1).then().statusCode(412);
        submit(token, 3).then().statusCode(412);
        AtDesk.signedIn(token).get(path).then().body(containsString("action=\"" + path + "/submit\""));
        submit(token, 2).then().statusCode(303);

        AtDesk.signedIn(token)
                .get(path)
                .then()
                .body(containsString("in review"))
                .body(not(containsString("action=\"" + path + "/submit\"")));
    }

    @Test
    void whatAPersonHasStoredThemselvesSinceThePageWasShownIsSubmitted() {
        String token = Drafts.token("translator[ja]");
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の部分。\"}");
        save(AtDesk.signedIn(token), "p2", 1, "次の部分。").then().statusCode(303);

        submit(token, 1).then().statusCode(303);

        AtDesk.signedIn(token).get(path).then().body(containsString("in review"));
    }

    private Response submit(String token, int version) {
        return form(AtDesk.signedIn(token)).formParam("version", version).post(path + "/submit");
    }

    @Test
    void reviewersReadButDoNotWrite() {
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の部分。\"}");
        String reviewer = Drafts.token("reviewer[ja]");

        AtDesk.signedIn(reviewer)
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("最初の部分。"))
                .body(not(containsString("<textarea")));
        assertThat(save(AtDesk.signedIn(reviewer), "p1", 1, "別の訳。").statusCode())
                .isEqualTo(403);
        assertThat(Drafts.stored(slug, "ja")).doesNotContain("別の訳。");
    }

    @Test
    void translatorsOfOtherLocalesSeeNothing() {
        String token = Drafts.token("translator[fr]");

        AtDesk.signedIn(token).get(path).then().statusCode(404);
        AtDesk.signedIn(token).get(path + "/units/p1").then().statusCode(404);
        assertThat(save(AtDesk.signedIn(token), "p1", 0, "訳").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsSentToTheForm() {
        AtDesk.browser().get(path).then().statusCode(303).header("Location", containsString("/desk/sign-in?next="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "99999999999", "1.5"})
    void aFormWithoutAVersionIsRejected(String version) {
        Response rejected = form(AtDesk.admin())
                .formParam("version", version)
                .formParam("revision", "1")
                .formParam("text", "訳")
                .post(path + "/units/p1");

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.contentType()).startsWith("text/html");
    }

    @Test
    void aVersionThatDoesNotExistYetIsRefused() {
        assertThat(save(AtDesk.admin(), "p1", 7, "訳").statusCode()).isEqualTo(422);
    }

    @Test
    void anUnknownUnitIsNotFound() {
        AtDesk.admin().get(path + "/units/p9").then().statusCode(404);
        assertThat(save(AtDesk.admin(), "p9", 0, "訳").statusCode()).isEqualTo(404);
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndStaysInTheField() {
        String text = "訳".repeat(20_001);

        Response refused = save(AtDesk.admin(), "p1", 0, text);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("longer than the service allows")
                .contains(text + "</textarea>");
    }

    @Test
    void aBodyBeyondTheLimitIsAnsweredWithAPage() {
        Response refused = save(AtDesk.admin(), "p1", 0, "x".repeat(2 * 1024 * 1024));

        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void markupInATextIsShownAsText() {
        Response refused = save(AtDesk.admin(), "p1", 0, "</textarea><script>alert(1)</script>");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).doesNotContain("<script>alert");
        save(AtDesk.admin(), "p1", 0, "1 &lt; 2 \"'`").then().statusCode(303);
        AtDesk.admin().get(path).then().body(containsString("1 &amp;lt; 2 "));
    }

    @Test
    void aPageHasTheUnitsThatAreAskedForAndTheNextOnesAreOnAnother() {
        write(paragraphs(250));

        String first = AtDesk.admin().get(path).asString();
        assertThat(first)
                .contains("id=\"u-p1\"")
                .doesNotContain("id=\"u-p150\"")
                .contains("?page=2");
        String second = AtDesk.admin().get(path + "?show=unfinished&page=2").asString();
        assertThat(second)
                .contains("id=\"u-p150\"")
                .doesNotContain("id=\"u-p1\"")
                .contains("show=unfinished&amp;page=3")
                .contains("/units/p150?show=unfinished&amp;page=2#u-p150");
        assertThat(AtDesk.admin().get(path + "?page=99").asString()).contains("id=\"u-p250\"");
    }

    @Test
    void thePageOfTwoHundredUnitsIsSmall() {
        write(paragraphs(199));
        String units = IntStream.rangeClosed(1, 199)
                .mapToObj(i -> "\"p" + i + "\": \"" + "会合の訳文はおよそこの長さになる。".repeat(6) + i + "\"")
                .collect(Collectors.joining(", "));
        Drafts.translate(slug, "ja", "{" + units + "}");

        byte[] page = AtDesk.admin().get(path).asByteArray();

        assertThat(page.length).isLessThan(300_000);
    }

    private static String paragraphs(int count) {
        return IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "Paragraph " + i + " of the text, in which "
                                + "the ministers met and agreed on more. ".repeat(5))
                        .map(String::strip)
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static RequestSpecification form(RequestSpecification person) {
        return person.contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private Response finding(String act, String reason) {
        return form(AtDesk.admin())
                .formParam("version", "1")
                .formParam("revision", "1")
                .formParam(act, "double_space")
                .formParam("reason", reason)
                .post(path + "/units/p1/findings");
    }

    private Response save(RequestSpecification person, String unit, int version, String text) {
        return form(person)
                .formParam("version", version)
                .formParam("revision", "1")
                .formParam("text", text)
                .formParam("do", "save")
                .post(path + "/units/" + unit);
    }
}
