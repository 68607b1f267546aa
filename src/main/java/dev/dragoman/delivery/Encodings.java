package dev.dragoman.delivery;

import dev.dragoman.delivery.cache.CompressedForms;
import dev.dragoman.delivery.cache.Compression;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.cache.SharedBytes;
import dev.dragoman.http.AcceptedCodings;
import dev.dragoman.http.ContentCoding;
import dev.dragoman.http.EntityTag;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Selects the content coding that a representation is sent in (RFC 9110 §12.5.3). */
@Singleton
class Encodings {

    private static final String IF_NONE_MATCH = "If-None-Match";

    private final Compression compression;

    Encodings(Compression compression) {
        this.compression = compression;
    }

    /**
     * A representation in one content coding.
     *
     * @param etag its own strong tag
     * @param coding empty for the plain form
     */
    record Encoded(SharedBytes body, EntityTag etag, Optional<ContentCoding> coding) {

        static Encoded plain(Representation representation) {
            return new Encoded(representation.body(), representation.etag(), Optional.empty());
        }
    }

    /** The form for a reader; compresses it on the calling thread if nobody has asked for it before. */
    Encoded select(HttpServerRequest http, Representation representation) {
        return best(http, representation)
                .flatMap(coding -> representation
                        .compressed()
                        .in(coding, compression)
                        .map(body -> new Encoded(body, representation.etag().in(coding), Optional.of(coding))))
                .orElseGet(() -> Encoded.plain(representation));
    }

    /** Whether {@link #select} answers at once, so that it may be called on the event loop. */
    boolean isReady(HttpServerRequest http, Representation representation) {
        CompressedForms forms = representation.compressed();
        return !forms.areWorthwhile()
                || AcceptedCodings.of(http).weights().isEmpty()
                || (compression.isLoaded()
                        && best(http, representation)
                                .filter(coding -> !forms.isReady(coding))
                                .isEmpty());
    }

    /**
     * The form that a reader has already, if the reader accepts its coding, whichever would be sent now; its body is
     * the plain one.
     */
    Optional<Encoded> known(HttpServerRequest http, Representation representation) {
        List<String> ifNoneMatch = http.headers().getAll(IF_NONE_MATCH);
        if (ifNoneMatch.isEmpty() || !representation.compressed().areWorthwhile()) {
            return Optional.empty();
        }
        AcceptedCodings accepted = AcceptedCodings.of(http);
        String tags = String.join(",", ifNoneMatch);
        Stream<Encoded> compressed = Stream.of(ContentCoding.values())
                .filter(accepted::accepts)
                .map(coding ->
                        new Encoded(representation.body(), representation.etag().in(coding), Optional.of(coding)));
        Stream<Encoded> plain = accepted.acceptsPlain() ? Stream.of(Encoded.plain(representation)) : Stream.empty();
        return Stream.concat(plain, compressed)
                .filter(form -> form.etag().isIn(tags))
                .findFirst();
    }

    private Optional<ContentCoding> best(HttpServerRequest http, Representation representation) {
        AcceptedCodings accepted = AcceptedCodings.of(http);
        return representation.compressed().areWorthwhile()
                        && !accepted.weights().isEmpty()
                ? accepted.best(compression.available())
                : Optional.empty();
    }
}
