package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@RemoveLeftovers
class FileClaimsUploadTest {

    private static final String SLUG = "test-claims";
    private static final String RECORD = "/api/records/" + SLUG;
    private static final String BUNDLE = RECORD + "/translations/it";
    private static final String PO = "text/x-gettext-translation";

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @BeforeEach
    void aMachineTranslation() {
        pressroom.write(SLUG, "The ministers met.\n");
        pressroom.translate(SLUG, "it");
    }

    static Arguments[] files() {
        return new Arguments[] {
            Arguments.of(PO, po("X-Dragoman-Authority: authentic", "X-Dragoman-Reviewers: Prof. Nobody")),
            Arguments.of("application/x-xliff+xml", """
                    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="test-claims"
                    source-language="en" target-language="it" datatype="plaintext"><header>
                    <note from="dragoman:authority">authentic</note><note from="dragoman:reviewer">Prof. Nobody</note>
                    </header><body><trans-unit id="p1"><source>The ministers met.</source>
                    <target>I ministri si sono incontrati.</target></trans-unit></body></file></xliff>"""),
            Arguments.of("application/xliff+xml", """
                    <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0"
                    xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" srcLang="en" trgLang="it">
                    <file id="f1" original="test-claims"><mda:metadata><mda:metaGroup category="dragoman">
                    <mda:meta type="authority">authentic</mda:meta><mda:meta type="reviewer">Prof. Nobody</mda:meta>
                    </mda:metaGroup></mda:metadata><unit id="p1"><segment state="translated">
                    <source>The ministers met.</source><target>I ministri si sono incontrati.</target></segment></unit>
                    </file></xliff>"""),
            Arguments.of("application/json", """
                    {"authority": "authentic", "provenance": {"reviewers": ["Prof. Nobody"]},
                    "units": {"p1": {"target": "I ministri si sono incontrati."}}}""")
        };
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatAFileClaimsOfAuthorityAndReviewersIsReportedAndIgnored(String type, String file) {
        upload(type, file, "application/json")
                .then()
                .statusCode(200)
                .body("ignored.claim", contains("authority", "reviewer"))
                .body("ignored.value", contains("authentic", "Prof. Nobody"))
                .body(
                        "text",
                        endsWith("; claims of the file that were ignored:"
                                + " authority \"authentic\", reviewer \"Prof. Nobody\""));
        pressroom.approve(SLUG, "it");
        pressroom.release(SLUG, "en", "it");

        given().get(RECORD + "?lang=it")
                .then()
                .body("authority", equalTo("machine"))
                .body("provenance.reviewers", empty());
        assertThat(given().accept("text/html").get("/it/" + SLUG).body().asString())
                .contains("class=\"notices\"")
                .doesNotContain("Prof. Nobody");
    }

    @Test
    void theReportAsTextListsTheIgnoredClaimsToo() {
        assertThat(upload(PO, po("X-Dragoman-Authority: official"), "text/plain")
                        .body()
                        .asString())
                .endsWith("; claims of the file that were ignored: authority \"official\"\n");
    }

    @Test
    void anythingElseThatAFileSaysOfItsMakersIsListed() {
        upload(
                        PO,
                        po(
                                "Last-Translator: Me <me@example.org>",
                                "X-Dragoman-Author: Me",
                                "x-dragoman-authority: official"),
                        "application/json")
                .then()
                .body("ignored.claim", hasItems("Last-Translator", "X-Dragoman-Author", "x-dragoman-authority"));
    }

    @Test
    void aFileMaySayThatAMachineMadeIt() {
        pressroom.write("test-claims-new", "The ministers met.\n");
        String address = "/api/records/test-claims-new/translations/it";
        String file = po("X-Dragoman-Tool: A tool");

        Desk.admin()
                .contentType(PO)
                .body(file)
                .put(address)
                .then()
                .statusCode(201)
                .body("ignored", empty());
        pressroom.approve("test-claims-new", "it");
        pressroom.release("test-claims-new", "en", "it");

        given().get("/api/records/test-claims-new?lang=it")
                .then()
                .body("authority", equalTo("machine"))
                .body("provenance.tool", equalTo("A tool"));
    }

    private static String po(String... fields) {
        StringBuilder header = new StringBuilder("msgid \"\"\nmsgstr \"\"\n");
        for (String field : fields) {
            header.append('"').append(field).append("\\n\"\n");
        }
        return header + "\nmsgctxt \"p1\"\nmsgid \"The ministers met.\"\n"
                + "msgstr \"I ministri si sono incontrati.\"\n";
    }

    private static Response upload(String type, String file, String accept) {
        return Desk.admin()
                .contentType(type)
                .accept(accept)
                .header("If-Match", Desk.admin().get(BUNDLE).header("ETag"))
                .body(file)
                .put(BUNDLE);
    }
}
