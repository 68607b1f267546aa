package dev.dragoman.editing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The languages that a translation can be uploaded in. */
@QuarkusTest
@RemoveLeftovers
class BundleLanguageTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    private String slug;

    @BeforeEach
    void aRecord() {
        slug = "test-bundle-language-" + LAST.incrementAndGet();
        pressroom.write(slug, "Text.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "jp, ja",
        "english, en",
        "zh-CHT, zh-Hant",
    })
    void anUnregisteredTagIsRejectedWithTheLikelyOne(String tag, String likely) {
        upload(tag)
                .statusCode(400)
                .body("detail", containsString("\"" + likely + "\""))
                .body("likely", equalTo(likely));
        Desk.sending("{'editions': [{'slug': '" + slug + "', 'locale': '" + tag + "'}]}")
                .post("/api/releases")
                .then()
                .statusCode(400)
                .body("likely", equalTo(likely));
        Desk.sending("{'name': 'A translator', 'grants': ['translator[" + tag + "]'], 'days': 1}")
                .post("/api/tokens")
                .then()
                .statusCode(422)
                .body("detail", containsString("\"" + likely + "\""));
    }

    @ParameterizedTest
    @CsvSource({"nb, no", "no, nb", "zh-Hant, zh-TW", "ja, ja-JP", "zh, zh-CN", "sr, sr-Cyrl"})
    void aSecondTranslationIntoOneLanguageIsRejectedWithTheNameOfTheFirst(String first, String second) {
        upload(first).statusCode(201);

        upload(second).statusCode(409).body("existing", equalTo(first)).body("detail", containsString(first));
        upload(second + "?dryRun=true").statusCode(409).body("existing", equalTo(first));
        upload(first).statusCode(428);
    }

    @Test
    void aTranslationIntoTheLanguageOfTheCanonicalTextIsRejected() {
        upload("en-US").statusCode(409).body("existing", equalTo("en"));
    }

    @ParameterizedTest
    @CsvSource({"zh-Hant, zh-HK", "pt, pt-PT", "de, de-AT", "nb, nn", "sr, sr-Latn", "fr, en-GB"})
    void languagesOfARegionAreDistinct(String first, String second) {
        upload(first).statusCode(201);

        upload(second).statusCode(201);
    }

    private ValidatableResponse upload(String locale) {
        return Desk.admin()
                .contentType("application/json")
                .body("{\"title\": \"T\"}")
                .put("/api/records/" + slug + "/translations/" + locale)
                .then();
    }
}
