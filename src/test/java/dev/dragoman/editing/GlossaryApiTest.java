package dev.dragoman.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test has a language of its own, whose glossary nothing else touches. */
@QuarkusTest
class GlossaryApiTest {

    private static final String HEADER = "en,target,alternatives,forms,note,forbidden,kind\n";

    @Test
    void aGlossaryIsUploadedReadAndUndone() {
        int before = begun("hsb");
        put("hsb", HEADER + "joint statement,felags fráboðan,,,,,\nreadout,frágreiðing,,,,,\n")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag("hsb")))
                .body("version", equalTo(before + 1))
                .body("added", contains("joint statement", "readout"));
        String first = tag("hsb");
        assertThat(get("hsb", "text/csv").asString()).startsWith("en,").contains("felags fráboðan");

        put("hsb", HEADER + "readout,samandráttur,,,,,\n")
                .then()
                .statusCode(200)
                .body("version", equalTo(before + 2))
                .body("changed", contains("readout"))
                .body("removed", contains("joint statement"));
        get("hsb", "application/json")
                .then()
                .body("terms", hasSize(1))
                .body("terms[0].target", equalTo("samandráttur"))
                .body("uploaded", equalTo(true));

        undo("hsb", first).then().statusCode(412);
        undo("hsb", tag("hsb"))
                .then()
                .statusCode(200)
                .body("version", equalTo(before + 3))
                .body("terms", equalTo(2));
        Desk.admin().get("/api/glossaries").then().statusCode(200).body("glossaries.locale", hasItem("hsb"));
    }

    @Test
    void addingKeepsWhatTheFileDoesNotHave() {
        begun("dsb");

        csv().header("If-Match", tag("dsb"))
                .queryParam("additive", true)
                .body(HEADER + "joint statement,nalunaaruteqaqatigiinneq,,,,,\n")
                .put("/api/glossaries/dsb")
                .then()
                .statusCode(200)
                .body("removed", equalTo(List.of()))
                .body("added", contains("joint statement"));

        get("dsb", "application/json").then().body("terms", hasSize(2));
    }

    @Test
    void aDryRunReportsAndChangesNothing() {
        begun("wa");
        String before = tag("wa");

        csv().queryParam("dryRun", true)
                .body(HEADER + "readout,sammandrag,,,,,\n")
                .put("/api/glossaries/wa")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("added", contains("readout"));

        assertThat(tag("wa")).isEqualTo(before);
    }

    @Test
    void aVersionMustBeNamedOnceThereIsOne() {
        begun("csb");

        csv().body(HEADER + "readout,skeeal,,,,,\n")
                .put("/api/glossaries/csb")
                .then()
                .statusCode(428)
                .body("type", endsWith("/precondition-required"));
        csv().header("If-Match", "\"1-000000000000\"")
                .body(HEADER + "readout,skeeal,,,,,\n")
                .put("/api/glossaries/csb")
                .then()
                .statusCode(412)
                .body("newest", equalTo(tag("csb")));
    }

    @Test
    void termsComeAsTbxToo() {
        begun("ast");

        Desk.admin()
                .header("If-Match", tag("ast"))
                .contentType("application/x-tbx+xml")
                .body("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
                          <tbxHeader><fileDesc><sourceDesc><p>A test</p></sourceDesc></fileDesc></tbxHeader>
                          <text><body><conceptEntry id="c1">
                            <langSec xml:lang="en"><termSec><term>readout</term></termSec></langSec>
                            <langSec xml:lang="ast"><termSec><term>ferslach</term></termSec></langSec>
                          </conceptEntry></body></text>
                        </tbx>
                        """)
                .put("/api/glossaries/ast")
                .then()
                .statusCode(200)
                .body("added", contains("readout"));

        get("ast", "application/json").then().body("terms[0].target", equalTo("ferslach"));
    }

    @Test
    void aDownloadedFileHasNoFormulasAndComesBackAsItWas() {
        begun("rm");
        put("rm", HEADER + "=1+1,@target,-a|+b,,-note,=forbidden,\n").then().statusCode(200);
        String terms = get("rm", "application/json").jsonPath().getString("terms");
        assertThat(terms).contains("=1+1").doesNotContain("'");

        String file = get("rm", "text/csv").asString();

        assertThat(file).isEqualTo(HEADER + "'=1+1,'@target,'-a|+b,,'-note,'=forbidden,\n");
        put("rm", file)
                .then()
                .statusCode(200)
                .body("changed", equalTo(List.of()))
                .body("added", equalTo(List.of()));
        assertThat(get("rm", "application/json").jsonPath().getString("terms")).isEqualTo(terms);
    }

    @Test
    void whatCannotBeReadIsDeclined() {
        put("szl", "no,columns\n").then().statusCode(422).body("type", endsWith("/invalid-bundle"));
        Desk.sending("{}").put("/api/glossaries/szl").then().statusCode(415);
        csv().body(HEADER)
                .put("/api/glossaries/en")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-parameter"));
        undo("lij", null).then().statusCode(409).body("type", endsWith("/wrong-state"));
        csv().queryParam("additive", "perhaps")
                .body(HEADER)
                .put("/api/glossaries/szl")
                .then()
                .statusCode(400);
    }

    @Test
    void editorsReadGlossariesAndOnlyAdministratorsChangeThem() {
        String token = Drafts.token("translator[ga]");

        Desk.bearing(token).get("/api/glossaries").then().statusCode(200);
        Desk.bearing(token).get("/api/glossaries/ga").then().statusCode(200);
        Desk.bearing(token)
                .contentType("text/csv")
                .body(HEADER)
                .put("/api/glossaries/ga")
                .then()
                .statusCode(403);
        Desk.bearing(token).post("/api/glossaries/ga/undo").then().statusCode(403);
        Desk.bearing("drg_none").get("/api/glossaries").then().statusCode(401);
    }

    private static RequestSpecification csv() {
        return Desk.admin().contentType("text/csv");
    }

    /** Uploads one term that no test is about; the number of the version. */
    private static int begun(String locale) {
        return put(locale, HEADER + "term of the beginning,a b c,,,,,\n")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private static Response put(String locale, String file) {
        RequestSpecification request = csv().body(file);
        String tag = tag(locale);
        return (tag == null ? request : request.header("If-Match", tag)).put("/api/glossaries/" + locale);
    }

    /** The entity tag of the newest version; null if there is none. */
    private static String tag(String locale) {
        return get(locale, "text/csv").header("ETag");
    }

    private static Response get(String locale, String type) {
        return Desk.admin().header("Accept", type).get("/api/glossaries/" + locale);
    }

    private static Response undo(String locale, String ifMatch) {
        RequestSpecification request = Desk.admin();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/api/glossaries/" + locale + "/undo");
    }
}
