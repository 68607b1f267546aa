package dev.dragoman.desk.administration.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.desk.AtDesk;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskSettingsTest {

    private static final String SETTINGS = "/desk/administration/settings";

    @Test
    void everyDocumentedSettingIsShown() throws IOException {
        String page =
                AtDesk.admin().get(SETTINGS).then().statusCode(200).extract().asString();

        Pattern.compile("(?m)^\\| `(dragoman[^`]+)`")
                .matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .forEach(row -> assertThat(page).contains("<code>" + row.group(1)));
        assertThat(page).contains("quarkus.http.port").contains("DRAGOMAN_HOME_ZONE");
    }

    @Test
    void aSecretIsSaidToBeSetAndNeverShown() {
        String page =
                AtDesk.admin().get(SETTINGS).then().statusCode(200).extract().asString();

        assertThat(page).doesNotContain("test-admin-token");
        assertThat(row(page, "dragoman.admin-token")).contains("set, but not shown");
        assertThat(row(page, "dragoman.oidc.client-secret")).doesNotContain("set, but not shown");
    }

    @Test
    void aDefaultIsSaidToBeOne() {
        String page =
                AtDesk.admin().get(SETTINGS).then().statusCode(200).extract().asString();

        assertThat(row(page, "dragoman.preview.link-expiry"))
                .contains("<code>7d</code>")
                .contains("default");
    }

    private static String row(String page, String setting) {
        int start = page.indexOf("<code>" + setting + "</code>");
        assertThat(start).as(setting).isPositive();
        return page.substring(start, page.indexOf("</tr>", start));
    }
}
