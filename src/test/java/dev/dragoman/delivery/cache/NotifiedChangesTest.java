package dev.dragoman.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.WithoutPolling;
import dev.dragoman.http.Eventually;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.NotificationConnection;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** An instance that polls the change log once an hour sees what another one has released: PostgreSQL notifies it. */
@QuarkusTest
@TestProfile(WithoutPolling.class)
@EnabledIfSystemProperty(named = "test.store", matches = "postgresql")
@Timeout(600)
@RemoveLeftovers
class NotifiedChangesTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    Store store;

    /** Fires no event in this instance, as if it were part of another one. */
    @Inject
    Pressroom pressroom;

    /** The listening connections to this database. */
    interface Listeners {

        @SqlQuery("""
                select pid from pg_stat_activity
                where datname = current_database() and application_name = :application and state = 'idle'
                """)
        List<Integer> pids(String application);

        @SqlQuery("select pg_terminate_backend(:pid)")
        boolean terminate(int pid);
    }

    @Test
    void aReleaseOfAnotherInstanceIsSeenWithoutPolling() {
        String slug = "test-notified";
        listener();
        given().get("/api/records/" + slug).then().statusCode(404);

        pressroom.write(slug, "The first text.\n");
        pressroom.release(slug, "en");

        awaitText(slug, "The first text.");
    }

    @Test
    void aListeningConnectionThatEndsIsOpenedAgainAndNothingIsMissed() {
        String slug = "test-notified-again";
        int broken = listener();
        given().get("/api/records/" + slug).then().statusCode(404);

        store.read(tables -> tables.table(Listeners.class).terminate(broken));
        pressroom.write(slug, "Released meanwhile.\n");
        pressroom.release(slug, "en");

        awaitText(slug, "Released meanwhile.");
        listener();
        pressroom.write(slug, "Released after that.\n");
        pressroom.release(slug, "en");
        awaitText(slug, "Released after that.");
    }

    @Test
    void aMetricTellsWhetherTheDatabaseNotifiesThisInstance() {
        listener();

        Eventually.get(
                () -> given().get(metrics),
                answer -> answer.asString().lines().anyMatch("dragoman_changes_listening 1.0"::equals));
    }

    private static void awaitText(String slug, String text) {
        Eventually.get(() -> read(slug), answer -> answer.asString().contains(text));
    }

    private static Response read(String slug) {
        return given().get("/api/records/" + slug);
    }

    /** The process of the listening connection, as soon as there is one. */
    private int listener() {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        List<Integer> pids = listeners();
        while (pids.size() != 1) {
            assertThat(Instant.now()).as("listening connections " + pids).isBefore(end);
            Thread.onSpinWait();
            pids = listeners();
        }
        return pids.get(0);
    }

    private List<Integer> listeners() {
        return store.read(tables -> tables.table(Listeners.class).pids(NotificationConnection.APPLICATION_NAME));
    }
}
