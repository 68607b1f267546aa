package dev.dragoman.webhooks;

import dev.dragoman.access.AccessTokens;
import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Grant;
import dev.dragoman.access.TokenState;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Which work a webhook may be told of: what the bearer of its token may see at this moment. */
@Singleton
public class WorkAccess {

    private final DraftAccess drafts;
    private final Clock clock;

    WorkAccess(DraftAccess drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Whether a message may be sent; public changes always may. */
    boolean mayReceive(Tables tables, Webhook webhook, Message message) {
        return !EventType.isWork(message.type())
                || mayReceive(
                        tables,
                        webhook,
                        message.type(),
                        LanguageTag.parse(message.locale().orElseThrow()));
    }

    boolean mayReceive(Tables tables, Webhook webhook, String type, LanguageTag locale) {
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
        return webhook.tokenId().isEmpty()
                ? Optional.of(new Caller(webhook.createdBy(), Set.of(Grant.ADMIN)))
                : tables.table(AccessTokens.class)
                        .find(webhook.tokenId().get())
                        .filter(token -> token.state(clock.instant()) == TokenState.ACTIVE)
                        .map(token -> new Caller(token.name(), token.grants()));
    }
}
