package dev.dragoman.editing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a release tells its publisher. */
@QuarkusTest
@RemoveLeftovers
class ReleaseNoticesTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);

    private String slug;

    @BeforeEach
    void aRecord() {
        slug = "test-release-notices-" + LAST.incrementAndGet();
        pressroom.write(slug, "Text.\n");
    }

    @Test
    void aLocaleThatTheInterfaceHasNoWordsOfIsNamed() {
        translate("ca");

        release("ca", "?dryRun=true").body("notices", contains(containsString("ca (Catalan)")));
        release("ca", "").statusCode(201).body("notices", contains(containsString("no words in ca (Catalan)")));
    }

    @Test
    void aLocaleWithWordsIsNot() {
        translate("it");

        release("it", "").statusCode(201).body("notices", empty());
    }

    private void translate(String locale) {
        String address = "/api/records/" + slug + "/translations/" + locale;
        Desk.admin()
                .contentType("application/json")
                .body("{\"title\": \"T\", \"p1\": \"P\"}")
                .put(address)
                .then()
                .statusCode(201);
        pressroom.approve(slug, locale);
    }

    private ValidatableResponse release(String locale, String query) {
        return Desk.sending("{'editions': [{'slug': '" + slug + "', 'locale': 'en'}, {'slug': '" + slug
                        + "', 'locale': '" + locale + "'}], 'weight': 'minor'}")
                .post("/api/releases" + query)
                .then();
    }
}
