package dev.dragoman.delivery;

import dev.dragoman.locales.LanguageTag;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of an answer, rendered once, and what the headers say of them.
 *
 * @param lastModified empty where nothing tells it, as with lists
 * @param contentLanguages the languages of the text (RFC 9110 §8.5)
 * @param links values of {@code Link} (RFC 8288)
 * @param surrogateKeys what a CDN can purge it by
 */
record Representation(
        Buffer body,
        String mediaType,
        EntityTag etag,
        Optional<Instant> lastModified,
        List<LanguageTag> contentLanguages,
        List<String> links,
        List<String> surrogateKeys) {

    /** A representation of rendered bytes, with their entity tag. */
    static Representation of(
            byte[] bytes,
            String mediaType,
            Optional<Instant> lastModified,
            List<LanguageTag> contentLanguages,
            List<String> links,
            List<String> surrogateKeys) {
        return new Representation(
                Buffer.buffer(bytes),
                mediaType,
                EntityTag.of(bytes),
                lastModified,
                contentLanguages,
                links,
                surrogateKeys);
    }

    Representation {
        contentLanguages = List.copyOf(contentLanguages);
        links = List.copyOf(links);
        surrogateKeys = List.copyOf(surrogateKeys);
    }
}
