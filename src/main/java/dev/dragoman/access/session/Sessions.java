package dev.dragoman.access.session;

import dev.dragoman.json.Digest;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Opens, finds and closes sessions. Of the value of a cookie only a digest is stored. */
@Singleton
public class Sessions {

    /** The name of the cookie, which browsers send to {@link dev.dragoman.http.DeskAddress#PATH} only. */
    public static final String COOKIE = "dragoman-desk";

    /** The resolution of the time of the last request, which saves a write for each request. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Store store;
    private final SessionConfig config;
    private final Clock clock;

    Sessions(Store store, SessionConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Opens a session, and removes expired ones.
     *
     * @param cookie the value of its cookie, 256 random bits
     * @param tokenDigest the digest of the token that the person signed in with
     * @param alongside what is written in the same transaction
     */
    public void open(String cookie, String tokenDigest, Consumer<Tables> alongside) {
        open((sessions, now) -> sessions.add(digest(cookie), masked(tokenDigest, cookie), now), alongside);
    }

    /**
     * Opens a session of a person who signed in at the issuer, and removes expired ones.
     *
     * @param cookie the value of its cookie, 256 random bits
     * @param alongside what is written in the same transaction
     */
    public void open(String cookie, SessionPerson person, Consumer<Tables> alongside) {
        open(
                (sessions, now) -> sessions.addPerson(
                        digest(cookie),
                        person.name(),
                        person.displayName(),
                        person.grants(),
                        person.signOutUrl().map(url -> EncryptedText.encrypt(url, cookie)),
                        now),
                alongside);
    }

    private void open(BiConsumer<BrowserSessions, Instant> adding, Consumer<Tables> alongside) {
        Instant now = clock.instant();
        store.inTransaction(tables -> {
            BrowserSessions sessions = tables.table(BrowserSessions.class);
            sessions.removeOlder(now.minus(config.lifetime()));
            adding.accept(sessions, now);
            alongside.accept(tables);
            return true;
        });
    }

    /** The session of a cookie; empty if it has expired or does not exist. */
    public Optional<OpenSession> find(String cookie) {
        String digest = digest(cookie);
        Instant now = clock.instant();
        Optional<BrowserSession> session = store.read(
                        tables -> tables.table(BrowserSessions.class).find(digest))
                .filter(found -> found.isValid(now, config.idle(), config.lifetime()));
        session.filter(found -> !now.isBefore(found.seenAt().plus(STEP)))
                .ifPresent(found -> store.inTransaction(tables -> {
                    tables.table(BrowserSessions.class).touch(digest, now);
                    return true;
                }));
        return session.map(found -> opened(found, cookie));
    }

    private static OpenSession opened(BrowserSession session, String cookie) {
        return new OpenSession(
                session.maskedTokenDigest().map(digest -> masked(digest, cookie)),
                session.name()
                        .map(name -> new SessionPerson(
                                name,
                                session.displayName(),
                                session.grants().orElse(""),
                                session.sealedSignOutUrl().map(url -> EncryptedText.decrypt(url, cookie)))));
    }

    /** Ends a session. */
    public void close(String cookie) {
        close(cookie, tables -> {});
    }

    /**
     * Ends a session.
     *
     * @param alongside what is written in the same transaction; nothing if there is no such session
     */
    public void close(String cookie, Consumer<Tables> alongside) {
        store.inTransaction(tables -> {
            int removed = tables.table(BrowserSessions.class).remove(digest(cookie));
            if (removed > 0) {
                alongside.accept(tables);
            }
            return removed;
        });
    }

    /**
     * A digest, combined with one of the cookie so that the database tells nothing of the token: an operator may have
     * chosen a token that can be guessed from its digest. Applied again, it returns the digest.
     */
    private static String masked(String digest, String cookie) {
        byte[] bytes = HexFormat.of().parseHex(digest);
        byte[] mask = HexFormat.of().parseHex(Digest.of("mask " + cookie).hex());
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= mask[i];
        }
        return HexFormat.of().formatHex(bytes);
    }

    private static String digest(String cookie) {
        return Digest.of(cookie).hex();
    }
}
