package dev.dragoman.desk.presence;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.containsString;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskPresenceTest {

    private String path;

    @BeforeEach
    void aRecordThatIsNotPublic() {
        path = "/desk/records/" + Drafts.record() + "/translations/ja/presence";
    }

    @Test
    void aSecondPersonIsNamedUntilTheyLeave() {
        String token = Drafts.token("translator[ja]");
        AtDesk.admin().post(path).then().statusCode(200).body(blankString());
        AtDesk.signedIn(token).post(path).then().statusCode(200).body(containsString("admin has this open too"));
        AtDesk.admin()
                .header("Accept-Language", "ja")
                .post(path)
                .then()
                .body(allOf(containsString("test-"), containsString("さんも開いています")));

        AtDesk.signedIn(token).post(path + "/leave").then().statusCode(204);

        AtDesk.admin().post(path).then().body(blankString());
    }

    @Test
    void whoMayNotSeeTheTranslationIsNeitherToldNorNamed() {
        AtDesk.signedIn(Drafts.token("translator[fr]")).post(path).then().statusCode(404);
        AtDesk.browser().post(path).then().statusCode(303);

        AtDesk.admin().post(path).then().body(blankString());
    }
}
