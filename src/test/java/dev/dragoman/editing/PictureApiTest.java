package dev.dragoman.editing;

import static dev.dragoman.editing.Desk.admin;
import static dev.dragoman.editing.Desk.bearing;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.dragoman.records.pictures.SamplePictures;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class PictureApiTest {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String JPEG = "image/jpeg";
    private static final byte[] ROOM = SamplePictures.jpegOfCamera(320, 200, 1);
    private static final byte[] OTHER_ROOM = SamplePictures.jpeg(300, 200);

    private final String slug = "test-picture-" + LAST.incrementAndGet();
    private final String address = "/api/records/" + slug;

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    @Test
    void aPictureIsStoredWithItsRecordAndMeasured() {
        draft("![A room](room.jpg)")
                .statusCode(201)
                .body("warnings.code", contains("picture-missing"))
                .body(
                        "text",
                        containsString("Warning: room.jpg is not stored yet; until it is sent with PUT " + address));

        put("room.jpg", JPEG, ROOM)
                .statusCode(201)
                .header("Location", endsWith(address + "/pictures/room.jpg"))
                .header("ETag", startsWith("\"2-"))
                .body("name", equalTo("room.jpg"))
                .body("mediaType", equalTo(JPEG))
                .body("width", equalTo(320))
                .body("height", equalTo(200))
                .body("used", equalTo(true))
                .body("changed", equalTo(true))
                .body("revision", equalTo(2))
                .body("warnings", empty());

        admin().get(address + "/pictures")
                .then()
                .statusCode(200)
                .body("pictures.name", contains("room.jpg"))
                .body("pictures[0].used", equalTo(true));
        byte[] stored = admin().get(address + "/pictures/room.jpg")
                .then()
                .statusCode(200)
                .contentType(JPEG)
                .header("Cache-Control", equalTo("private, no-store"))
                .extract()
                .asByteArray();
        assertThat(new String(stored, ISO_8859_1)).doesNotContain("secret");
        admin().get(address + "/draft").then().body(containsString("![A room](room.jpg)"));
    }

    @Test
    void aPictureIsPublicOnlyWithAnEdition() {
        draft("![A room](room.jpg)");
        String file = path(put("room.jpg", JPEG, ROOM));

        given().get(file).then().statusCode(404);
        bearing("no-such-token").get(file).then().statusCode(401);
        admin().get(file).then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));

        release();

        Response shown = given().get(file);
        shown.then()
                .statusCode(200)
                .contentType(JPEG)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .header("CDN-Cache-Control", containsString("max-age=60"))
                .header("Surrogate-Key", equalTo("rec-" + slug))
                .header("Content-Length", equalTo(String.valueOf(shown.asByteArray().length)))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        given().header("If-None-Match", shown.header("ETag")).get(file).then().statusCode(304);
        given().head(file).then().statusCode(200).contentType(JPEG);
        given().get(file.replaceFirst("/[0-9a-f]{16}/", "/0123456789abcdef/"))
                .then()
                .statusCode(404);
        given().get("/en/" + slug)
                .then()
                .body(containsString(
                        "<img src=\"" + file + "\" alt=\"A room\" width=\"320\" height=\"200\" decoding=\"async\">"));
    }

    @Test
    void readersGetAddressSizeAndAlternativeTextAsData() {
        draft("![A room](room.jpg)");
        String src = put("room.jpg", JPEG, ROOM).extract().path("src");
        release();

        given().get(address)
                .then()
                .body("blocks[0].type", equalTo("picture"))
                .body("blocks[0].src", equalTo(src))
                .body("blocks[0].width", equalTo(320))
                .body("blocks[0].height", equalTo(200))
                .body("blocks[0].alt", equalTo("A room"))
                .body("blocks[0].sources", nullValue())
                .body("blocks[1].src", nullValue());
        given().accept("text/html").get(address).then().body(containsString("<img src=\"" + src + "\""));
        given().get("/en/" + slug).then().body(containsString("<meta property=\"og:image\" content=\"" + src + "\">"));
        given().accept("application/vnd.iptc.ninjs+json")
                .get(address)
                .then()
                .body(containsString(src))
                .body(containsString("<img src=\\\"" + src));
    }

    @Test
    void theAlternativeTextIsTranslated() {
        draft("![A room](room.jpg)");
        put("room.jpg", JPEG, ROOM);
        release();
        admin().contentType("application/json")
                .body("{\"title\": \"Titel\", \"img1\": \"Ein Raum\", \"p1\": \"Worte.\"}")
                .put(address + "/translations/de")
                .then()
                .statusCode(201);
        pressroom.approve(slug, "de");
        releaseIn("de");

        given().get("/de/" + slug).then().body(containsString("alt=\"Ein Raum\""));
        given().get(address + "?lang=de").then().body("blocks[0].alt", equalTo("Ein Raum"));
    }

    @Test
    void theSizesThatWereUploadedAreOfferedToBrowsers() {
        draft("![A room](room.jpg)");
        String small = path(put("room.jpg", JPEG, SamplePictures.jpeg(320, 200)));
        String large = path(put("room@2x.jpg", JPEG, SamplePictures.jpeg(640, 400)));
        put("room-500.jpg", JPEG, SamplePictures.jpeg(500, 500))
                .body("used", equalTo(false))
                .body("warnings.code", contains("picture-of-other-proportions"))
                .body("warnings[0].text", containsString("room-500.jpg is not used as a size of room"));
        release();

        given().get("/en/" + slug)
                .then()
                .body(containsString(
                        " srcset=\"" + small + " 320w, " + large + " 640w\" sizes=\"min(100vw, 41rem, 320px)\""));
        given().get(address).then().body("blocks[0].sources.width", contains(320, 640));
    }

    @Test
    void aCorrectedPictureHasANewAddressAndTheEarlierEditionKeepsTheOldOne() {
        draft("![A room](room.jpg)");
        String before = path(put("room.jpg", JPEG, ROOM));
        release();
        String after = path(put("room.jpg", JPEG, OTHER_ROOM).statusCode(200).body("revision", equalTo(3)));

        assertThat(after).isNotEqualTo(before);
        given().get("/en/" + slug).then().body(containsString(before));
        given().get(after).then().statusCode(404);

        release();

        given().get("/en/" + slug).then().body(containsString(after)).body(not(containsString(before)));
        given().get("/en/" + slug + "/editions/1").then().body(containsString(before));
        given().get(before).then().statusCode(200);
        given().get(after).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "gone"})
    void thePicturesOfAWithdrawnRecordAreGone(String mode) {
        draft("![A room](room.jpg)");
        String file = path(put("room.jpg", JPEG, ROOM));
        release();

        Desk.sending("{'mode': '" + mode + "', 'note': 'A mistake'}")
                .header("If-Match", "*")
                .post(address + "/withdraw")
                .then()
                .statusCode(200);

        given().get(file).then().statusCode(410).body("type", endsWith("/gone")).body("slug", equalTo(slug));
    }

    @Test
    void uploadingTheSamePictureAgainChangesNothing() {
        draft("![A room](room.jpg)");
        put("room.jpg", JPEG, ROOM);

        put("room.jpg", JPEG, ROOM)
                .statusCode(200)
                .body("changed", equalTo(false))
                .body("revision", equalTo(2))
                .body("used", equalTo(true));
    }

    @Test
    void aPictureThatNoRevisionRefersToIsStoredAndCanBeDeleted() {
        draft("No picture yet");
        String file =
                path(put("room.jpg", JPEG, ROOM).body("used", equalTo(false)).body("revision", equalTo(1)));
        admin().get(file).then().statusCode(200);

        admin().delete(address + "/pictures/room.jpg").then().statusCode(204);

        admin().get(address + "/pictures").then().body("pictures", empty());
        admin().get(file).then().statusCode(404);
        admin().get(address + "/pictures/room.jpg").then().statusCode(404).body("type", endsWith("/unknown-picture"));
        admin().delete(address + "/pictures/room.jpg").then().statusCode(404);
    }

    @Test
    void aPictureInUseIsNotDeletedAndOneOfAnEarlierEditionStaysThere() {
        draft("![A room](room.jpg)");
        String file = path(put("room.jpg", JPEG, ROOM));
        release();

        admin().delete(address + "/pictures/room.jpg")
                .then()
                .statusCode(409)
                .body("detail", containsString("remove it from the record first"));
        draft("No picture any more");
        admin().delete(address + "/pictures/room.jpg").then().statusCode(204);

        given().get(file).then().statusCode(200);
        given().get("/en/" + slug).then().body(containsString(file));
    }

    @Test
    void aDryRunStoresNothing() {
        draft("![A room](room.jpg)");

        admin().contentType(JPEG)
                .body(ROOM)
                .put(address + "/pictures/room.jpg?dryRun=true")
                .then()
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("width", equalTo(320));

        admin().get(address + "/pictures").then().body("pictures", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "room.jpg, image/svg+xml, 415, 'image/jpeg, image/png, image/webp'",
        "room.jpg, application/octet-stream, 415, is not supported here",
        "room.jpg, image/png, 422, 'it is image/jpeg, but Content-Type says image/png'",
        "room.png, image/png, 422, room.png contains a JPEG",
        "room.svg, image/jpeg, 400, a name such as room.jpg",
        "-room.jpg, image/jpeg, 400, a name such as room.jpg"
    })
    void aPictureIsSentAsWhatItIs(String name, String type, int status, String reason) {
        draft("![A room](room.jpg)");

        put(name, type, ROOM).statusCode(status).body("detail", containsString(reason));

        admin().get(address + "/pictures").then().body("pictures", empty());
        admin().get(address + "/revisions").then().body("revisions.revision", contains(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "", "nothing"})
    void otherBytesAreRejectedAndNothingIsStored(String bytes) {
        draft("![A room](room.jpg)");

        put("room.jpg", JPEG, bytes.getBytes(UTF_8)).statusCode(422).body("type", endsWith("/invalid-picture"));

        admin().get(address + "/pictures").then().body("pictures", empty());
    }

    @Test
    void theRecordComesFirst() {
        put("room.jpg", JPEG, ROOM)
                .statusCode(404)
                .body("type", endsWith("/unknown-record"))
                .body("detail", containsString("create its draft first"));
        admin().get(address + "/pictures").then().statusCode(404);
    }

    @Test
    void onlyAuthorsStorePictures() {
        draft("![A room](room.jpg)");

        given().contentType(JPEG)
                .body(ROOM)
                .put(address + "/pictures/room.jpg")
                .then()
                .statusCode(401);
        given().get(address + "/pictures").then().statusCode(401);
        given().delete(address + "/pictures/room.jpg").then().statusCode(401);
        admin().contentType(JPEG)
                .header("If-Match", "\"9-0123\"")
                .body(ROOM)
                .put(address + "/pictures/room.jpg")
                .then()
                .statusCode(412);
    }

    @Test
    void aRecordShowsNoPicturesOfOtherSites() {
        draft("![A room](https://example.org/room.jpg)")
                .statusCode(422)
                .body("type", endsWith("/invalid-record"))
                .body("line", equalTo(7))
                .body("detail", containsString("upload the picture with the record"));
    }

    @Test
    void aPictureWithoutAlternativeTextIsAcceptedWithAWarning() {
        draft("![](room.jpg)")
                .statusCode(201)
                .body("warnings.code", contains("picture-missing", "picture-without-alternative"));
        put("room.jpg", JPEG, ROOM);
        release();

        given().get("/en/" + slug).then().body(matchesPattern("(?s).*<img src=\"[^\"]*\" alt=\"\" width.*"));
        given().get(address).then().body("blocks[0].alt", equalTo("")).body("blocks[0].text", nullValue());
    }

    @Test
    void aPictureThatIsMissingIsItsAlternativeTextAndNoEmptyFrame() {
        draft("![A room](room.jpg)");
        release();

        given().get("/en/" + slug)
                .then()
                .body(not(containsString("class=\"picture\"")))
                .body(containsString("<figure class=\"described\" id=\"img1\">"))
                .body(containsString("A room"));
        given().get(address).then().body("blocks[0].alt", equalTo("A room")).body("blocks[0].src", nullValue());
    }

    private ValidatableResponse draft(String body) {
        int exists = admin().get(address + "/draft").statusCode();
        return (exists == 200 ? admin().header("If-Match", "*") : admin())
                .contentType("text/markdown")
                .body("---\nkind: statement\ntitle: A title\nissued: 1990-01-02\n---\n\n" + body + "\n\nSome words.\n")
                .put(address)
                .then();
    }

    private ValidatableResponse put(String name, String type, byte[] picture) {
        return admin().contentType(type)
                .body(picture)
                .put(address + "/pictures/" + name)
                .then();
    }

    private static String path(ValidatableResponse stored) {
        return URI.create(stored.extract().path("src")).getPath();
    }

    private void release() {
        releaseIn("en");
    }

    private void releaseIn(String locale) {
        Desk.sending("{'editions': [{'slug': '" + slug + "', 'locale': '" + locale + "'}], 'weight': 'minor'}")
                .post("/api/releases")
                .then()
                .statusCode(201);
    }
}
