package dev.dragoman.editing.body;

import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.webhooks.EventFilter;
import dev.dragoman.webhooks.EventType;
import dev.dragoman.webhooks.Subscription;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin wants of a webhook; a change leaves out what stays as it is. */
@Schema(name = "WebhookRequest", additionalProperties = Schema.False.class)
public record WebhookBody(
        @Schema(
                implementation = String.class,
                minLength = 1,
                maxLength = 100,
                description = "The name that admins see; if omitted, the host of the URL")
        Optional<String> name,

        @Schema(
                implementation = String.class,
                format = "uri",
                description = "Where messages are sent, https and public; needed to create a webhook",
                examples = "https://hooks.example/dragoman")
        Optional<String> url,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                maxItems = 20,
                description = "change (all public changes, the default), work (all work), a type of change such as"
                        + " change.correction, or one of work.review_requested, work.sent_back, work.outdated,"
                        + " work.scheduled, work.unscheduled",
                examples = "[\"change\", \"work.outdated\"]")
        Optional<List<String>> events,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                maxItems = 200,
                description = "Only these records; empty for all")
        Optional<List<String>> slugs,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                maxItems = 200,
                description = "Only these locales; empty for all")
        Optional<List<String>> locales,

        @Schema(
                implementation = String.class,
                description = "The id of an active access token: the webhook receives only those events about work"
                        + " that its bearer may see, and none once it is revoked. Without it, the webhook"
                        + " receives those that an admin may see")
        Optional<String> token,

        @Schema(
                implementation = Boolean.class,
                description = "false cancels pending messages; true enables the webhook for later events")
        Optional<Boolean> enabled) {

    private static final int MAX_NAME = 100;
    private static final int MAX_EVENTS = 20;
    private static final int MAX_FILTERS = 200;
    private static final List<String> MEMBERS =
            List.of("name", "url", "events", "slugs", "locales", "token", "enabled");

    /**
     * Reads a body.
     *
     * @throws ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_WEBHOOK with the {@code field}
     */
    public static WebhookBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.read(http, body, ProblemCode.INVALID_WEBHOOK, MEMBERS);
        return new WebhookBody(
                name(json),
                json.text("url").map(String::strip),
                list(json, "events", MAX_EVENTS, WebhookBody::event),
                list(json, "slugs", MAX_FILTERS, WebhookBody::slug),
                list(json, "locales", MAX_FILTERS, WebhookBody::locale),
                json.text("token"),
                json.flag("enabled"));
    }

    /**
     * A new webhook.
     *
     * @throws ProblemException INVALID_WEBHOOK without a URL
     */
    public Subscription create() {
        String address = url.orElseThrow(
                () -> new ProblemException(ProblemCode.INVALID_WEBHOOK, "url is missing").with("field", "url"));
        return new Subscription(
                name.orElseGet(() -> host(address)),
                address,
                new EventFilter(
                        events.orElse(EventFilter.ALL_CHANGES.events()),
                        slugs.orElse(List.of()),
                        locales.orElse(List.of())),
                token);
    }

    /** A changed webhook. */
    public Subscription change(Subscription before) {
        return new Subscription(
                name.orElse(before.name()),
                url.orElse(before.url()),
                new EventFilter(
                        events.orElse(before.filter().events()),
                        slugs.orElse(before.filter().slugs()),
                        locales.orElse(before.filter().locales())),
                token.or(before::tokenId));
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse(url);
        } catch (IllegalArgumentException notAUrl) {
            return url;
        }
    }

    private static Optional<String> name(JsonObject json) {
        Optional<String> name = json.text("name").map(String::strip);
        name.ifPresent(text -> {
            if (text.isEmpty() || text.length() > MAX_NAME || text.chars().anyMatch(Character::isISOControl)) {
                throw json.invalid("name", "must have 1 to " + MAX_NAME + " visible characters");
            }
        });
        return name;
    }

    private static Optional<List<String>> list(
            JsonObject json, String name, int most, BiFunction<JsonObject, Item, String> check) {
        return json.texts(name).map(texts -> {
            if (texts.size() > most) {
                throw json.invalid(name, "has " + texts.size() + " items; it may have " + most);
            }
            if (texts.isEmpty() && name.equals("events")) {
                throw json.invalid(name, "must have at least one type of event, such as " + EventType.CHANGE);
            }
            List<String> checked = new ArrayList<>();
            for (String text : texts) {
                checked.add(check.apply(json, new Item(name + "[" + checked.size() + "]", text)));
            }
            return checked.stream().distinct().toList();
        });
    }

    /** An item of a list, with its place in the body. */
    private record Item(String field, String text) {}

    private static String event(JsonObject json, Item item) {
        EventType.problem(item.text()).ifPresent(wrong -> {
            throw json.invalid(item.field(), wrong);
        });
        return item.text();
    }

    private static String slug(JsonObject json, Item item) {
        if (!Slug.isValid(item.text())) {
            throw json.invalid(item.field(), "is \"" + item.text() + "\", which is not a slug");
        }
        return item.text();
    }

    private static String locale(JsonObject json, Item item) {
        try {
            return LanguageRegistry.require(item.text()).toString();
        } catch (ProblemException rejected) {
            throw json.at(item.field(), rejected);
        }
    }
}
