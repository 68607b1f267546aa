package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@RemoveLeftovers
class UnfinishedUnitsTest {

    private static final String SLUG = "test-unfinished";
    private static final String RECORD = "/api/records/" + SLUG;
    private static final String BUNDLE = RECORD + "/translations/it";
    private static final String PO = """
            msgctxt "p1"
            msgid "The first paragraph."
            msgstr "Il primo."

            #, fuzzy
            msgctxt "p2"
            msgid "The second paragraph."
            msgstr "BOZZA"
            """;

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void writeAndRelease() {
        pressroom.write(SLUG, "The first paragraph.\n\nThe second paragraph.\n");
        pressroom.release(SLUG, "en");
    }

    static Arguments[] files() {
        String xliff12 = """
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="test-unfinished"
                source-language="en" target-language="it" datatype="plaintext"><body>
                <trans-unit id="p1"><source>The first paragraph.</source><target>Il primo.</target></trans-unit>
                <trans-unit id="p2"><source>The second paragraph.</source>
                <target state="needs-review-l10n">BOZZA</target></trans-unit></body></file></xliff>""";
        String xliff2 = """
                <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="it">
                <file id="f1" original="test-unfinished">
                <unit id="p1"><segment state="translated"><source>The first paragraph.</source>
                <target>Il primo.</target></segment></unit>
                <unit id="p2"><segment state="initial"><source>The second paragraph.</source>
                <target>BOZZA</target></segment></unit></file></xliff>""";
        return new Arguments[] {
            Arguments.of("text/x-gettext-translation", PO),
            Arguments.of(
                    "text/x-gettext-translation",
                    PO.replace("#, fuzzy\n", "")
                            .replace(
                                    "\"BOZZA\"",
                                    "\"#-#-#-#-#  a.po  #-#-#-#-#\\n\"\n\"BOZZA\\n\"\n"
                                            + "\"#-#-#-#-#  b.po  #-#-#-#-#\\n\"\n\"BOZZA due\"")),
            Arguments.of("application/x-xliff+xml", xliff12),
            Arguments.of("application/xliff+xml", xliff2),
            Arguments.of(
                    "application/json",
                    "{\"units\": {\"p1\": {\"target\": \"Il primo.\"}, \"p2\": {\"target\": \"BOZZA\", \"state\": \"initial\"}}}")
        };
    }

    @ParameterizedTest
    @MethodSource("files")
    void anUnfinishedUnitIsCountedSeparatelyAndBlocksTheReleaseThatNamesIt(String type, String file) {
        upload(type, file).body("unfinished", contains("p2")).body("text", equalTo("2 taken, 1 unfinished, 1 missing"));
        Desk.admin()
                .get(RECORD + "/translations")
                .then()
                .body("translations.find { it.locale == 'it' }.units.done", equalTo(1))
                .body("translations.find { it.locale == 'it' }.units.unfinished", equalTo(1))
                .body("translations.find { it.locale == 'it' }.units.missing", equalTo(1))
                .body("translations.find { it.locale == 'it' }.unfinished", contains("p2"));
        pressroom.submit(SLUG, "it");
        review("reject", "{'comment': 'Finish p2'}").then().body("units.unfinished", equalTo(1));
        pressroom.approve(SLUG, "it");

        release("")
                .then()
                .statusCode(422)
                .body("type", endsWith("invalid-release"))
                .body("unit", equalTo("p2"))
                .body("detail", containsString("p2, unfinished"))
                .body("findings.unit", contains("p2"));
        assertThat(pressroom.shown(SLUG)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aPublisherMayHaveUnfinishedUnitsShownInTheCanonicalLanguage(String type, String file) {
        upload(type, file);
        pressroom.approve(SLUG, "it");

        release(", 'unfinished': 'canonical'")
                .then()
                .statusCode(201)
                .body("editions.unfinished", contains("canonical"));

        given().get(RECORD + "?lang=it")
                .then()
                .body("blocks[0].text", equalTo("Il primo."))
                .body("blocks[1].text", equalTo("The second paragraph."))
                .body("blocks[1].lang", equalTo("en"))
                .body("blocks[1].state", nullValue())
                .body("missing", contains("title", "p2"));
        String page = given().accept("text/html").get("/it/" + SLUG).body().asString();
        assertThat(page)
                .doesNotContain("BOZZA")
                .contains("The second paragraph.")
                .contains("class=\"notices\"");
        given().get(RECORD + "/translations")
                .then()
                .body("translations.find { it.locale == 'it' }.units.unfinished", equalTo(1))
                .body("translations.find { it.locale == 'it' }.units.done", equalTo(1));
        Desk.admin()
                .get("/api/audit?slug=" + SLUG)
                .then()
                .body(
                        "entries.find { it.act == 'release' && it.locale == 'it' }.detail.unfinished",
                        equalTo("canonical"));
    }

    @Test
    void finishingTheWorkMakesTheUnitPublic() {
        upload("text/x-gettext-translation", PO);
        String etag = Desk.admin().get(BUNDLE).header("ETag");

        Desk.admin()
                .contentType("text/x-gettext-translation")
                .header("If-Match", etag)
                .body(PO.replace("#, fuzzy\n", ""))
                .put(BUNDLE)
                .then()
                .statusCode(200)
                .body("unfinished", equalTo(List.of()));
        pressroom.approve(SLUG, "it");
        release("").then().statusCode(201).body("editions.unfinished", contains(nullValue()));

        given().get(RECORD + "?lang=it").then().body("blocks[1].text", equalTo("BOZZA"));
    }

    @Test
    void anythingElseSaidOfUnfinishedUnitsIsRejected() {
        upload("text/x-gettext-translation", PO);
        pressroom.approve(SLUG, "it");

        release(", 'unfinished': 'translated'")
                .then()
                .statusCode(422)
                .body("field", equalTo("editions[0].unfinished"))
                .body("detail", containsString("canonical"));
    }

    private static ValidatableResponse upload(String type, String file) {
        return Desk.admin().contentType(type).body(file).put(BUNDLE).then().statusCode(201);
    }

    private static Response review(String act, String json) {
        return Desk.sending(json)
                .header("If-Match", Desk.admin().get(BUNDLE).header("ETag"))
                .post(BUNDLE + "/" + act);
    }

    private static Response release(String more) {
        return Desk.sending("{'editions': [{'slug': '" + SLUG + "', 'locale': 'it'" + more + "}]}")
                .post("/api/releases");
    }
}
