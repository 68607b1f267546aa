package dev.dragoman.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a release says of its changes: their weights, unit by unit, its notes, and how long readers are told of them. */
@QuarkusTest
@RemoveLeftovers
class ReleaseWeightsTest {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String SLIP = "The ministers met in the morining and spoke about trade.";
    private static final String AMOUNT = "They agreed to contribute thirty million in the spring.";
    private static final String THIRD = "They will meet again in Tokyo before the end of the year.";

    private final Store store = ServiceAccess.get(Store.class);
    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    private String slug;

    @BeforeEach
    void releaseARecordWithTranslations() {
        slug = "test-weights-" + LAST.incrementAndGet();
        write(SLIP, AMOUNT, THIRD);
        pressroom.translateAndApprove(slug, "ja", "fr");
        pressroom.release(slug, "en", "ja", "fr");
    }

    @Test
    void oneReleaseWeighsASlipAndAChangedAmount() {
        correctTypoAndAmount();

        release(
                        "{'slug': '%s', 'locale': 'en', 'weights': {'p1': 'minor', 'p2': 'correction'}}",
                        "'note': 'The amount'")
                .statusCode(201)
                .body("editions[0].weights", equalTo(Map.of("p1", "minor", "p2", "correction")))
                .body("editions[0].weight", nullValue());

        data("ja")
                .body("weights", equalTo(Map.of("p1", "minor", "p2", "correction")))
                .body("corrected", contains("p2"))
                .body("outdated", empty())
                .body("weight", equalTo("correction"))
                .body("note", equalTo("The amount"))
                .body("noteLang", equalTo("en"))
                .body("corrections.units", contains(List.of("p2")));
        data("en").body("weight", equalTo("correction"));
    }

    @Test
    void aUnitWithoutAWeightHasThatOfItsEditionOrOfTheRelease() {
        correctTypoAndAmount();

        release(
                        "{'slug': '%s', 'locale': 'en', 'weight': 'minor'}, {'slug': '%s', 'locale': 'fr', 'weights': {'p2': 'major'}}",
                        "'weight': 'major'")
                .statusCode(201);

        data("ja")
                .body("weights", equalTo(Map.of("p1", "minor", "p2", "minor")))
                .body("weight", equalTo("minor"));
        data("fr")
                .body("weights", equalTo(Map.of("p1", "minor", "p2", "major")))
                .body("outdated", contains("p2"));
    }

    @Test
    void aReaderGetsTheNoteInTheirOwnLanguage() {
        correctTypoAndAmount();

        release(
                        "{'slug': '%s', 'locale': 'en', 'weight': 'correction'}",
                        "'notes': {'en': 'The amount', 'ja': '金額の訂正'}")
                .statusCode(201)
                .body("note", equalTo("The amount"))
                .body("notes", equalTo(Map.of("ja", "金額の訂正")));

        data("ja").body("note", equalTo("金額の訂正")).body("noteLang", equalTo("ja"));
        page("ja").body(containsString("<span lang=\"ja\" dir=\"ltr\">金額の訂正</span>"));
        page("fr").body(containsString("<span lang=\"en\" dir=\"ltr\">The amount</span>"));
        given().get("/ja/" + slug + "/editions/2")
                .then()
                .body(containsString("<p class=\"note\" lang=\"ja\" dir=\"ltr\">金額の訂正</p>"));
    }

    @Test
    void theNoticeOfACorrectionStaysUntilItsPartsAreCorrected() {
        correctTypoAndAmount();
        release(
                "{'slug': '%s', 'locale': 'en', 'weights': {'p1': 'correction', 'p2': 'correction'}}",
                "'note': 'Two amounts'");
        String link = "href=\"/ja/" + slug + "/editions/2#changes\"";
        page("ja").body(containsString("Two amounts")).body(containsString(link));

        translate("ja", "title", "p1");
        release("{'slug': '%s', 'locale': 'ja'}", "'weight': 'minor'").statusCode(201);

        data("ja")
                .body("edition", equalTo(3))
                .body("corrections.note", contains("Two amounts"))
                .body("corrections.edition", contains(2))
                .body("corrections.units", contains(List.of("p2")));
        page("ja").body(containsString("Two amounts")).body(containsString(link));

        translate("ja", "p2");
        release("{'slug': '%s', 'locale': 'ja'}", "'weight': 'minor'").statusCode(201);

        data("ja").body("edition", equalTo(4)).body("corrections", empty());
        page("ja").body(not(containsString("Two amounts")));
    }

    @Test
    void aLaterCorrectionIsShownBesideTheEarlierOne() {
        write(SLIP, AMOUNT.replace("thirty", "forty"), THIRD);
        release("{'slug': '%s', 'locale': 'en', 'weight': 'correction'}", "'note': 'The amount'");
        write(SLIP, AMOUNT.replace("thirty", "forty"), THIRD.replace("Tokyo", "Kyoto"));

        release("{'slug': '%s', 'locale': 'en', 'weight': 'correction'}", "'note': 'The place'");

        data("ja")
                .body("corrections.note", contains("The amount", "The place"))
                .body("corrections.units", contains(List.of("p2"), List.of("p3")));
        data("en").body("corrections.note", contains("The place"));
    }

    @Test
    void aNoteSurvivesASecondReleaseOfTheSameVersion() {
        correctTypoAndAmount();
        release("{'slug': '%s', 'locale': 'en', 'weight': 'correction'}", "'note': 'The amount'");

        release("{'slug': '%s', 'locale': 'ja', 'authority': 'official'}", "'weight': 'minor'")
                .statusCode(201);

        data("ja")
                .body("edition", equalTo(3))
                .body("authority", equalTo("official"))
                .body("note", equalTo("The amount"))
                .body("weight", equalTo("correction"))
                .body("corrections.edition", contains(2));
    }

    @Test
    void aNoteIsNotLostBecauseTheTextWasPublicAlready() {
        release("{'slug': '%s', 'locale': 'ja'}", "'note': 'Checked by the ministry'")
                .statusCode(201);
        release("{'slug': '%s', 'locale': 'ja'}", "'note': 'Checked by the ministry'")
                .statusCode(201);

        data("ja").body("edition", equalTo(2)).body("note", equalTo("Checked by the ministry"));
        data("fr").body("edition", equalTo(1));
    }

    @Test
    void thePublisherMayWeighAUnitOfATranslationAnew() {
        correctTypoAndAmount();
        release("{'slug': '%s', 'locale': 'en'}", "'weight': 'major'");
        data("ja").body("outdated", contains("p1", "p2"));

        release("{'slug': '%s', 'locale': 'ja', 'weights': {'p1': 'minor'}}", "'weight': 'minor'")
                .statusCode(201);

        data("ja").body("outdated", contains("p2"));
    }

    @Test
    void theNoticeNamesTheRevisionThatTheOutdatedTextWasMadeFrom() {
        correctTypoAndAmount();
        release("{'slug': '%s', 'locale': 'en'}", "'weight': 'major'");

        translate("ja", "title", "p1");
        release("{'slug': '%s', 'locale': 'ja'}", "'weight': 'major'").statusCode(201);

        data("ja")
                .body("outdated", contains("p2"))
                .body("madeFrom", equalTo(Map.of("p2", 1)))
                .body("translatedFrom", equalTo(1))
                .header("Translation-Status", containsString("translated-from=1, revision=2, current-revision=2"));
        page("ja").body(containsString("改訂番号1の英文"));
        data("en").body("madeFrom", anEmptyMap()).body("translatedFrom", nullValue());
    }

    @Test
    void theTermsOfAScheduledReleaseAreKept() {
        correctTypoAndAmount();
        String id = release(
                        "{'slug': '%s', 'locale': 'en', 'weight': 'minor', 'weights': {'p2': 'correction'}}",
                        "'note': 'The amount', 'notes': {'ja': '金額'}, 'at': '2031-01-01T09:00[Asia/Tokyo]'")
                .statusCode(201)
                .extract()
                .path("id");

        Desk.admin()
                .get("/api/releases/" + id)
                .then()
                .body("editions[0].weight", equalTo("minor"))
                .body("editions[0].weights", equalTo(Map.of("p2", "correction")))
                .body("notes", hasEntry("ja", "金額"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'weights': {'p9': 'minor'}      | 'note': 'x'                         | editions[0]            | no unit \"p9\"",
                "'weights': {'p1': 'heavy'}      | 'note': 'x'                         | editions[0].weights.p1 | minor, major",
                "'weights': ['p1']               | 'note': 'x'                         | editions[0].weights    | must be an object",
                "'weight': 'heavy'               | 'note': 'x'                         | editions[0].weight     | not one of",
                "'weights': {'p1': 'correction'} | 'weight': 'minor'                   | note                   | needs a note",
                "'weight': 'correction'          | 'notes': {'ja': 'x'}                | note                   | needs a note",
                "'weight': 'minor'               | 'notes': {'jp': 'x'}                | notes.jp               | ja",
                "'weight': 'minor'               | 'note': 'x', 'notes': {'en': 'y'}   | notes.en               | send one of them"
            })
    void anInvalidWeightIsRejectedWithItsField(String weights, String rest, String field, String words) {
        correctTypoAndAmount();

        ValidatableResponse answer = release("{'slug': '%s', 'locale': 'en', " + weights + "}", rest);

        assertThat(answer.extract().statusCode()).isBetween(400, 422);
        answer.body("field", equalTo(field)).body("detail", containsString(words));
        data("en").body("edition", equalTo(1));
    }

    private void correctTypoAndAmount() {
        write(SLIP.replace("morining", "morning"), AMOUNT.replace("thirty", "forty"), THIRD);
    }

    private void write(String... paragraphs) {
        pressroom.write(slug, "\n" + String.join("\n\n", paragraphs) + "\n");
    }

    /** Translates some units of the newest revision; the others stay as they were. */
    private void translate(String locale, String... units) {
        pressroom.translate(slug, revision -> {
            List<Target> targets = new ArrayList<>();
            Map<String, Target> old = store.read(
                            tables -> tables.table(BundleVersions.class).newest(slug, locale))
                    .orElseThrow()
                    .bundle()
                    .targets();
            revision.record()
                    .units()
                    .forEach(unit -> targets.add(
                            List.of(units).contains(unit.id())
                                    ? SampleBundles.target(unit.id(), "new " + unit.source(), unit.source())
                                    : old.get(unit.id())));
            return SampleBundles.of(revision.record(), locale, targets);
        });
        pressroom.approve(slug, locale);
    }

    private ValidatableResponse release(String editions, String rest) {
        return Desk.sending("{'editions': [" + editions.replace("%s", slug) + "], " + rest + "}")
                .post("/api/releases")
                .then();
    }

    private ValidatableResponse data(String locale) {
        return given().get("/api/records/" + slug + "?lang=" + locale).then().statusCode(200);
    }

    private ValidatableResponse page(String locale) {
        return given().get("/" + locale + "/" + slug).then().statusCode(200);
    }
}
