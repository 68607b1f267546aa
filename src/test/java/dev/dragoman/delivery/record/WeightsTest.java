package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.storage.ServiceAccess;
import dev.dragoman.translation.Authority;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers of a translation see of the changes since it was made. */
@QuarkusTest
public class WeightsTest {

    private static final String FIRST = "The ministers met in the morning and spoke about trade.";
    private static final String SECOND = "They agreed to meet again in the spring of next year.";

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    private String slug;

    @BeforeEach
    void translateAndRevise() {
        slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Talks", "Weights", "2024-01-01", FIRST + "\n\n" + SECOND));
        newsroom.translate(
                slug, "ar", Map.of("title", "محادثات", "topic", "الأوزان", "p1", "اجتمع الوزراء.", "p2", "اتفقوا."));
        newsroom.release(
                slug,
                Newsroom.statement(
                        "Talks",
                        "Weights",
                        "2024-01-01",
                        FIRST.replace("morning", "afternoon") + "\n\n" + SECOND.replace("spring", "autumn")));
    }

    @Test
    void aMinorChangeAddsNoNoticeToTheTranslation() {
        amend(Weight.MINOR, Map.of("p1", Weight.MINOR, "p2", Weight.MINOR));

        data().body("blocks.lang", contains("ar", "ar"))
                .body("blocks.outdated", contains(false, false))
                .body("outdated", empty())
                .body("corrected", empty())
                .body("weights", equalTo(Map.of("p1", "minor", "p2", "minor")));
        page().body(containsString("<p id=\"p1\">")).body(not(containsString("class=\"mark\"")));
    }

    @Test
    void aMajorChangeMarksTheTranslation() {
        amend(Weight.MAJOR, Map.of("p1", Weight.MAJOR, "p2", Weight.MINOR));

        data().body("blocks.lang", contains("ar", "ar"))
                .body("blocks.outdated", contains(true, false))
                .body("outdated", contains("p1"))
                .body("weights", equalTo(Map.of("p1", "major", "p2", "minor")));
        page().body(containsString("<p id=\"p1\" class=\"outdated\">"))
                .body(containsString("<p id=\"p2\">"))
                .body(containsString("تغير النص الإنجليزي لهذا الجزء منذ ترجمته."))
                .body(containsString("href=\"#p1\""))
                .body(not(containsString("href=\"#p2\"")));
    }

    @Test
    void aCorrectionShowsTheEnglishText() {
        amend(Weight.CORRECTION, Map.of("p1", Weight.CORRECTION, "p2", Weight.MAJOR));

        data().body("blocks.lang", contains("en", "ar"))
                .body("blocks.dir", contains("ltr", "rtl"))
                .body("blocks.corrected", contains(true, false))
                .body("blocks[0].text", equalTo(FIRST.replace("morning", "afternoon")))
                .body("blocks[0].state", nullValue())
                .body("outdated", contains("p2"))
                .body("corrected", contains("p1"))
                .body("missing", empty());
        page().body(containsString("<p id=\"p1\" class=\"corrected\" lang=\"en\" dir=\"ltr\">"))
                .body(containsString("صُحح هذا الجزء في النص الإنجليزي، ولم يُصحح بعد في هذه الترجمة."))
                .body(containsString("<a href=\"#p1\" lang=\"en\" dir=\"ltr\">The ministers met in the morning"
                        .replace("morning", "afternoon")
                        .substring(0, 60)));
    }

    @Test
    void theHeaderAgreesWithTheNotices() {
        amend(Weight.CORRECTION, Map.of("p1", Weight.CORRECTION, "p2", Weight.MAJOR));
        String expected = "translated-from=1, revision=2, current-revision=2, outdated=(\"p2\"), corrected=(\"p1\")";

        Response page = given().get("/ar/" + slug);
        Response data = given().get("/api/records/" + slug + "?lang=ar");

        assertThat(page.header("Translation-Status")).isEqualTo(expected);
        assertThat(data.header("Translation-Status")).isEqualTo(expected);
        assertThat(given().head("/ar/" + slug).header("Translation-Status")).isEqualTo(expected);
        assertThat(given().get("/en/" + slug).header("Translation-Status")).isNull();
    }

    @Test
    void theTitleSaysWhichLanguageItIsIn() {
        newsroom.release(slug, Newsroom.statement("Talks on trade", "Weights", "2024-01-01", FIRST));
        amend(Weight.CORRECTION, Map.of("title", Weight.CORRECTION));

        data().body("title", equalTo("Talks on trade"))
                .body("titleLang", equalTo("en"))
                .body("topicLang", equalTo("ar"))
                .body("locale", equalTo("ar"));
    }

    @Test
    void aVersionOnHoldSaysSoAndLinksToTheEnglishText() {
        data().body("held", equalTo(true))
                .body("revision", equalTo(1))
                .body("currentRevision", equalTo(2))
                .body("outdated", empty())
                .header("Translation-Status", equalTo("translated-from=1, revision=1, current-revision=2"));
        page().body(containsString("توجد نسخة أحدث من النص الإنجليزي؛ ويجري حاليًا تحديث هذه الترجمة."))
                .body(containsString("<a href=\"/en/" + slug + "\" hreflang=\"en\">قراءة النص الإنجليزي الأحدث</a>"));
        amend(Weight.MAJOR, Map.of());
        data().body("held", equalTo(false));
        page().body(not(containsString("توجد نسخة أحدث")));
    }

    @Test
    void theNoteOfACorrectionIsShownInItsLanguage() {
        newsroom.amend(
                slug, "en", Weight.CORRECTION, Optional.of("The time of day was wrong."), Optional.empty(), Map.of());

        given().get("/en/" + slug)
                .then()
                .body(containsString("<strong>Correction, "))
                .body(containsString("<span lang=\"en\" dir=\"ltr\">The time of day was wrong.</span>"));
        given().get("/api/records/" + slug + "?lang=en")
                .then()
                .body("weight", equalTo("correction"))
                .body("note", equalTo("The time of day was wrong."));
    }

    @Test
    void theNoteOfAnyOtherChangeIsNoNotice() {
        newsroom.amend(slug, "en", Weight.MINOR, Optional.of("A comma."), Optional.empty(), Map.of());

        given().get("/en/" + slug).then().body(not(containsString("A comma.")));
    }

    @Test
    void aMachineTranslationThatAPersonHasReviewedSaysBoth() {
        newsroom.store(slug, "ko", Authority.MACHINE, Map.of("title", "회담"));
        newsroom.publish(slug, "ko");
        given().get("/ko/" + slug).then().body(containsString("사람의 검토를 거치지 않았습니다"));

        newsroom.amend(slug, "ko", Weight.MAJOR, Optional.empty(), Optional.of("Kim"), Map.of());

        given().get("/ko/" + slug)
                .then()
                .body(containsString("<strong>기계 번역본</strong>"))
                .body(containsString("이 글은 기계로 번역된 후 사람의 검토를 거쳤습니다."))
                .body(containsString("검토자: Kim."));
        given().get("/api/records/" + slug + "?lang=ko")
                .then()
                .body("authority", equalTo("machine"))
                .body("reviewer", equalTo("Kim"));
    }

    @Test
    void aUnitThatRefersToARemovedTimeIsShownInEnglish() {
        String held = newsroom.newSlug();
        String record = """
                ---
                kind: press-release
                title: Talks
                issued: 2024-01-01
                event:
                  start: 2024-01-01T10:00[Europe/Brussels]
                  %s
                ---

                They met%s.
                """;
        newsroom.release(held, record.formatted("end: 2024-01-01T11:00[Europe/Brussels]", " until {end:time}"));
        newsroom.translate(held, "ja", Map.of("title", "会談", "p1", "{end:time}まで会談した。"));
        newsroom.release(held, record.formatted("place: Brussels", ""));
        newsroom.amend(held, "ja", Weight.MINOR, Optional.empty(), Optional.empty(), Map.of("p1", Weight.MINOR));

        given().get("/api/records/" + held + "?lang=ja")
                .then()
                .statusCode(200)
                .body("blocks.text", contains("They met."))
                .body("blocks.lang", contains("en"))
                .body("missing", contains("place", "p1"));
    }

    private void amend(Weight weight, Map<String, Weight> unitWeights) {
        newsroom.amend(slug, "ar", weight, Optional.empty(), Optional.empty(), unitWeights);
    }

    private ValidatableResponse data() {
        return given().get("/api/records/" + slug + "?lang=ar").then().statusCode(200);
    }

    private ValidatableResponse page() {
        return given().get("/ar/" + slug).then().statusCode(200);
    }
}
