package dev.dragoman.editing.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.webhooks.Subscribing;
import dev.dragoman.webhooks.Webhook;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as its admin sees it. */
@RegisterForReflection
@Schema(name = "Webhook")
public record WebhookView(
        @Schema(required = true) String id,
        @Schema(required = true) String name,

        @Schema(required = true, format = "uri") String url,

        @Schema(required = true, description = "The types of events that it receives")
        List<String> events,

        @Schema(required = true, description = "The records whose events it receives; empty for all")
        List<String> slugs,

        @Schema(required = true, description = "The locales whose events it receives; empty for all")
        List<String> locales,

        @Schema(
                required = true,
                nullable = true,
                description = "The access token whose grants limit which events about work it receives; null for"
                        + " those of an admin")
        String token,

        @Schema(required = true) boolean enabled,

        @Schema(
                required = true,
                nullable = true,
                implementation = Notice.class,
                description = "Since when its messages fail or why it is disabled; null if all is well")
        Notice notice,

        @Schema(required = true) String createdBy,

        @Schema(required = true, format = "date-time") String created,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "The secret with which its receiver verifies signatures; only in the answer that"
                        + " creates the webhook")
        String secret) {

    /** What an admin should know about a webhook. */
    @RegisterForReflection
    @Schema(name = "WebhookNotice")
    public record Notice(
            @Schema(required = true, format = "date-time", description = "Since when")
            String since,

            @Schema(required = true, description = "In a sentence")
            String text) {}

    /** The webhook without its secret. */
    public static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    /** The webhook with its secret. */
    public static WebhookView withSecret(Subscribing.Created created) {
        return of(created.webhook(), created.secret());
    }

    private static WebhookView of(Webhook webhook, String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.name(),
                webhook.url(),
                webhook.filter().events(),
                webhook.filter().slugs(),
                webhook.filter().locales(),
                webhook.tokenId().orElse(null),
                webhook.isEnabled(),
                notice(webhook),
                webhook.createdBy(),
                webhook.createdAt().toString(),
                secret);
    }

    private static Notice notice(Webhook webhook) {
        return webhook.disabled()
                .map(disabled -> new Notice(disabled.at().toString(), disabled.reason()))
                .or(() -> webhook.failingSince()
                        .map(since -> new Notice(
                                since.toString(), "Every attempt since then has failed; the deliveries say why")))
                .orElse(null);
    }

    /** All webhooks, oldest first. */
    @RegisterForReflection
    @Schema(name = "Webhooks")
    public record Webhooks(@Schema(required = true) List<WebhookView> webhooks) {}

    /** The new secret of a webhook. */
    @RegisterForReflection
    @Schema(name = "WebhookSecret")
    public record Secret(
            @Schema(required = true) String id,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "The secret with which its receiver verifies signatures; only in this answer")
            String secret,

            @Schema(
                    required = true,
                    format = "date-time",
                    description = "Until then messages are also signed with the previous secret")
            String previousUntil) {

        public static Secret of(Subscribing.Rotated rotated) {
            return new Secret(
                    rotated.webhook().id(),
                    rotated.secret(),
                    rotated.previousUntil().toString());
        }

        /** The same without the secret. */
        public Secret hidden() {
            return new Secret(id, null, previousUntil);
        }
    }
}
