package dev.dragoman.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.editions.changes.ChangeEpoch;
import dev.dragoman.editions.changes.PublicChange;
import dev.dragoman.json.JsonWriter;
import dev.dragoman.records.Slug;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Writes messages to webhooks. */
@Singleton
public class Messages {

    private static final JsonWriter JSON = new JsonWriter(new ObjectMapper());

    private final String base;
    private final ChangeEpoch epoch;

    Messages(Config config, ChangeEpoch epoch) {
        this.base = config.getValue("dragoman.base-url", String.class).replaceFirst("/+$", "");
        this.epoch = epoch;
    }

    /** The message of a public change: the same, byte for byte, whenever it is written. */
    Message of(PublicChange change) {
        String slug = change.slug().value();
        String locale = change.locale().toString();
        String log = epoch.value();
        return message(
                "chg_" + log + "_" + change.seq(),
                EventType.ofChange(change.act()),
                change.happenedAt(),
                Optional.of(slug),
                Optional.of(locale),
                new MessageBody.Change(
                        log,
                        change.seq(),
                        change.act(),
                        slug,
                        locale,
                        change.edition(),
                        base + "/" + locale + "/" + slug,
                        change.formerSlug().map(Slug::value).orElse(null),
                        change.surrogateKeys()));
    }

    static Message ofWork(String type, MessageBody.Work work, Instant now) {
        return message(
                "wrk_" + MessageIds.random(), type, now, Optional.of(work.slug()), Optional.of(work.locale()), work);
    }

    static Message ping(Webhook webhook, Instant now) {
        return message(
                "png_" + MessageIds.random(),
                EventType.PING,
                now,
                Optional.empty(),
                Optional.empty(),
                new MessageBody.Ping(webhook.id()));
    }

    private static Message message(
            String id, String type, Instant at, Optional<String> slug, Optional<String> locale, Object data) {
        return new Message(id, type, slug, locale, JSON.text(new MessageBody(type, at.toString(), data)));
    }
}
