package dev.dragoman.desk.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DeskUploadTest {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(version|revision)\" value=\"(\\d+)\"");

    private String slug;
    private String path;

    @BeforeEach
    void aRecordThatIsNotPublic() {
        slug = Drafts.record();
        path = "/desk/records/" + slug + "/translations/ja/files";
    }

    @Test
    void theReportComesFirstAndNothingIsStoredBeforeTheFileIsTaken() {
        Response kept = upload(AtDesk.admin(), "{\"p1\": \"最初の部分。\"}");

        String pending = pending(kept);
        String report =
                AtDesk.admin().get(pending).then().statusCode(200).extract().asString();
        assertThat(report).contains("New or changed").contains("Nothing is stored yet.");
        assertThat(Drafts.stored(slug, "ja")).doesNotContain("最初の部分。");

        Response taken = take(AtDesk.admin(), pending, report);
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.header("Location")).endsWith(path + "?stored=1");
        assertThat(Drafts.stored(slug, "ja")).contains("最初の部分。");
        AtDesk.admin().get(path + "?stored=1").then().body(containsString("Version 1 is stored."));
        AtDesk.admin().get(pending).then().statusCode(404);
    }

    @Test
    void aFileThatWasDiscardedIsGone() {
        String pending = pending(upload(AtDesk.admin(), "{\"p1\": \"最初の部分。\"}"));

        AtDesk.admin().post(pending + "/discard").then().statusCode(303);

        AtDesk.admin().get(pending).then().statusCode(404).body(containsString("is not waiting here any more"));
        assertThat(Drafts.stored(slug, "ja")).doesNotContain("最初の部分。");
    }

    @Test
    void aChangeBetweenTheTwoStepsShowsTheReportAnew() {
        Drafts.translate(slug, "ja", "{\"p1\": \"元の訳。\"}");
        String pending = pending(upload(AtDesk.admin(), exported().replace("元の訳。", "ファイルの訳。")));
        String report = AtDesk.admin().get(pending).asString();
        Drafts.translate(slug, "ja", "{\"p1\": \"別の人の訳。\"}");

        Response taken = take(AtDesk.admin(), pending, report);

        assertThat(taken.statusCode()).isEqualTo(412);
        assertThat(taken.asString())
                .contains("has changed since you saw the report")
                .contains("元の訳。")
                .contains("別の人の訳。")
                .contains("ファイルの訳。");
        assertThat(Drafts.stored(slug, "ja")).contains("別の人の訳。").doesNotContain("ファイルの訳。");
    }

    @Test
    void aNewCanonicalTextBetweenTheTwoStepsShowsTheReportAnew() {
        String pending = pending(upload(AtDesk.admin(), "{\"p1\": \"最初の部分。\"}"));
        String report = AtDesk.admin().get(pending).asString();
        Drafts.write(slug, "First part.\n\nSecond part.\n\nThird part.\n");

        assertThat(take(AtDesk.admin(), pending, report).statusCode()).isEqualTo(412);
        assertThat(Drafts.stored(slug, "ja")).doesNotContain("最初の部分。");
    }

    @Test
    void anotherPersonsFileIsNotReached() {
        String pending = pending(upload(AtDesk.admin(), "{\"p1\": \"最初の部分。\"}"));
        String report = AtDesk.admin().get(pending).asString();
        String other = Drafts.token("translator[ja]");

        AtDesk.signedIn(other).get(pending).then().statusCode(404);
        assertThat(take(AtDesk.signedIn(other), pending, report).statusCode()).isEqualTo(404);
        AtDesk.signedIn(other).post(pending + "/discard").then().statusCode(303);

        AtDesk.admin().get(pending).then().statusCode(200);
        assertThat(Drafts.stored(slug, "ja")).doesNotContain("最初の部分。");
    }

    @Test
    void onlyTheNewestFilesOfAPersonAreKept() {
        String token = Drafts.token("translator[ja]");
        String first = pending(upload(AtDesk.signedIn(token), "{\"p1\": \"訳0\"}"));
        for (int i = 1; i <= 5; i++) {
            upload(AtDesk.signedIn(token), "{\"p1\": \"訳" + i + "\"}");
        }

        AtDesk.signedIn(token).get(first).then().statusCode(404);
    }

    @Test
    void translatorsOfOtherLocalesDoNotSeeTheTranslation() {
        String token = Drafts.token("translator[fr]");

        AtDesk.signedIn(token).get(path).then().statusCode(404);
        AtDesk.signedIn(token).get(path + "/po").then().statusCode(404);
        assertThat(upload(AtDesk.signedIn(token), "{\"p1\": \"訳\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void reviewersDownloadButDoNotUpload() {
        String token = Drafts.token("reviewer[ja]");

        AtDesk.signedIn(token)
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("Download"))
                .body(not(containsString("type=\"file\"")));
        assertThat(upload(AtDesk.signedIn(token), "{\"p1\": \"訳\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsNotSignedInIsSentToTheForm() {
        AtDesk.browser().get(path).then().statusCode(303).header("Location", containsString("/desk/sign-in?next="));
    }

    @ParameterizedTest
    @CsvSource({
        "xlf, application/xliff+xml",
        "xliff, application/x-xliff+xml",
        "po, text/x-gettext-translation",
        "json, application/json"
    })
    void eachFormatIsDownloadedAndReadAgain(String extension, String type) {
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の部分。\"}");

        Response file = AtDesk.admin().get(path + "/" + extension);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith(type);
        assertThat(file.header("Content-Disposition")).contains("ja." + extension);
        Response kept = AtDesk.admin()
                .multiPart("file", "ja." + extension, file.asByteArray())
                .post(path);
        AtDesk.admin().get(pending(kept)).then().statusCode(200).body(containsString("nothing to take"));
    }

    @Test
    void aBrokenFileSaysTheLineAndTheFormIsThereAgain() {
        AtDesk.admin()
                .header("Accept-Language", "de")
                .multiPart("file", "a.xlf", "<?xml version=\"1.0\"?>\n<xliff>\n<file>\n".getBytes(UTF_8))
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("lässt sich nicht als Übersetzung"))
                .body(containsString("Zeile "))
                .body(containsString("type=\"file\""));
        AtDesk.admin()
                .header("Accept-Language", "de")
                .multiPart("file", "a.po", "msgid \"\"\nmsgstr \"\"\n\nmsgid \"open".getBytes(UTF_8))
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("Zeile 4"))
                .body(not(containsString("line 4:")));
    }

    @Test
    void otherFilesAndNoFileSaySo() {
        AtDesk.admin()
                .multiPart("file", "a.docx", new byte[] {'P', 'K', 3, 4})
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("neither an XLIFF file"));
        AtDesk.admin()
                .multiPart("file", "", new byte[0])
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("Choose a file first."));
    }

    @Test
    void aFileBeyondTheLimitIsRejectedBeforeItIsRead() {
        AtDesk.admin()
                .multiPart("file", "a.po", new byte[2 * 1024 * 1024])
                .post(path)
                .then()
                .statusCode(413);
    }

    @Test
    void aLargeFileIsReadWhole() {
        String comment = "# A comment\n".repeat(150_000);
        String file = comment + AtDesk.admin().get(path + "/po").asString();

        Response kept = AtDesk.admin()
                .multiPart(
                        "file",
                        "ja.po",
                        file.replace("msgstr \"\"\n\n", "msgstr \"訳\"\n\n").getBytes(UTF_8))
                .post(path);

        AtDesk.admin().get(pending(kept)).then().statusCode(200);
    }

    @Test
    void findingsAreInThePersonsLanguage() {
        String pending = pending(upload(AtDesk.admin(), "{\"p1\": \"Das  ist es.\"}"));

        AtDesk.admin()
                .header("Accept-Language", "de")
                .get(pending)
                .then()
                .body(containsString("Befunde"))
                .body(containsString("Leerzeichen"));
    }

    @Test
    void findingsWithoutWordsInThePersonsLanguageAreMarkedAsEnglish() {
        String pending = pending(upload(AtDesk.admin(), "{\"p1\": \"最初の  部分。\"}"));

        AtDesk.admin()
                .header("Accept-Language", "pl")
                .get(pending)
                .then()
                .body(containsString("<html lang=\"pl\""))
                .body(containsString("</bdi>: <span lang=\"en\" dir=\"ltr\">"));
        AtDesk.admin()
                .header("Accept-Language", "ar")
                .get(pending)
                .then()
                .body(containsString("</bdi>: <span lang=\"ar\" dir=\"rtl\">"));
    }

    @Test
    void ofManyFindingsTheReportListsTheFirstAndTheEditorShowsItsUnits() {
        String numbers = IntStream.range(0, 20)
                .mapToObj(number -> String.valueOf(2_100 + 37 * number))
                .collect(Collectors.joining(" and ", "We counted ", " ships."));
        Drafts.write(slug, (numbers + "\n\n").repeat(30));
        String targets = IntStream.rangeClosed(1, 30)
                .mapToObj(unit -> "\"p" + unit + "\": \"船を数えた。\"")
                .collect(Collectors.joining(", ", "{", "}"));
        String pending = pending(upload(AtDesk.admin(), targets));

        String report =
                AtDesk.admin().get(pending).then().statusCode(200).extract().asString();

        assertThat(report.split("<li class=\"warning\">", -1)).hasSize(201);
        assertThat(report).containsPattern("<p>and [0-9]{3} more</p>").endsWith("</html>\n");
        assertThat(take(AtDesk.admin(), pending, report).statusCode()).isEqualTo(303);
        AtDesk.admin()
                .get("/desk/records/" + slug + "/translations/ja")
                .then()
                .statusCode(200)
                .body(containsString("id=\"u-p20\""))
                .body(containsString("</html>"));
    }

    @Test
    void whatAFileClaimsOfAuthorityAndReviewersIsShownAsIgnored() {
        String pending = pending(upload(
                AtDesk.admin(),
                "{\"authority\": \"authentic\", \"provenance\": {\"reviewers\": [\"Prof. Nobody\"]},"
                        + " \"units\": {\"p1\": {\"target\": \"最初の部分。\"}}}"));

        String report =
                AtDesk.admin().get(pending).then().statusCode(200).extract().asString();

        assertThat(report).contains("id=\"ignored\"").contains("authentic").contains("Prof. Nobody");
        assertThat(take(AtDesk.admin(), pending, report).statusCode()).isEqualTo(303);
        assertThat(Drafts.stored(slug, "ja"))
                .contains("最初の部分。")
                .doesNotContain("authentic")
                .doesNotContain("Prof. Nobody");
    }

    private String exported() {
        return AtDesk.admin().get(path + "/json").asString();
    }

    private Response upload(RequestSpecification person, String json) {
        return person.multiPart("file", "ja.json", json.getBytes(UTF_8)).post(path);
    }

    private static String pending(Response kept) {
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(303);
        return kept.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static Response take(RequestSpecification person, String pending, String report) {
        Matcher hidden = HIDDEN.matcher(report);
        while (hidden.find()) {
            person.formParam(hidden.group(1), hidden.group(2));
        }
        return person.post(pending + "/take");
    }
}
