package dev.dragoman.webhooks;

import dev.dragoman.access.AccessConfig;
import dev.dragoman.access.AccessToken;
import dev.dragoman.access.AccessTokens;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Grant;
import dev.dragoman.access.TokenState;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which messages about work a webhook receives: those that the bearer of its token may see at this moment. */
@Singleton
public class WorkAccess {

    private final DraftAccess drafts;
    private final Clock clock;
    private final boolean hasAdminToken;

    WorkAccess(DraftAccess drafts, AccessConfig config, Clock clock) {
        hasAdminToken = config.adminToken().isPresent();
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Whether a message may be sent; public changes always may. */
    public boolean mayReceive(Tables tables, Webhook webhook, Message message) {
        return !EventType.isWork(message.type())
                || mayReceive(
                        tables,
                        webhook,
                        message.type(),
                        LanguageTag.parse(message.locale().orElseThrow()));
    }

    public boolean mayReceive(Tables tables, Webhook webhook, String type, LanguageTag locale) {
        Optional<Caller> bearer = bearer(tables, webhook);
        return switch (type) {
            case EventType.SCHEDULED, EventType.UNSCHEDULED ->
                bearer.filter(caller -> drafts.mayReadSchedule(caller, locale)).isPresent();
            default ->
                bearer.filter(caller -> drafts.mayReadDrafts(caller, locale)).isPresent();
        };
    }

    /** Whoever the webhook was made for; empty if their token has expired or was revoked. */
    private Optional<Caller> bearer(Tables tables, Webhook webhook) {
        AccessTokens tokens = tables.table(AccessTokens.class);
        return webhook.tokenId().isEmpty()
                ? creator(tokens, webhook.createdBy())
                : tokens.find(webhook.tokenId().get())
                        .filter(token -> token.state(clock.instant()) == TokenState.ACTIVE)
                        .map(token -> new Caller(token.name(), token.grants()));
    }

    /**
     * The admin who made the webhook, while they are one: the bearer of the configured token while there is one, of others
     * while a token of theirs with that role is active. Who signs in with the issuer has no token here; their webhooks are
     * told of work until they are deleted.
     */
    private Optional<Caller> creator(AccessTokens tokens, String name) {
        Caller admin = new Caller(name, Set.of(Grant.ADMIN));
        boolean configured = name.equals(Callers.ADMIN);
        if (configured && hasAdminToken) {
            return Optional.of(admin);
        }
        List<AccessToken> own = tokens.named(name);
        boolean active = own.stream()
                .anyMatch(token -> token.state(clock.instant()) == TokenState.ACTIVE
                        && token.grants().contains(Grant.ADMIN));
        boolean signsIn = own.isEmpty() && !configured;
        return active || signsIn ? Optional.of(admin) : Optional.empty();
    }
}
