package dev.dragoman.delivery.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.dragoman.delivery.Newsroom;
import dev.dragoman.delivery.Seeds;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as news objects of ninjs 3.1, held to the schema of the IPTC. */
@QuarkusTest
public class NinjsTest {

    private static final String TYPE = "application/vnd.iptc.ninjs+json";
    private static final Path SCHEMA = Path.of("..", "shared", "fixtures", "ninjs", "ninjs-schema_3.1.json");
    private static final Instant AT = Instant.parse("2026-03-01T20:00:00Z");

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @ParameterizedTest
    @FieldSource("dev.dragoman.delivery.MachineFormatsTest#LOCALES")
    void everyRecordIsValid(String locale) throws IOException {
        for (String slug : List.of(Seeds.READOUT, Seeds.STATEMENT)) {
            String news = ninjs(slug, locale).extract().asString();

            assertThat(faults(news)).as(slug).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start: 2026-07-07",
                "start: 2026-07-07\n  end: 2026-07-09",
                "start: 2026-07-07T10:00+09:00[Asia/Tokyo]",
                "start: 2026-07-07T10:00+09:00[Asia/Tokyo]\n  duration: P2DT8H",
                "start: 2026-07-07T10:00+09:00[Asia/Tokyo]\n  duration: about PT2H"
            })
    void everyEventIsValid(String event) throws IOException {
        String slug = newsroom.newSlug();
        newsroom.release(
                slug,
                Newsroom.statement("Title", "News", "2024-01-01", "Text.")
                        .replaceFirst("issued:", "event:\n  " + event + "\n  place: Tokyo\nissued:"));
        newsroom.awaitChanges();

        String news = ninjs(slug, "en")
                .body("places.name", hasItem("Tokyo"))
                .extract()
                .asString();

        assertThat(faults(news)).isEmpty();
    }

    @Test
    void itSaysWhatTheRecordSays() {
        ninjs(Seeds.READOUT, "ja")
                .header("Content-Language", "ja")
                .body("uri", startsWith("http"))
                .body("language", equalTo("ja"))
                .body("pubStatus", equalTo("usable"))
                .body("version", equalTo("1"))
                .body("headlines.value", hasItem("北大西洋条約機構（NATO）"))
                .body("bodies.contentType", hasItem("text/html"))
                .body("subjects.literal", hasItem("north-atlantic-treaty-organization-nato"))
                .body("eventDetails.dates.startDate", equalTo("2023-04-05T11:20:00+02:00"))
                .body("eventDetails.dates.expectedEndDate", equalTo("2023-04-05T13:45:00+02:00"))
                .body("associations.find { it.rel == 'original' }.language", equalTo("en"))
                .body("associations.findAll { it.rel == 'translation' }.language", hasItem("de"));
    }

    @Test
    void aCorrectionIsANoteToEditors() throws IOException {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "News", "2024-01-01", "Text."));
        newsroom.store(slug, Newsroom.statement("Title", "News", "2024-01-01", "The right text."));
        newsroom.amend(slug, "en", Weight.CORRECTION, Optional.of("The text was wrong."), Optional.empty(), Map.of());
        newsroom.awaitChanges();

        String news = ninjs(slug, "en")
                .body("edNote", equalTo("The text was wrong."))
                .body("version", equalTo("2"))
                .extract()
                .asString();

        assertThat(faults(news)).isEmpty();
    }

    @Test
    void aWithdrawnRecordIsCanceled() throws IOException {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Secret", "News", "2024-01-01", "Secret."));
        newsroom.withdraw(
                slug,
                "en",
                new Withdrawal(
                        WithdrawalMode.WITHDRAWN, Optional.of("A note."), Optional.empty(), AT, Optional.empty()));
        newsroom.awaitChanges();

        String news = ninjs(slug, "en")
                .body("pubStatus", equalTo("canceled"))
                .body("versionCreated", equalTo(AT.toString()))
                .body("edNote", equalTo("A note."))
                .extract()
                .asString();

        assertThat(faults(news)).isEmpty();
        assertThat(news).doesNotContain("Secret");
    }

    @Test
    void aGoneRecordIsAProblemAndARedirectedOneARedirect() {
        String gone = newsroom.newSlug();
        newsroom.release(gone, Newsroom.statement("Gone", "News", "2024-01-01", "Gone."));
        newsroom.withdraw(
                gone,
                "en",
                new Withdrawal(WithdrawalMode.GONE, Optional.empty(), Optional.empty(), AT, Optional.empty()));
        String moved = newsroom.newSlug();
        newsroom.release(moved, Newsroom.statement("Moved", "News", "2024-01-01", "Moved."));
        newsroom.withdraw(
                moved,
                "en",
                new Withdrawal(
                        WithdrawalMode.REDIRECT,
                        Optional.empty(),
                        Optional.of(new Slug(Seeds.STATEMENT)),
                        AT,
                        Optional.empty()));
        newsroom.awaitChanges();

        given().accept(TYPE).get("/api/records/" + gone).then().statusCode(410).contentType("application/problem+json");
        given().accept(TYPE)
                .redirects()
                .follow(false)
                .get("/api/records/" + moved)
                .then()
                .statusCode(308)
                .header("Location", Seeds.STATEMENT_DATA);
    }

    private static ValidatableResponse ninjs(String slug, String locale) {
        return given().accept(TYPE)
                .get("/api/records/" + slug + "?lang=" + locale)
                .then()
                .statusCode(200)
                .header("Content-Type", TYPE);
    }

    private static Set<ValidationMessage> faults(String news) throws IOException {
        Assumptions.assumeTrue(Files.exists(SCHEMA), SCHEMA + " is not there");
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                // The schema of coordinates, which no record has, is somewhere else.
                builder -> builder.schemaLoaders(
                        loaders -> loaders.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", "{}"))));
        JsonSchema schema = factory.getSchema(
                Files.readString(SCHEMA),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        return schema.validate(news, InputFormat.JSON);
    }
}
