package dev.dragoman.desk.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.AdministrationPart;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index of the administration, and who may see its pages. */
@QuarkusTest
class AdministrationPagesTest {

    @Test
    void theIndexLeadsToEachPart() {
        String index = AtDesk.admin()
                .get(AdministrationAddress.INDEX)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();

        for (AdministrationPart part : AdministrationPart.values()) {
            assertThat(index).contains("<h2><a href=\"" + part.path() + "\">");
        }
    }

    @ParameterizedTest
    @EnumSource(AdministrationPart.class)
    void eachPartOpensForAdministrators(AdministrationPart part) {
        AtDesk.admin()
                .get(part.path())
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"" + part.path() + "\" aria-current=\"page\">"));
    }

    @ParameterizedTest
    @EnumSource(
            value = AdministrationPart.class,
            names = {"PEOPLE", "AUDIT", "SETTINGS", "IMPORTS"})
    void eachPartIsForbiddenToOthersAndSaysWhichRoleItNeeds(AdministrationPart part) {
        AtDesk.signedIn(Drafts.token("publisher", "author"))
                .header("Accept-Language", "de")
                .get(part.path())
                .then()
                .statusCode(403)
                .body(allOf(
                        containsString("Sie benötigen diese Rolle: Administrator"), not(containsString("adminparts"))));
    }

    @ParameterizedTest
    @EnumSource(AdministrationPart.class)
    void eachPartLeadsToTheSignInWithoutASession(AdministrationPart part) {
        AtDesk.browser().get(part.path()).then().statusCode(303).header("Location", containsString("/desk/sign-in"));
    }

    @Test
    void onlyAdministratorsGetALinkToIt() {
        String link = "<a href=\"" + AdministrationAddress.INDEX + "\">";

        AtDesk.admin().get("/desk/").then().statusCode(200).body(containsString(link));
        AtDesk.signedIn(Drafts.token("publisher"))
                .get("/desk/")
                .then()
                .statusCode(200)
                .body(startsWith("<!DOCTYPE html>"))
                .body(not(containsString(link)));
    }
}
