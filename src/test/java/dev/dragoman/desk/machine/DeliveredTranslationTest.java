package dev.dragoman.desk.machine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import dev.dragoman.http.Eventually;
import dev.dragoman.machine.ETranslationServer;
import dev.dragoman.machine.WithETranslationServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Machine translation by a provider that delivers the texts later, to an address that only it knows. */
@QuarkusTest
@TestProfile(WithETranslationServer.class)
@Timeout(600)
class DeliveredTranslationTest {

    private final String text = "Text " + UUID.randomUUID();
    private RequestSpecification translator;
    private String slug;
    private String job;

    @BeforeEach
    void aJobThatWaits() {
        slug = Drafts.record();
        Drafts.write(slug, text + " *begins* {when}.\n");
        translator = AtDesk.signedIn(Drafts.token("translator[fr]"));
        job = translator
                .post("/desk/records/" + slug + "/translations/fr/machine")
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void whatIsDeliveredIsStoredOnce() throws IOException {
        JsonNode request = request();
        String document = ETranslationServer.document(request).replace("Text ", "Texte ");
        String encoded = Base64.getMimeEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8));

        deliver(request, encoded).then().statusCode(204);

        ended("Finished");
        assertThat(Drafts.stored(slug, "fr"))
                .contains(text.replace("Text ", "Texte ") + " *begins* {when}.")
                .contains("\"tool\": \"eTranslation\"");
        deliver(request, encoded).then().statusCode(404);
    }

    @Test
    void onlyWhoKnowsTheIdOfTheRequestMayDeliver() throws IOException {
        JsonNode request = request();

        given().body("<p id=\"u0\">Mensonge</p>")
                .post("/machine/callbacks/" + "0".repeat(48))
                .then()
                .statusCode(404);
        given().post("/machine/callbacks/" + "0".repeat(48) + "/error").then().statusCode(404);
        translator.get(job).then().body(containsString("In progress"));
        deliver(request, ETranslationServer.document(request)).then().statusCode(204);
        ended("Finished");
    }

    @Test
    void aDocumentThatLacksProtectedPartsIsNotStored() throws IOException {
        JsonNode request = request();
        String document = ETranslationServer.document(request).replaceAll("</?span[^>]*>", "");

        deliver(request, document).then().statusCode(204);

        ended("Finished").then().body(containsString("References or markup were lost"));
        assertThat(Drafts.stored(slug, "fr")).doesNotContain("begins {when}");
    }

    @Test
    void anErrorThatIsDeliveredStopsTheJob() throws IOException {
        JsonNode request = request();

        given().formParam("request-id", "1")
                .formParam("error-code", "-20003")
                .formParam("error-message", "Invalid target language(s)")
                .post(path(request.path("errorCallback").asText()))
                .then()
                .statusCode(204);

        ended("Stopped").then().body(containsString("The provider rejected the request"));
    }

    @Test
    void aCancelledJobTakesNothingMore() throws IOException {
        JsonNode request = request();
        translator.post(job + "/cancel").then().statusCode(303);

        deliver(request, ETranslationServer.document(request)).then().statusCode(404);

        ended("Cancelled");
    }

    private JsonNode request() throws IOException {
        Response asked = Eventually.get(
                () -> given().get(ETranslationServer.address() + "/asked?" + text.substring(5)),
                answer -> answer.statusCode() == 200);
        return new ObjectMapper().readTree(asked.asString());
    }

    private static Response deliver(JsonNode request, String document) {
        return given().contentType("application/octet-stream")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post(path(request.at("/destinations/httpDestinations/0").asText()));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private Response ended(String state) {
        return Eventually.get(
                () -> translator.get(job), page -> page.asString().contains("<strong>" + state + "</strong>"));
    }
}
