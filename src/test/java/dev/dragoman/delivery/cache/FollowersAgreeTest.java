package dev.dragoman.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the change log has, after any history, the same content as whoever reads everything. */
@QuarkusTest
@RemoveLeftovers
public class FollowersAgreeTest {

    private static final int ACTS = 40;
    private static final List<String> LOCALES = List.of("en", "ja", "de");
    private static final List<String> MODES = List.of("withdrawn", "gone", "redirect");

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);
    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    private final Map<String, String> followed = new TreeMap<>();
    private List<String> slugs;
    private long position;
    private int revisions;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4000, 50_000})
    void aFollowerAndAReaderOfEverythingEndWithTheSameContent(long seed) {
        Random random = new Random(seed);
        slugs = List.of("test-follow-" + seed + "-a", "test-follow-" + seed + "-b", "test-follow-" + seed + "-c");
        position = end(0);
        read(slugs);

        int done = 0;
        for (int i = 0; i < ACTS; i++) {
            done += act(random) ? 1 : 0;
            if (random.nextInt(4) == 0) {
                follow();
            }
        }
        follow();

        assertThat(done).as("acts that were possible, of seed %s", seed).isGreaterThan(ACTS / 4);
        Map<String, String> kept = new TreeMap<>(followed);
        read(slugs);
        assertThat(kept).isEqualTo(followed);
        assertThat(kept.values()).anyMatch(content -> content.startsWith("200"));
    }

    /** Does something at random, and returns whether it was possible. */
    private boolean act(Random random) {
        String slug = slugs.get(random.nextInt(slugs.size()));
        String locale = LOCALES.get(random.nextInt(LOCALES.size()));
        try {
            switch (random.nextInt(6)) {
                case 0, 1 -> pressroom.write(slug, "Text number " + ++revisions + ".\n\nMore text.\n");
                case 2 -> pressroom.translateAndApprove(slug, "ja", "de");
                case 3, 4 ->
                    pressroom.release(
                            List.of(Weight.values()).get(random.nextInt(Weight.values().length)),
                            slug,
                            random.nextBoolean() ? new String[] {"en"} : new String[] {"en", locale});
                default -> {
                    return withdraw(random, slug, locale);
                }
            }
            return true;
        } catch (ProblemException | java.util.NoSuchElementException declined) {
            return false;
        }
    }

    private boolean withdraw(Random random, String slug, String locale) {
        String mode = MODES.get(random.nextInt(MODES.size()));
        String to = slugs.get(random.nextInt(slugs.size()));
        Response answer = given().header("Authorization", "Bearer test-admin-token")
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"mode\": \"" + mode + "\", \"note\": \"Note " + ++revisions + "\""
                        + (random.nextInt(3) > 0 ? ", \"locale\": \"" + locale + "\"" : "")
                        + (mode.equals("redirect") ? ", \"to\": \"" + to + "\"" : "") + "}")
                .post("/api/records/" + slug + "/withdraw");
        return answer.statusCode() == 200;
    }

    /** Reads again what the log says has changed: a change concerns all language versions of its record. */
    private void follow() {
        newsroom.awaitChanges();
        Set<String> changed = new HashSet<>();
        JsonPath page;
        do {
            page = given().get("/api/changes?limit=7&after=" + position).jsonPath();
            changed.addAll(page.getList("changes.slug"));
            position = page.getLong("next");
        } while (!page.getList("changes").isEmpty());
        changed.retainAll(slugs);
        read(new ArrayList<>(changed));
    }

    private void read(List<String> some) {
        for (String slug : some) {
            for (String locale : LOCALES) {
                Response answer = given().redirects()
                        .follow(false)
                        .queryParam("lang", locale)
                        .get("/api/records/" + slug);
                followed.put(
                        slug + " " + locale,
                        answer.statusCode() + " " + answer.header("Location") + " " + answer.asString());
            }
        }
    }

    private static long end(long from) {
        long last = from;
        JsonPath page;
        do {
            page = given().get("/api/changes?limit=1000&after=" + last).jsonPath();
            last = page.getLong("next");
        } while (!page.getList("changes").isEmpty());
        return last;
    }
}
