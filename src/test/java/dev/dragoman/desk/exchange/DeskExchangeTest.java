package dev.dragoman.desk.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.http.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class DeskExchangeTest {

    private static final String PATH = "/desk/administration/exchange";

    @ParameterizedTest
    @CsvSource({"xlf", "xliff", "po", "json"})
    void chosenRecordsAndLanguagesAreExportedAndImportedAgain(String extension) {
        String one = Drafts.record();
        String two = Drafts.record();
        Drafts.translate(one, "gd", "{\"p1\": \"A’ chiad phàirt.\"}");

        Response zip = export(AtDesk.admin(), extension, one, two);

        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.contentType()).startsWith("application/zip");
        assertThat(zip.header("Content-Disposition")).contains("translations.zip");
        Map<String, String> files = Zip.read(zip.asByteArray());
        assertThat(files)
                .containsOnlyKeys(
                        one + "/ga." + extension,
                        one + "/gd." + extension,
                        two + "/ga." + extension,
                        two + "/gd." + extension,
                        "manifest.json");
        assertThat(files.get(one + "/gd." + extension)).contains("A’ chiad phàirt.");
        assertThat(files.get("manifest.json"))
                .contains("\"record\":\"" + one + "\"")
                .contains("\"version\":1");
        String report = checked(AtDesk.admin(), upload(AtDesk.admin(), zip.asByteArray()))
                .asString();
        assertThat(report).contains("nothing new").doesNotContain("manifest.json");
    }

    @Test
    void filesAreReportedThenTakenAndAFaultyOneStopsNoOther() {
        String one = Drafts.record();
        String two = Drafts.record();
        byte[] zip = new Zip()
                .with("back from agency/", "")
                .with("back from agency/" + one + "/gd.json", "{\"p1\": \"A’ chiad phàirt.\"}")
                .with("back from agency/" + one + "/ga.json", "{\"p1\": ")
                .with("__MACOSX/._x", "litter")
                .with("back from agency\\" + two + "\\gd.json", "{\"p2\": \"An dàrna pàirt.\", \"p9\": \"x\"}")
                .with("unknown-record-of-tests/gd.json", "{\"p1\": \"x\"}")
                .with(one + ".kw.po", "msgctxt \"p1\"\nmsgid \"First part.\"\nmsgstr \"Kensa rann.\"\n")
                .bytes();

        String path = upload(AtDesk.admin(), zip);
        String report = checked(AtDesk.admin(), path).asString();

        assertThat(report)
                .contains("Nothing is stored yet.")
                .contains("can be taken (3)")
                .contains("There is no record")
                .doesNotContain("MACOSX");
        assertThat(Drafts.stored(one, "gd")).doesNotContain("A’ chiad phàirt.");

        String taken = take(AtDesk.admin(), path).asString();

        assertThat(taken).contains("3 of 5 files taken; the import has ended.");
        assertThat(Drafts.stored(one, "gd")).contains("A’ chiad phàirt.");
        assertThat(Drafts.stored(two, "gd")).contains("An dàrna pàirt.");
        assertThat(Drafts.stored(one, "kw")).contains("Kensa rann.");
        assertThat(Drafts.api().queryParam("slug", one).get("/api/audit").asString())
                .contains("\"upload\"");
    }

    @Test
    void conflictsAndFindingsAreInTheReport() {
        String slug = Drafts.record();
        Drafts.translate(slug, "gd", "{\"p1\": \"Seann teacsa.\"}");
        String exported = Drafts.stored(slug, "gd");
        Drafts.translate(slug, "gd", "{\"p1\": \"Teacsa eile.\"}");

        String report = checked(
                        AtDesk.admin(),
                        upload(
                                AtDesk.admin(),
                                new Zip()
                                        .with(
                                                slug + "/gd.json",
                                                exported.replace("Seann teacsa.", "Teacsa na buidhne.")
                                                        .replaceFirst(
                                                                "(\"p2\": *\\{[^}]*?\"target\": *)(null|\"\")",
                                                                "$1\"An dàrna pàirt \""))
                                        .bytes()))
                .asString();

        assertThat(report)
                .contains("Teacsa eile.")
                .contains("Teacsa na buidhne.")
                .contains("class=\"conflict\"");
    }

    @Test
    void aTranslationThatHasChangedSinceTheReportIsReportedAnew() {
        String slug = Drafts.record();
        Drafts.translate(slug, "gd", "{\"p1\": \"Seann teacsa.\"}");
        String exported = Drafts.stored(slug, "gd");
        String path = upload(
                AtDesk.admin(),
                new Zip()
                        .with(slug + "/gd.json", exported.replace("Seann teacsa.", "Teacsa na buidhne."))
                        .bytes());
        checked(AtDesk.admin(), path);
        Drafts.translate(slug, "gd", "{\"p1\": \"Teacsa eile.\"}");

        String after = take(AtDesk.admin(), path).asString();

        assertThat(after).contains("0 of 1 files taken").contains("Teacsa eile.");
        assertThat(Drafts.stored(slug, "gd")).contains("Teacsa eile.");
    }

    @Test
    void translatorsImportAndExportOnlyTheirLanguages() {
        String slug = Drafts.record();
        String token = Drafts.token("translator[gd]");
        byte[] zip = new Zip()
                .with(slug + "/gd.json", "{\"p1\": \"A’ chiad phàirt.\"}")
                .with(slug + "/ga.json", "{\"p1\": \"An chéad chuid.\"}")
                .bytes();

        String path = upload(AtDesk.signedIn(token), zip);
        assertThat(checked(AtDesk.signedIn(token), path).asString()).contains("translator[ga]");
        take(AtDesk.signedIn(token), path);

        assertThat(Drafts.stored(slug, "gd")).contains("A’ chiad phàirt.");
        assertThat(Drafts.stored(slug, "ga")).doesNotContain("An chéad chuid.");
        AtDesk.admin().get(path).then().statusCode(404);
        AtDesk.admin().post(path + "/take").then().statusCode(404);
        export(AtDesk.signedIn(token), "po", slug).then().statusCode(403);
        AtDesk.signedIn(token).get(PATH).then().statusCode(200).body(containsString("type=\"file\""));
        String reviewer = Drafts.token("reviewer[gd]");
        AtDesk.signedIn(reviewer).get(PATH).then().statusCode(200).body(not(containsString("type=\"file\"")));
        AtDesk.signedIn(reviewer)
                .multiPart("file", "a.zip", zip)
                .post(PATH + "/imports")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileZipFilesAreDeclined(String name, byte[] zip, String reason) {
        AtDesk.admin()
                .multiPart("file", "a.zip", zip)
                .post(PATH + "/imports")
                .then()
                .statusCode(422)
                .body(containsString(reason))
                .body(containsString("type=\"file\""));
    }

    static Stream<Arguments> hostile() {
        byte[] small = new Zip().with("a-record/gd.json", "{}").bytes();
        byte[] hidden = Arrays.copyOf(small, small.length);
        // The end of the directory states no entry.
        hidden[hidden.length - 12] = 0;
        byte[] encrypted = Arrays.copyOf(small, small.length);
        encrypted[6] |= 1;
        byte[] badName = new Zip().with("a-record/gd.ä", "{}").bytes();
        // The name is marked as UTF-8; its last letter is two bytes, of which the second now begins another one.
        badName[30 + "a-record/gd.".length() + 1] = (byte) 0xC3;
        Zip many = new Zip();
        for (int i = 0; i < 1001; i++) {
            many.with("r" + i + "/gd.json", "");
        }
        Zip folders = new Zip();
        for (int i = 0; i < 2100; i++) {
            folders.with("f" + i + "/", "");
        }
        return Stream.of(
                Arguments.of("no zip file", "hello".getBytes(UTF_8), "no zip file"),
                Arguments.of("cut off", Arrays.copyOf(small, small.length - 30), "no zip file"),
                Arguments.of("without files", new Zip().with("readme/", "").bytes(), "has no translations"),
                Arguments.of("hidden files", hidden, "does not list the files"),
                Arguments.of("encrypted", encrypted, "encrypted"),
                Arguments.of("a name not in UTF-8", badName, "is damaged"),
                Arguments.of("many files", many.bytes(), "more than 1000 files"),
                Arguments.of("many folders", folders.bytes(), "more than 1000 files"),
                Arguments.of(
                        "bomb",
                        new Zip()
                                .with("a-record/gd.json", new byte[70 * 1024 * 1024])
                                .bytes(),
                        "unpacked"),
                Arguments.of(
                        "long path",
                        new Zip().with("a".repeat(400) + "/gd.json", "{}").bytes(),
                        "longer than 300"));
    }

    @Test
    void pathsThatLeadOutAndFilesThatAreTooLargeAreRefusedByThemselves() {
        String slug = Drafts.record();
        byte[] zip = new Zip()
                .with("../../etc/" + slug + "/gd.json", "{\"p1\": \"x\"}")
                .with("/" + slug + "/gd.json", "{\"p1\": \"x\"}")
                .with("C:\\" + slug + "\\gd.json", "{\"p1\": \"x\"}")
                .with(slug + "/en.json", "{\"p1\": \"x\"}")
                .with(slug + "/gd.docx", "x")
                .with(slug + "/ga.json", new byte[3 * 1024 * 1024])
                .with(
                        slug + "/kw.xlf",
                        "<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xliff>&x;</xliff>")
                .with(slug + "/gd.json", "{\"p1\": \"A’ chiad phàirt.\"}")
                .bytes();

        String report = checked(AtDesk.admin(), upload(AtDesk.admin(), zip)).asString();

        assertThat(report).contains("can be taken (1)").doesNotContain("root:");
        assertThat(count(report, "leads out of the zip file")).isEqualTo(3);
        assertThat(count(report, "says no record and language")).isEqualTo(2);
        assertThat(count(report, "larger than an upload may be")).isEqualTo(1);
    }

    @Test
    void nothingChosenAndTooManyFilesSaySo() {
        AtDesk.admin()
                .formParam("which", "chosen")
                .formParam("language", "gd")
                .post(PATH + "/export")
                .then()
                .statusCode(422)
                .body(containsString("Choose at least one record"));
        RequestSpecification many = AtDesk.admin().formParam("which", "chosen").formParam("language", "gd", "ga");
        for (int i = 0; i < 501; i++) {
            many.formParam("record", "r" + i);
        }
        many.post(PATH + "/export").then().statusCode(422).body(containsString("at most 1,000 files"));
    }

    @Test
    void anImportThatWasDiscardedIsGone() {
        String path = upload(
                AtDesk.admin(), new Zip().with("unknown-record/gd.json", "{}").bytes());
        checked(AtDesk.admin(), path);

        AtDesk.admin().post(path + "/discard").then().statusCode(303);

        AtDesk.admin().get(path).then().statusCode(404);
        AtDesk.browser().get(PATH).then().statusCode(303);
    }

    private static Response export(RequestSpecification person, String extension, String... slugs) {
        return person.formParam("which", "chosen")
                .formParam("record", (Object[]) slugs)
                .formParam("language", "gd")
                .formParam("other", "ga")
                .formParam("format", extension)
                .post(PATH + "/export");
    }

    private static String upload(RequestSpecification person, byte[] zip) {
        Response kept = person.multiPart("file", "back.zip", zip).post(PATH + "/imports");
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(303);
        return kept.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static Response checked(RequestSpecification person, String path) {
        return ended(() -> person.get(path));
    }

    private static Response take(RequestSpecification person, String path) {
        person.post(path + "/take").then().statusCode(303);
        return ended(() -> person.get(path));
    }

    /** The page when nothing works on the import any more. */
    private static Response ended(Supplier<Response> page) {
        return Eventually.get(page, answer -> !answer.asString().contains("every 1s"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
