package dev.dragoman.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.access.Secret;
import dev.dragoman.json.Digest;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsTest {

    private static final Instant START = Instant.parse("2023-04-05T02:20:00Z");
    private static final String DIGEST = Digest.of("a token").hex();

    private final String cookie = Secret.ofAddress().text();

    @Inject
    Store store;

    @Test
    void aSessionEndsAfterItsIdleTime() {
        at(0).open(cookie, DIGEST, tables -> {});

        assertThat(at(59).find(cookie).flatMap(OpenSession::tokenDigest)).contains(DIGEST);
        assertThat(at(59 + 59).find(cookie).flatMap(OpenSession::tokenDigest)).contains(DIGEST);
        assertThat(at(59 + 59 + 60).find(cookie).flatMap(OpenSession::tokenDigest))
                .isEmpty();
    }

    @Test
    void aSessionInUseEndsAfterItsLifetime() {
        at(0).open(cookie, DIGEST, tables -> {});

        for (int minutes = 50; minutes < 180; minutes += 50) {
            assertThat(at(minutes).find(cookie).flatMap(OpenSession::tokenDigest))
                    .contains(DIGEST);
        }
        assertThat(at(180).find(cookie).flatMap(OpenSession::tokenDigest)).isEmpty();
    }

    @Test
    void aClosedSessionIsOver() {
        at(0).open(cookie, DIGEST, tables -> {});

        at(0).close(cookie);

        assertThat(at(0).find(cookie).flatMap(OpenSession::tokenDigest)).isEmpty();
    }

    @Test
    void nothingStoredTellsTheCookieOrTheToken() {
        at(0).open(cookie, DIGEST, tables -> {});

        assertThat(store.<Boolean>read(tables ->
                        tables.table(BrowserSessions.class).find(cookie).isPresent()))
                .isFalse();
        BrowserSession stored = store.read(tables -> tables.table(BrowserSessions.class)
                .find(Digest.of(cookie).hex())
                .orElseThrow());
        assertThat(stored.maskedTokenDigest()).isPresent().isNotEqualTo(Optional.of(DIGEST));
    }

    @Test
    void aSessionOfAPersonOfTheIssuerHasTheirNameAndGrants() {
        SessionPerson person = new SessionPerson(
                "keiko",
                Optional.of("Keiko"),
                "author translator[ja]",
                Optional.of("https://issuer/end?id_token_hint=a.b.c"));

        at(0).open(cookie, person, tables -> {});

        assertThat(at(1).find(cookie).flatMap(OpenSession::person)).contains(person);
        assertThat(at(61).find(cookie)).isEmpty();
        BrowserSession stored = store.read(tables -> tables.table(BrowserSessions.class)
                .find(Digest.of(cookie).hex())
                .orElseThrow());
        assertThat(stored.sealedSignOutUrl().orElseThrow()).doesNotContain("a.b.c");
    }

    /** The sessions some minutes after the start; they last an hour without a request, and three at most. */
    private Sessions at(int minutes) {
        SessionConfig config = new SessionConfig() {

            @Override
            public Duration idle() {
                return Duration.ofHours(1);
            }

            @Override
            public Duration lifetime() {
                return Duration.ofHours(3);
            }
        };
        return new Sessions(store, config, Clock.fixed(START.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC));
    }
}
