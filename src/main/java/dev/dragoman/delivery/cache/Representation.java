package dev.dragoman.delivery.cache;

import dev.dragoman.http.AcceptedCodings;
import dev.dragoman.http.ContentCoding;
import dev.dragoman.http.EntityTag;
import dev.dragoman.locales.LanguageTag;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bytes of an answer, rendered once, with their header values. It is sent in the content coding that a reader accepts
 * (RFC 9110 §12.5.3).
 *
 * @param compressed the same bytes in content codings, made when they are asked for
 * @param status the status code that it is sent with
 * @param lastModified empty if unknown, as for lists
 * @param contentLanguages the languages of the text (RFC 9110 §8.5)
 * @param links values of {@code Link} (RFC 8288)
 * @param surrogateKeys what a CDN can purge it by
 * @param headers further headers that describe it
 */
public record Representation(
        SharedBytes body,
        CompressedForms compressed,
        String mediaType,
        EntityTag etag,
        int status,
        Optional<Instant> lastModified,
        List<LanguageTag> contentLanguages,
        List<String> links,
        List<String> surrogateKeys,
        Map<String, String> headers) {

    /** A representation of rendered bytes, with their entity tag. */
    public static Representation of(
            byte[] bytes,
            String mediaType,
            Optional<Instant> lastModified,
            List<LanguageTag> contentLanguages,
            List<String> links,
            List<String> surrogateKeys) {
        SharedBytes body = new SharedBytes(bytes);
        return new Representation(
                body,
                new CompressedForms(body, mediaType),
                mediaType,
                EntityTag.of(bytes),
                200,
                lastModified,
                contentLanguages,
                links,
                surrogateKeys,
                Map.of());
    }

    public Representation {
        contentLanguages = List.copyOf(contentLanguages);
        links = List.copyOf(links);
        surrogateKeys = List.copyOf(surrogateKeys);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The same with other bytes, and their entity tag. */
    public Representation withBody(byte[] bytes) {
        SharedBytes other = new SharedBytes(bytes);
        return new Representation(
                other,
                new CompressedForms(other, mediaType),
                mediaType,
                EntityTag.of(bytes),
                status,
                lastModified,
                contentLanguages,
                links,
                surrogateKeys,
                headers);
    }

    public Representation withStatus(int other) {
        return new Representation(
                body,
                compressed,
                mediaType,
                etag,
                other,
                lastModified,
                contentLanguages,
                links,
                surrogateKeys,
                headers);
    }

    public Representation with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Representation(
                body, compressed, mediaType, etag, status, lastModified, contentLanguages, links, surrogateKeys, more);
    }

    /**
     * A representation in one content coding.
     *
     * @param etag its own strong tag
     * @param coding empty for the plain form
     */
    public record Form(SharedBytes body, EntityTag etag, Optional<ContentCoding> coding) {}

    private Form plain() {
        return new Form(body, etag, Optional.empty());
    }

    /** The form for a reader; compresses it on the calling thread if nobody has asked for it before. */
    public Form form(AcceptedCodings accepted, Compression compression) {
        return best(accepted, compression)
                .flatMap(coding -> compressed
                        .in(coding, compression)
                        .map(bytes -> new Form(bytes, etag.in(coding), Optional.of(coding))))
                .orElseGet(this::plain);
    }

    /** Whether {@link #form} answers at once, so that it may be called on the event loop. */
    public boolean isReady(AcceptedCodings accepted, Compression compression) {
        return !compressed.areWorthwhile()
                || accepted.weights().isEmpty()
                || (compression.isLoaded()
                        && best(accepted, compression)
                                .filter(coding -> !compressed.isReady(coding))
                                .isEmpty());
    }

    /**
     * The form that a reader has already, if the reader accepts its coding, whichever would be sent now; its body is the
     * plain one.
     *
     * @param ifNoneMatch the lines of {@code If-None-Match}
     */
    public Optional<Form> known(AcceptedCodings accepted, List<String> ifNoneMatch) {
        if (ifNoneMatch.isEmpty() || !compressed.areWorthwhile()) {
            return Optional.empty();
        }
        String tags = String.join(",", ifNoneMatch);
        Stream<Form> inCodings = Stream.of(ContentCoding.values())
                .filter(accepted::accepts)
                .map(coding -> new Form(body, etag.in(coding), Optional.of(coding)));
        Stream<Form> plain = accepted.acceptsPlain() ? Stream.of(plain()) : Stream.empty();
        return Stream.concat(plain, inCodings)
                .filter(form -> form.etag().isIn(tags))
                .findFirst();
    }

    private Optional<ContentCoding> best(AcceptedCodings accepted, Compression compression) {
        return compressed.areWorthwhile() && !accepted.weights().isEmpty()
                ? accepted.best(compression.available())
                : Optional.empty();
    }

    /** An estimate of its memory in bytes, with the compressed forms that may be made. */
    int weight() {
        return 1024 + (compressed.areWorthwhile() ? body.length() * 3 / 2 : body.length());
    }
}
