package dev.dragoman.desk.glossary;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a language of its own, because uploads stay. */
@QuarkusTest
class DeskGlossaryTest {

    private static final String PATH = "/desk/administration/glossary/";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Test
    void aTableIsReportedThenTakenAndTheChecksUseItAtOnce() {
        String slug = Drafts.record();
        Drafts.translate(slug, "fo", "{\"p1\": \"Fyrsti partur.\"}");
        assertThat(findings(slug, "fo")).doesNotContain("check_glossary");

        String pending = pending(upload("fo", "en,target\nFirst part,Fyrri hálva\n", false));
        AtDesk.admin()
                .get(pending)
                .then()
                .statusCode(200)
                .body(containsString("First part"))
                .body(containsString("Nothing is stored yet."));
        assertThat(findings(slug, "fo")).doesNotContain("check_glossary");
        assertThat(take(pending).header("Location")).contains(PATH + "fo?stored=");

        assertThat(findings(slug, "fo")).contains("check_glossary").contains("Fyrri hálva");
        AtDesk.admin().get(pending).then().statusCode(404);
        AtDesk.admin().get(PATH + "fo").then().body(containsString("Fyrri hálva"));
        assertThat(Drafts.api().queryParam("limit", 500).get("/api/audit").asString())
                .contains("glossary.upload");
    }

    @Test
    void anUploadReplacesTheTableOfTheFolderAndItsUndoBringsThatBack() {
        String before = csv("es");
        assertThat(before).contains("NATO");

        taken("es", "en,target\nkingdom of tests,reino de pruebas\n");
        assertThat(csv("es")).contains("reino de pruebas").doesNotContain("NATO");
        taken("es", "en,target\nkingdom of tests,reino de las pruebas\n");
        undo("es");
        assertThat(csv("es")).contains("reino de pruebas");
        undo("es");

        assertThat(csv("es")).isEqualTo(before);
        AtDesk.admin().get(PATH + "es").then().body(not(containsString("Undo the last upload")));
        AtDesk.admin()
                .formParam("version", 4)
                .post(PATH + "es/undo")
                .then()
                .statusCode(409)
                .body(containsString("has changed meanwhile"));
    }

    @Test
    void aDownloadIsReadAgainWithoutAChange() {
        taken("lb", """
                en,target,alternatives,forms,note,forbidden,kind
                "Smith, Minister of State",Smith,Staatsminister Smith|Här Smith,Smiths,"a ""note\""",Schmit,person
                EEZ,AWZ,,,,,
                """);

        String pending = pending(upload("lb", csv("lb"), false));

        AtDesk.admin().get(pending).then().body(containsString("there is nothing to take"));
    }

    @Test
    void faultyRowsAreRefusedByTheirLineAndTheOthersTaken() {
        taken("se", "en,target\nold term,boares\nlaw,láhka\n");

        String pending = pending(upload("se", "en,target\nlaw,\nnew term,ođas\nnew term,fas\nthree,a,b\n", false));
        String report = AtDesk.admin().get(pending).asString();
        take(pending);

        assertThat(report)
                .contains("Line 2:")
                .contains("Line 4:")
                .contains("Line 5:")
                .contains("Removed");
        assertThat(csv("se")).contains("law,láhka").contains("new term,ođas").doesNotContain("old term");
    }

    @Test
    void termsThatTheFileDoesNotHaveStayIfAskedFor() {
        taken("kl", "en,target\none,ataaseq\n");

        take(pending(upload("kl", "en,target\ntwo,marluk\n", true)));

        assertThat(csv("kl")).contains("ataaseq").contains("marluk");
    }

    @ParameterizedTest
    @CsvSource({"martif, termEntry, langSet, tig", "tbx, conceptEntry, langSec, termSec"})
    void tbxIsImportedInBothEditionsAndKeepsTheForms(String root, String concept, String language, String term) {
        String locale = root.equals("tbx") ? "mt" : "rm";
        taken(locale, "en,target,forms\nally,vegl,vegls\n");
        String file =
                "<?xml version=\"1.0\"?>\n<R type=\"TBX-Basic\"><text><body><C><L xml:lang=\"en\"><T><term>ally</term></T></L>"
                        + "<L xml:lang=\"" + locale + "\"><T><term>allià</term></T><T><term>vegl</term>"
                        + "<termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote></T></L></C></body></text></R>";

        take(pending(upload(
                locale,
                file.replace("<R", "<" + root)
                        .replace("</R", "</" + root)
                        .replace("<C", "<" + concept)
                        .replace("</C", "</" + concept)
                        .replace("<L", "<" + language)
                        .replace("</L", "</" + language)
                        .replace("<T>", "<" + term + ">")
                        .replace("</T>", "</" + term + ">"),
                false)));

        assertThat(csv(locale)).contains("ally,allià,,vegls,,vegl,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE martif [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><martif><text>&x;</text></martif>",
                "<!DOCTYPE m [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><martif>&b;</martif>",
                "<tbx/>",
                "<html/>",
                "source,target\na,b\n",
                ""
            })
    void hostileAndOtherFilesAreDeclinedOnThePage(String file) {
        upload("gv", file, false)
                .then()
                .statusCode(422)
                .body(containsString("type=\"file\""))
                .body(containsString("cannot be read as a glossary"))
                .body(not(containsString("root:")));
    }

    @Test
    void aChangeBetweenTheTwoStepsShowsTheReportAnew() {
        taken("cv", "en,target\none,пӗрре\n");
        String pending = pending(upload("cv", "en,target\none,пӗр\n", false));
        String report = AtDesk.admin().get(pending).asString();
        // Another administrator, because each person has one file at a time.
        String other = Drafts.token("admin");
        String theirs = pending(upload(AtDesk.signedIn(other), "cv", "en,target\ntwo,иккӗ\n", true));
        AtDesk.signedIn(other)
                .formParam("version", version(AtDesk.signedIn(other).get(theirs).asString()))
                .post(theirs + "/take")
                .then()
                .statusCode(303);

        AtDesk.admin()
                .formParam("version", version(report))
                .post(pending + "/take")
                .then()
                .statusCode(412)
                .body(containsString("has changed meanwhile"))
                .body(containsString("иккӗ"));
        assertThat(csv("cv")).contains("пӗрре").contains("иккӗ");
    }

    @Test
    void editorsReadAndSearchGlossariesButOnlyAdministratorsChangeThem() {
        String translator = Drafts.token("translator[ja]");

        AtDesk.signedIn(translator)
                .queryParam("q", "nato")
                .get(PATH + "ja")
                .then()
                .statusCode(200)
                .body(containsString("北大西洋条約機構"))
                .body(not(containsString("林芳正外務大臣")))
                .body(not(containsString("type=\"file\"")));
        AtDesk.signedIn(translator).get(PATH + "ja/csv").then().statusCode(200);
        upload(AtDesk.signedIn(translator), "ja", "en,target\na,b\n", false)
                .then()
                .statusCode(403);
        AtDesk.signedIn(translator)
                .formParam("version", 0)
                .post(PATH + "ja/undo")
                .then()
                .statusCode(403);
        AtDesk.browser().get(PATH + "ja").then().statusCode(303);
    }

    @Test
    void anotherLanguageIsOpenedByItsTag() {
        AtDesk.admin()
                .queryParam("language", "zh-TW")
                .get("/desk/administration/glossary")
                .then()
                .statusCode(303)
                .header("Location", containsString(PATH + "zh-Hant"));
        AtDesk.admin()
                .queryParam("language", "jp<")
                .get("/desk/administration/glossary")
                .then()
                .statusCode(422)
                .body(containsString("is not a language tag"))
                .body(not(containsString("jp<")));
    }

    private static String findings(String slug, String locale) {
        return Drafts.api()
                .get("/api/records/" + slug + "/translations/" + locale + "/findings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String csv(String locale) {
        return AtDesk.admin()
                .get(PATH + locale + "/csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
    }

    private static void taken(String locale, String file) {
        assertThat(take(pending(upload(locale, file, false))).statusCode()).isEqualTo(303);
    }

    private static Response take(String pending) {
        String report = AtDesk.admin().get(pending).asString();
        return AtDesk.admin().formParam("version", version(report)).post(pending + "/take");
    }

    private static void undo(String locale) {
        AtDesk.admin()
                .formParam("version", version(AtDesk.admin().get(PATH + locale).asString()))
                .post(PATH + locale + "/undo")
                .then()
                .statusCode(303)
                .header("Location", containsString("undone"));
    }

    private static Response upload(String locale, String file, boolean additive) {
        return upload(AtDesk.admin(), locale, file, additive);
    }

    private static Response upload(RequestSpecification person, String locale, String file, boolean additive) {
        RequestSpecification form = person.multiPart("file", "terms.csv", file.getBytes(UTF_8));
        return (additive ? form.multiPart("additive", "yes") : form).post(PATH + locale);
    }

    private static String pending(Response kept) {
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(303);
        return kept.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static int version(String page) {
        Matcher hidden = VERSION.matcher(page);
        assertThat(hidden.find()).as(page).isTrue();
        return Integer.parseInt(hidden.group(1));
    }
}
