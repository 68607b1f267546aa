package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.translation.Authority;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers and their programs are told of texts that a machine translated. */
@QuarkusTest
class EvidenceTest {

    private static final String SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);
    private final String slug = newsroom.newSlug();

    @BeforeEach
    void releaseTheCanonicalText() {
        newsroom.release(slug, """
                ---
                kind: statement
                title: A talk
                issued: 2026-03-01
                ---
                The ministers met.

                They talked.
                """);
    }

    @Test
    void readersAreToldWhichShareOfATextNobodyHasReviewed() {
        releaseOneMachineUnitOfThree();

        assertThat(page())
                .contains("Maschinell übersetzte und von keinem Menschen geprüfte Teile dieses Textes: 1 von 3.")
                .contains("vorläufige Übersetzung");
    }

    @Test
    void theRecordAsDataCountsItsUnitsByOrigin() {
        releaseOneMachineUnitOfThree();

        json("?lang=de")
                .body("evidence.units", equalTo(3))
                .body("evidence.origins.machine", equalTo(1))
                .body("evidence.origins.file", equalTo(2))
                .body("evidence.reviewed", equalTo(0))
                .body("evidence.machineUnreviewed", equalTo(1))
                .body("evidence.digitalSourceType", equalTo(SOURCE + "compositeWithTrainedAlgorithmicMedia"))
                .body("evidence.byUnit.p1.origin", equalTo("machine"))
                .body("evidence.byUnit.p1.claimed", equalTo(true))
                .body("evidence.byUnit.p1.reviewed", equalTo(false))
                .body("evidence.byUnit.p2.origin", equalTo("file"));
        json("/translations")
                .body("translations.find { it.locale == 'de' }.evidence.machineUnreviewed", equalTo(1))
                .body("translations.find { it.locale == 'en' }.evidence", nullValue());
        json("?lang=en").body("evidence", nullValue());
    }

    @Test
    void formatsOfOthersSayHowFarAMachineMadeTheText() {
        newsroom.store(slug, "de", Authority.MACHINE, targets("Ein Gespräch", "Sie trafen sich.", "Sie sprachen."));
        newsroom.publish(slug, "de");

        given().accept("application/vnd.iptc.ninjs+json")
                .get("/api/records/" + slug + "?lang=de")
                .then()
                .body("digitalSourceType.uri", equalTo(SOURCE + "trainedAlgorithmicMedia"))
                .body("digitalSourceType.name", equalTo("trainedAlgorithmicMedia"));
        given().accept("application/ld+json")
                .get("/api/records/" + slug + "?lang=de")
                .then()
                .body("digitalSourceType", equalTo("https://schema.org/TrainedAlgorithmicMediaDigitalSource"));
        given().get("/de/feed.json")
                .then()
                .body(
                        "items.find { it._dragoman.slug == '" + slug + "' }._dragoman.evidence.machineUnreviewed",
                        equalTo(3));
        given().get("/de/feed.atom")
                .then()
                .body(
                        "feed.entry.find { it.id.text().endsWith('/" + slug + "') }.category.findAll { it.@scheme == '"
                                + SOURCE + "' }.collect { it.@term.text() }",
                        equalTo("trainedAlgorithmicMedia"));
        assertThat(page()).contains("Dieser Text wurde maschinell übersetzt und von keinem Menschen geprüft.");
    }

    @Test
    void aTextThatNoMachineMadeHasNoDigitalSourceType() {
        newsroom.store(slug, "de", Authority.OFFICIAL, targets("Ein Gespräch", "Sie trafen sich.", "Sie sprachen."));
        newsroom.publish(slug, "de");

        json("?lang=de").body("evidence.digitalSourceType", nullValue()).body("evidence.machineUnreviewed", equalTo(0));
        assertThat(page()).doesNotContain("Maschinell");
    }

    private void releaseOneMachineUnitOfThree() {
        newsroom.store(slug, "de", Authority.MACHINE, targets("Talk", "Sie trafen sich.", "They talked"));
        newsroom.store(slug, "de", Authority.PROVISIONAL, targets("Ein Gespräch", "Sie trafen sich.", "Sie sprachen."));
        newsroom.publish(slug, "de");
    }

    private static Map<String, String> targets(String title, String first, String second) {
        return Map.of("title", title, "p1", first, "p2", second);
    }

    private ValidatableResponse json(String address) {
        return given().get("/api/records/" + slug + address).then().statusCode(200);
    }

    private String page() {
        return given().accept("text/html").get("/de/" + slug).body().asString();
    }
}
