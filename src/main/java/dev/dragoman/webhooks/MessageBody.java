package dev.dragoman.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The JSON of a message (Standard Webhooks): small, and never a text of a record; the receiver reads what it needs.
 *
 * @param timestamp when it happened, an instant in UTC
 */
@RegisterForReflection
public record MessageBody(String type, String timestamp, Object data) {

    /**
     * A public change.
     *
     * @param act what the change log calls it
     * @param url the address of the language version
     * @param formerSlug the slug that the record had before, of a renaming only
     * @param surrogateKeys what to purge from caches
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            String epoch,
            long seq,
            String act,
            String slug,
            String locale,
            int edition,
            String url,
            String formerSlug,
            List<String> surrogateKeys) {}

    /**
     * Work on a language version that is not public.
     *
     * @param revision the revision of the record, where one matters
     * @param version the version of the translation, where one matters
     * @param units how many units are newly outdated or missing
     * @param release the release that it is part of
     * @param at the time of that release, a wall time in its zone (RFC 9557)
     * @param assignee the name of the person who has the translation, or had it until now
     * @param due when the work is due, a date or a wall time in a zone
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Work(
            String slug,
            String locale,
            Integer revision,
            Integer version,
            Integer units,
            String release,
            String at,
            String assignee,
            String due) {}

    /** A test message. */
    @RegisterForReflection
    public record Ping(String webhook) {}
}
