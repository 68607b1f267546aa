package dev.dragoman.desk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.desk.AtDesk;
import dev.dragoman.desk.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The preview of what an author has typed, before anything of it is stored. */
@QuarkusTest
class DeskRecordPreviewTest {

    private static final String PREVIEW = "/desk/records/new/preview";

    private final String slug = "test-seen-" + UUID.randomUUID();

    @Test
    void theTextIsShownAsReadersWouldSeeIt() {
        Response seen = fragment(TypedRecord.meeting(slug).with("body", "{when}, *all* met.\n\n1. A point."));

        seen.then()
                .statusCode(200)
                .body(allOf(
                        not(containsString("<html")),
                        containsString("On April 5, commencing at 11:20"),
                        containsString("<em>all</em>"),
                        containsString("A point.")));
        Drafts.api().get("/api/records/" + slug + "/draft").then().statusCode(404);
    }

    @Test
    void theEventIsShownInEveryZoneBeforeTheRestIsTyped() {
        String seen = fragment(new TypedRecord()
                        .with("event", "times")
                        .with("start-date", "2023-04-05")
                        .with("start-time", "11:20")
                        .with("start-zone", "Europe/Brussels")
                        .with("end-time", "13:45")
                        .with("zones", "America/New_York")
                        .with("own-zone", "Asia/Kolkata"))
                .asString();

        assertThat(seen)
                .contains("datetime=\"2023-04-05T11:20+02:00\"")
                .contains("datetime=\"2023-04-05T13:45+02:00\"")
                .contains("datetime=\"2023-04-05T18:20+09:00\"")
                .contains("datetime=\"2023-04-05T05:20-04:00\"")
                .contains("datetime=\"2023-04-05T14:50+05:30\"")
                .contains("CEST")
                .contains("JST")
                .contains("The text appears here as soon as it can be read.");
    }

    @Test
    void timesAreInTheLanguageOfTheAuthorAndTheTextInItsOwn() {
        String seen = fragment(TypedRecord.meeting(slug), "ja").asString();

        assertThat(seen).contains("2023年4月5日").contains("On April 5, commencing at 11:20");
    }

    @Test
    void clockTimesThatDoNotExistAreExplainedAtOnce() {
        fragment(TypedRecord.meeting(slug).with("start-date", "2023-03-26").with("start-time", "02:30"))
                .then()
                .statusCode(200)
                .body(containsString("the clocks go forward from"));
    }

    @Test
    void anAllDayEventIsShownByItsDays() {
        fragment(TypedRecord.meeting(slug)
                        .with("event", "days")
                        .with("end-date", "2023-04-07")
                        .with("body", "They met."))
                .then()
                .body(allOf(containsString("datetime=\"2023-04-05\""), containsString("datetime=\"2023-04-07\"")));
    }

    @Test
    void withoutAScriptThePreviewIsPartOfTheWholePage() {
        TypedRecord.meeting(slug)
                .with("title", "")
                .post(PREVIEW)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<html"),
                        containsString("id=\"writing\""),
                        containsString("On April 5, commencing at 11:20"),
                        not(containsString("id=\"title-mistake\""))));
    }

    @Test
    void aLongTextIsShownToo() {
        fragment(TypedRecord.meeting(slug).with("body", "A paragraph of a long text.\n\n".repeat(2_000)))
                .then()
                .statusCode(200)
                .body(containsString("preview-p2000"));
    }

    private static Response fragment(TypedRecord form) {
        return fragment(form, "en");
    }

    private static Response fragment(TypedRecord form, String language) {
        return form.post(AtDesk.admin().header("HX-Request", "true").header("Accept-Language", language), PREVIEW);
    }
}
