package dev.dragoman.desk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
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
    void othersDoNotSeeIt() {
        AtDesk.signedIn(Drafts.token("translator[fr]")).get(path).then().statusCode(404);
        AtDesk.browser().get(path).then().statusCode(303);
    }
}
