package dev.dragoman.editing.write;

import dev.dragoman.access.Caller;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.http.DryRun;
import dev.dragoman.json.Digest;
import dev.dragoman.json.JsonWriter;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Does a write in one transaction and, where the request has an {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header), answers the same again when it is sent again. A declined write leaves
 * nothing behind, not even its key; nor does a dry run, {@code ?dryRun=true}, which answers what the write would.
 */
@Singleton
public class WriteTransaction {

    private static final int MAX_KEY_LENGTH = 200;
    /** How long a key is remembered. */
    private static final Duration TTL = Duration.ofDays(7);

    private final Store store;
    private final Clock clock;
    private final Event<WriteCommitted> committed;
    private final JsonWriter json;

    WriteTransaction(Store store, Clock clock, Event<WriteCommitted> committed, JsonWriter json) {
        this.store = store;
        this.clock = clock;
        this.committed = committed;
        this.json = json;
    }

    /**
     * Writes.
     *
     * @param body the request's body, by which the same request is known again
     * @throws ProblemException INVALID_PARAMETER, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_KEY_REUSED, or whatever the act declines
     */
    public Response write(HttpServerRequest http, Caller caller, byte[] body, Function<Tables, WriteAnswer> act) {
        Optional<String> key = key(http);
        if (DryRun.isRequested(http)) {
            return store.inRolledBackTransaction(act).dryRunResponse();
        }
        WriteAnswer answer = store.inTransaction(
                tables -> key.map(k -> once(tables, http, caller, k, body, act)).orElseGet(() -> act.apply(tables)));
        committed.fire(new WriteCommitted());
        return answer.response();
    }

    private WriteAnswer once(
            Tables tables,
            HttpServerRequest http,
            Caller caller,
            String key,
            byte[] body,
            Function<Tables, WriteAnswer> act) {
        IdempotentAnswers answers = tables.table(IdempotentAnswers.class);
        String fingerprint = Digest.of(http.method() + " " + http.uri() + "\n" + Digest.of(body))
                .hex();
        Instant now = clock.instant();
        answers.forget(now.minus(TTL));
        if (answers.take(caller.name(), key, fingerprint, now) == 0) {
            IdempotentAnswers.Kept kept = answers.find(caller.name(), key).orElseThrow();
            if (!kept.fingerprint().equals(fingerprint)) {
                throw new ProblemException(
                        ProblemCode.IDEMPOTENCY_KEY_REUSED,
                        "This Idempotency-Key was used with a different request; use a new key for each request");
            }
            return kept.answer();
        }
        WriteAnswer answer = act.apply(tables);
        answers.keep(
                caller.name(),
                key,
                answer.status(),
                answer.etag(),
                answer.location(),
                answer.mediaType(),
                text(answer.keptBody().orElse(answer.body())));
        return answer;
    }

    private String text(Object body) {
        return body instanceof String text ? text : json.text(body);
    }

    private static Optional<String> key(HttpServerRequest http) {
        return Optional.ofNullable(http.getHeader("Idempotency-Key")).map(key -> {
            boolean visible = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
            if (key.isEmpty() || key.length() > MAX_KEY_LENGTH || !visible) {
                throw new ProblemException(
                        ProblemCode.INVALID_IDEMPOTENCY_KEY,
                        "An Idempotency-Key has 1 to " + MAX_KEY_LENGTH + " visible ASCII characters");
            }
            return key;
        });
    }
}
