package dev.dragoman.desk.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.Approved;
import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.http.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemoryPageTest {

    @Test
    void aFileIsTakenAfterItsReportAndOfferedWithItsName() {
        String source = "The " + Approved.word() + " text of another system.";
        String file = tmx(entry(source, "Teacsa eile.") + entry(source, "Teacsa eile.") + entry(source, " ")
                + "<tu><tuv xml:lang='en'><seg>Only English</seg></tuv></tu>");

        Response kept = upload(AtDesk.admin(), "gd", file);

        assertThat(kept.statusCode()).isEqualTo(303);
        String report = kept.header("Location").replaceFirst("^https?://[^/]+", "");
        String page = AtDesk.admin().get(report).asString();
        assertThat(page)
                .contains("<th scope=\"row\">New translations</th><td>1</td>")
                .contains("<th scope=\"row\">Known already</th><td>1</td>")
                .contains("<th scope=\"row\">Without English or this language</th><td>1</td>")
                .contains("Line 5: <bdi lang=\"en\">the source or the translation is empty");
        Response taken = AtDesk.admin().post(report + "/take");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.header("Location")).endsWith("/desk/memory?added=1");
        String slug = "test-desk-" + UUID.randomUUID();
        Drafts.write(slug, source + "\n");
        AtDesk.admin()
                .get("/desk/records/" + slug + "/translations/gd/units/p1/suggestions")
                .then()
                .body(containsString("Teacsa eile."))
                .body(containsString("From the file former &amp; new.tmx, imported by"));
        assertThat(AtDesk.admin()
                        .get(upload(AtDesk.admin(), "gd", file)
                                .header("Location")
                                .replaceFirst("^https?://[^/]+", ""))
                        .asString())
                .contains("<th scope=\"row\">New translations</th><td>0</td>");
    }

    @Test
    void aFileIsTakenOnceAndOnlyByWhoUploadedIt() {
        String file = tmx(entry("A " + Approved.word() + " text.", "Teacsa."));
        String report = upload(AtDesk.admin(), "gd", file).header("Location").replaceFirst("^https?://[^/]+", "");

        AtDesk.signedIn(Drafts.token("publisher")).get(report).then().statusCode(404);
        AtDesk.admin().post(report + "/take").then().statusCode(303);
        AtDesk.admin().post(report + "/take").then().statusCode(404).body(containsString("not waiting here"));
    }

    @Test
    void whatIsNoTmxOrHasAnEntityIsRefused() {
        upload(AtDesk.admin(), "gd", "<tmx><body>")
                .then()
                .statusCode(422)
                .body(containsString("cannot be read as TMX"));
        upload(
                        AtDesk.admin(),
                        "gd",
                        "<!DOCTYPE tmx [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><tmx><body>" + entry("&e;", "&e;")
                                + "</body></tmx>")
                .then()
                .statusCode(422)
                .body(not(containsString("root:")));
        upload(AtDesk.admin(), "not a tag", tmx(""))
                .then()
                .statusCode(422)
                .body(containsString("not the tag of a language"));
        AtDesk.admin()
                .multiPart("language", "gd")
                .post("/desk/memory/imports")
                .then()
                .statusCode(422)
                .body(containsString("Choose a file first."));
    }

    @Test
    void whatWasApprovedIsDownloadedAsTmxByItsPublishersOnly() {
        String source = "The " + Approved.word() + " text & more.";
        String slug = Approved.record("gd", source, "Teacsa & barrachd.");
        RequestSpecification publisher = AtDesk.signedIn(Drafts.token("publisher[gd]"));

        Response file = Eventually.get(() -> AtDesk.admin().get("/desk/memory/gd.tmx"), answer -> answer.asString()
                .contains(slug));

        assertThat(file.contentType()).startsWith("application/x-tmx+xml");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"memory.gd.tmx\"");
        assertThat(new String(file.asByteArray(), UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">")
                .contains("<prop type=\"x-record\">" + slug + "</prop>")
                .contains("<tuv xml:lang=\"gd\"><seg>Teacsa &amp; barrachd.</seg></tuv>")
                .endsWith("</body>\n</tmx>\n");
        publisher.get("/desk/memory").then().statusCode(200).body(containsString("/desk/memory/gd.tmx"));
        RequestSpecification translator = AtDesk.signedIn(Drafts.token("translator[gd]"));
        translator.get("/desk/memory/gd.tmx").then().statusCode(403);
    }

    @Test
    void translatorsSeeThePageWithoutFilesAndCannotImport() {
        String token = Drafts.token("translator[gd]");

        AtDesk.signedIn(token)
                .get("/desk/memory")
                .then()
                .statusCode(200)
                .body(not(containsString("/desk/memory/imports")))
                .body(not(containsString(".tmx\"")));
        upload(AtDesk.signedIn(token), "gd", tmx("")).then().statusCode(403);
    }

    private static Response upload(RequestSpecification request, String language, String file) {
        return request.multiPart("language", language)
                .multiPart("file", "former & new.tmx", file.getBytes(UTF_8), "application/octet-stream")
                .post("/desk/memory/imports");
    }

    private static String entry(String source, String target) {
        return "<tu><tuv xml:lang=\"en\"><seg>" + source + "</seg></tuv><tuv xml:lang=\"gd\"><seg>" + target
                + "</seg></tuv></tu>\n";
    }

    private static String tmx(String entries) {
        return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header/><body>\n" + entries + "</body></tmx>";
    }
}
