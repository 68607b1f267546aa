package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftSecrecyTest {

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void aDraftOfAPublicRecordChangesNothingThatReadersSee() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Public title", "Secrecy", "2004-02-01", "Public text."));
        Map<String, String> before = answers(slug);
        assertThat(before.get("/api/records/" + slug)).contains("Public title");

        given().header("Authorization", "Bearer test-admin-token")
                .header("If-Match", "*")
                .contentType("text/markdown;charset=UTF-8")
                .body(Newsroom.statement("Secret title", "Secrecy", "2004-02-02", "Secret text."))
                .put("/api/records/" + slug)
                .then()
                .statusCode(200);

        assertThat(answers(slug)).isEqualTo(before);
    }

    private static Map<String, String> answers(String slug) {
        return List.of(
                        "/" + slug,
                        "/en/" + slug,
                        "/ja/" + slug,
                        "/api/records/" + slug,
                        "/api/records/" + slug + "/translations",
                        "/api/records?topic=Secrecy",
                        "/en/?topic=Secrecy")
                .stream()
                .collect(Collectors.toMap(
                        Function.identity(), address -> given().get(address).asString()));
    }
}
