package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.dragoman.delivery.Newsroom;
import dev.dragoman.delivery.Seeds;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Records in the vocabulary of schema.org, as an answer of their own and in the head of their pages. */
@QuarkusTest
public class LinkedDataTest {

    private static final String TYPE = "application/ld+json";
    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void theCanonicalVersionNamesItsTranslationsAndItsEvent() {
        linked(Seeds.READOUT, "en")
                .header("Content-Type", TYPE)
                .header("Content-Language", "en")
                .header("Vary", equalTo("Accept, Accept-Encoding"))
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("NewsArticle"))
                .body("inLanguage", equalTo("en"))
                .body("datePublished", equalTo("2023-04-05"))
                .body("publisher.'@type'", equalTo("Organization"))
                .body("translationOfWork", nullValue())
                .body("workTranslation.inLanguage", hasItem("ja"))
                .body("about.find { it.'@type' == 'Event' }.startDate", equalTo("2023-04-05T11:20+02:00"))
                .body("about.find { it.'@type' == 'Event' }.duration", equalTo("PT2H25M"))
                .body("about.find { it.'@type' == 'Event' }.endDate", nullValue())
                .body("about.find { it.'@type' == 'Event' }.location.name", equalTo("Belgium"));
    }

    @Test
    void aTranslationNamesTheWorkThatItTranslates() {
        JsonPath article = linked(Seeds.READOUT, "ja").extract().jsonPath();

        assertThat(article.getString("inLanguage")).isEqualTo("ja");
        assertThat(article.getString("translationOfWork.inLanguage")).isEqualTo("en");
        assertThat(article.getString("translationOfWork.'@id'")).endsWith("/en/" + Seeds.READOUT);
        assertThat(article.getString("'@id'")).endsWith("/ja/" + Seeds.READOUT);
        assertThat(article.getList("workTranslation")).isNull();
        assertThat(article.getString("about[0].location.name")).isEqualTo("ベルギー");
    }

    @ParameterizedTest
    @FieldSource("dev.dragoman.delivery.MachineFormatsTest#LOCALES")
    void itIsLinkedDataToAnotherReader(String locale) throws JsonLdError {
        String article = linked(Seeds.READOUT, locale).extract().asString();

        JsonArray expanded = expanded(article);

        JsonObject node = expanded.getJsonObject(0);
        assertThat(node.keySet()).allMatch(key -> key.startsWith("@") || key.startsWith("https://schema.org/"));
        assertThat(node.getJsonArray("@type").getString(0)).isEqualTo("https://schema.org/NewsArticle");
        assertThat(values(node, "https://schema.org/inLanguage")).containsExactly(locale);
        if (locale.equals("en")) {
            assertThat(node.getJsonArray("https://schema.org/workTranslation")).hasSizeGreaterThan(5);
        } else {
            assertThat(node).containsKey("https://schema.org/translationOfWork");
        }
    }

    private static List<String> values(JsonObject node, String property) {
        return node.getJsonArray(property).getValuesAs(JsonObject.class).stream()
                .map(value -> value.getString("@value"))
                .toList();
    }

    @Test
    void aCorrectionSaysWhatItCorrects() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Linked", "2024-01-01", "Text."));
        newsroom.store(slug, Newsroom.statement("Title", "Linked", "2024-01-01", "The right text."));
        newsroom.amend(slug, "en", Weight.CORRECTION, Optional.of("The text was wrong."), Optional.empty(), Map.of());
        newsroom.awaitChanges();

        linked(slug, "en")
                .body("correction.'@type'", equalTo("CorrectionComment"))
                .body("correction.text", equalTo("The text was wrong."))
                .body("version", equalTo(2));
    }

    @Test
    void thePageHasTheSameInItsHead() {
        String article = linked(Seeds.READOUT, "ja").extract().asString();

        String inPage = script(given().get("/ja/" + Seeds.READOUT)).orElseThrow();

        assertThat(JsonPath.from(inPage).getMap(""))
                .isEqualTo(JsonPath.from(article).getMap(""));
    }

    @Test
    void noTextEndsTheScriptElement() {
        String slug = newsroom.newSlug();
        String title = "A </script><script>alert(1)</script> <!-- & title";
        newsroom.release(
                slug,
                Newsroom.statement(
                        "'" + title.replace("<", "\\<") + "'",
                        "Linked",
                        "2024-01-01",
                        "Text with \\</script> in it, long enough."));
        newsroom.awaitChanges();

        Response page = given().get("/en/" + slug);

        String inPage = script(page).orElseThrow();
        assertThat(inPage).doesNotContain("<", ">", "&");
        assertThat(JsonPath.from(inPage).getString("headline")).isEqualTo(title);
        assertThat(page.asString()).doesNotContain("<script>alert");
    }

    @Test
    void onlyThePageOfTheNewestEditionHasIt() {
        assertThat(script(given().get("/en/" + Seeds.READOUT + "/editions/1"))).isEmpty();
        assertThat(script(given().get("/en/"))).isEmpty();
    }

    @Test
    void ofAWithdrawnRecordItSaysThatAlone() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Secret", "Linked", "2024-01-01", "Secret."));
        newsroom.withdraw(
                slug,
                "en",
                new Withdrawal(
                        WithdrawalMode.WITHDRAWN,
                        Optional.of("A note."),
                        Optional.empty(),
                        Instant.parse("2026-03-01T20:00:00Z"),
                        Optional.empty()));
        newsroom.awaitChanges();

        String answer = linked(slug, "en")
                .header("X-Robots-Tag", "noindex")
                .body("'@type'", equalTo("NewsArticle"))
                .body("expires", equalTo("2026-03-01T20:00:00Z"))
                .body("creativeWorkStatus", equalTo("This document has been withdrawn"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("Secret");
    }

    private static ValidatableResponse linked(String slug, String locale) {
        return given().accept(TYPE)
                .get("/api/records/" + slug + "?lang=" + locale)
                .then()
                .statusCode(200);
    }

    private static Optional<String> script(Response page) {
        Matcher script = SCRIPT.matcher(page.then().statusCode(200).extract().asString());
        return script.find() ? Optional.of(script.group(1)) : Optional.empty();
    }

    /** By a processor of JSON-LD that takes every name from schema.org, as its context does. */
    private static JsonArray expanded(String article) throws JsonLdError {
        JsonLdOptions options = new JsonLdOptions((address, how) -> {
            assertThat(address).hasToString("https://schema.org");
            return JsonDocument.of(new StringReader("{\"@context\": {\"@vocab\": \"https://schema.org/\"}}"));
        });
        return JsonLd.expand(JsonDocument.of(new StringReader(article)))
                .options(options)
                .get();
    }
}
