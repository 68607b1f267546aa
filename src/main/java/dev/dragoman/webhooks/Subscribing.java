package dev.dragoman.webhooks;

import dev.dragoman.access.AccessToken;
import dev.dragoman.access.AccessTokens;
import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.access.TokenState;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Creates, changes and deletes webhooks, and rotates their secrets. */
@Singleton
public class Subscribing {

    private static final int MAX_WEBHOOKS = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

    private final Destinations destinations;
    private final WebhookConfig config;
    private final Audit audit;
    private final Clock clock;

    Subscribing(Destinations destinations, WebhookConfig config, Audit audit, Clock clock) {
        this.destinations = destinations;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** A webhook with the secret that its receiver verifies messages with; nothing else ever shows it. */
    public record Created(Webhook webhook, String secret) {}

    /** A webhook with its new secret, and until when the previous one signs too. */
    public record Rotated(Webhook webhook, String secret, Instant previousUntil) {}

    /**
     * Creates a webhook, which receives events from now on.
     *
     * @throws ProblemException FORBIDDEN, INVALID_WEBHOOK, LIMIT_EXCEEDED
     */
    public Created create(Tables tables, Caller admin, Subscription wanted) {
        admin.require(Role.ADMIN);
        check(tables, wanted);
        Webhooks webhooks = tables.table(Webhooks.class);
        if (webhooks.all().size() >= MAX_WEBHOOKS) {
            throw new ProblemException(
                    ProblemCode.LIMIT_EXCEEDED,
                    "There are " + MAX_WEBHOOKS + " webhooks already, which is the maximum");
        }
        String id = MessageIds.random();
        String secret = SigningSecrets.generate();
        webhooks.add(
                id,
                wanted.name(),
                wanted.url(),
                EventFilter.join(wanted.filter().events()),
                EventFilter.join(wanted.filter().slugs()),
                EventFilter.join(wanted.filter().locales()),
                wanted.tokenId(),
                secret,
                tables.table(ChangeLog.class).lastSeq(),
                admin.name(),
                now());
        audit(tables, admin, "webhook.create", id, wanted);
        return new Created(find(tables, id), secret);
    }

    /**
     * Changes a webhook; the same again changes nothing.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_WEBHOOK, INVALID_WEBHOOK
     */
    public Webhook change(Tables tables, Caller admin, String id, Subscription wanted) {
        admin.require(Role.ADMIN);
        Webhook before = find(tables, id);
        check(tables, wanted);
        if (!wanted.equals(new Subscription(before.name(), before.url(), before.filter(), before.tokenId()))) {
            tables.table(Webhooks.class)
                    .change(
                            id,
                            wanted.name(),
                            wanted.url(),
                            EventFilter.join(wanted.filter().events()),
                            EventFilter.join(wanted.filter().slugs()),
                            EventFilter.join(wanted.filter().locales()),
                            wanted.tokenId());
            audit(tables, admin, "webhook.change", id, wanted);
        }
        return find(tables, id);
    }

    /**
     * Enables a webhook, for what happens from now on, or disables it, which ends what is pending; the same again changes
     * nothing.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_WEBHOOK
     */
    public Webhook enable(Tables tables, Caller admin, String id, boolean enabled) {
        admin.require(Role.ADMIN);
        Webhook webhook = find(tables, id);
        if (!enabled) {
            DeliveryResults.disable(tables, webhook, "Disabled by " + admin.name(), admin, audit, now());
        } else if (tables.table(Webhooks.class)
                        .enable(id, tables.table(ChangeLog.class).lastSeq())
                > 0) {
            audit.add(tables, admin, "webhook.enable", null, null, Map.of("id", id, "name", webhook.name()));
        }
        return find(tables, id);
    }

    /**
     * Gives a webhook a new secret. For a while messages have two signatures, one by each.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_WEBHOOK
     */
    public Rotated rotate(Tables tables, Caller admin, String id) {
        admin.require(Role.ADMIN);
        Webhook webhook = find(tables, id);
        String secret = SigningSecrets.generate();
        Instant until = now().plus(config.rotationOverlap());
        tables.table(Webhooks.class).rotate(id, secret, until.toEpochMilli());
        audit.add(
                tables,
                admin,
                "webhook.rotate",
                null,
                null,
                Map.of("id", id, "name", webhook.name(), "previousUntil", until.toString()));
        return new Rotated(webhook, secret, until);
    }

    /**
     * Deletes a webhook, with its queue and its log.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_WEBHOOK
     */
    public void delete(Tables tables, Caller admin, String id) {
        admin.require(Role.ADMIN);
        Webhook webhook = find(tables, id);
        tables.table(Deliveries.class).deleteAll(id);
        tables.table(Webhooks.class).delete(id);
        audit.add(tables, admin, "webhook.delete", null, null, Map.of("id", id, "name", webhook.name()));
    }

    /**
     * The webhook of this id.
     *
     * @throws ProblemException UNKNOWN_WEBHOOK
     */
    public static Webhook find(Tables tables, String id) {
        return Optional.of(id)
                .filter(ID.asMatchPredicate())
                .flatMap(tables.table(Webhooks.class)::find)
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.UNKNOWN_WEBHOOK, "There is no webhook \"" + id + "\"")
                                .with("id", id));
    }

    private void check(Tables tables, Subscription wanted) {
        destinations.problem(wanted.url()).ifPresent(wrong -> {
            throw invalid("url", wrong);
        });
        wanted.tokenId().ifPresent(id -> {
            Optional<AccessToken> token = tables.table(AccessTokens.class).find(id);
            if (token.filter(found -> found.state(clock.instant()) == TokenState.ACTIVE)
                    .isEmpty()) {
                throw invalid("token", "is \"" + id + "\", which is not the id of an active token");
            }
        });
    }

    private static ProblemException invalid(String field, String wrong) {
        return new ProblemException(ProblemCode.INVALID_WEBHOOK, field + " " + wrong).with("field", field);
    }

    private void audit(Tables tables, Caller admin, String act, String id, Subscription wanted) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("id", id);
        detail.put("name", wanted.name());
        detail.put("url", wanted.url());
        detail.put("events", wanted.filter().events());
        detail.put("slugs", wanted.filter().slugs());
        detail.put("locales", wanted.filter().locales());
        wanted.tokenId().ifPresent(token -> detail.put("token", token));
        audit.add(tables, admin, act, null, null, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
