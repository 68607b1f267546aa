package dev.dragoman.desk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskHistoryTest {

    private String slug;
    private String path;

    @BeforeEach
    void aTranslationThatIsNotPublic() {
        slug = Drafts.record();
        path = "/desk/records/" + slug + "/translations/ja/history";
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の部分。\"}");
        Drafts.translate(slug, "ja", "{\"p1\": \"最初の一部。\", \"p2\": \"次の部分。\"}");
    }

    @Test
    void eachEntrySaysWhoDidWhatWhenAndToWhichUnits() {
        AtDesk.admin()
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("File uploaded"))
                .body(containsString("<bdi>admin</bdi> <time datetime=\""))
                .body(containsString("Version 2"))
                .body(containsString("(Asia/Tokyo)"))
                .body(containsString("href=\"" + path + "?unit=p1\""));
    }

    @Test
    void theHistoryOfAUnitShowsWhatChangedInItsText() {
        String page = AtDesk.admin().get(path + "?unit=p1").asString();

        assertThat(page)
                .contains("History of p1")
                .contains("<ins>最初の部分。</ins>")
                .contains("<del>")
                .contains("This is the present text.");
        assertThat(AtDesk.admin().get(path + "?unit=p2").asString())
                .contains("<ins>次の部分。</ins>")
                .doesNotContain("Version 1<");
    }

    @Test
    void whatIsNotThereMakesAnEmptyPage() {
        AtDesk.admin().get(path + "?unit=p9").then().statusCode(200).body(containsString("Nothing is recorded here."));
        AtDesk.admin().get(path + "?before=x").then().statusCode(200).body(containsString("Version 2"));
        AtDesk.admin()
                .get(path + "?before=2")
                .then()
                .body(allOf(containsString("Version 1"), not(containsString("Version 2"))));
    }

    @Test
    void anEarlierTextIsTakenAgain() {
        AtDesk.admin().get(path + "?unit=p1").then().body(containsString("Take this again"));

        Response taken = take(AtDesk.admin(), 1, "p1", 1, 2);

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.header("Location")).endsWith("/history?unit=p1&taken=1");
        AtDesk.admin()
                .get(path + "?unit=p1&taken=1")
                .then()
                .body(containsString("This text is stored again."))
                .body(containsString("Version 3"))
                .body(containsString("Edited"));
        assertThat(Drafts.stored(slug, "ja")).contains("最初の部分。").doesNotContain("最初の一部。");
    }

    @Test
    void whatSomebodyElseHasStoredMeanwhileIsNotOverwritten() {
        Drafts.translate(slug, "ja", "{\"p1\": \"別の人の訳。\"}");

        Response taken = take(AtDesk.admin(), 1, "p1", 1, 2);

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.asString()).contains("Somebody has changed this unit meanwhile.");
        assertThat(Drafts.stored(slug, "ja")).contains("別の人の訳。");
    }

    @Test
    void aTextThatDoesNotFitTheSourceAnyMoreIsNotTaken() {
        Drafts.write(slug, "First part {start}.\n\nSecond part.\n");

        Response taken = take(AtDesk.admin(), 2, "p1", 1, 2);

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.asString()).contains("cannot be stored again");
        take(AtDesk.admin(), 2, "p2", 1, 2).then().statusCode(404);
        take(AtDesk.signedIn(Drafts.token("reviewer[ja]")), 2, "p1", 1, 2)
                .then()
                .statusCode(403);
    }

    private Response take(RequestSpecification person, int revision, String unit, int version, int newest) {
        return person.formParam("take", version)
                .formParam("version", newest)
                .formParam("revision", revision)
                .post(path + "/take?unit=" + unit);
    }

    @Test
    void othersDoNotSeeIt() {
        AtDesk.signedIn(Drafts.token("translator[fr]")).get(path).then().statusCode(404);
        AtDesk.browser().get(path).then().statusCode(303);
    }
}
