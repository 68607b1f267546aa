package dev.dragoman.delivery;

import dev.dragoman.delivery.response.PageParameters;
import dev.dragoman.http.MediaRange;
import dev.dragoman.http.Parameters;
import dev.dragoman.locales.AcceptLanguage;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguagePreferences;
import dev.dragoman.locales.LanguageRange;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.record.page.AddressQuery;
import dev.dragoman.rendering.record.page.Embedding;
import dev.dragoman.times.Zones;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader requests, at any address.
 *
 * @param query what the query asks for
 */
public record ReadRequest(LanguagePreferences languages, AddressQuery query, List<MediaRange> accepted) {

    /** Longer than any zone's id. */
    private static final int MAX_SHOWN_LENGTH = 60;

    /**
     * Reads the query and the headers.
     *
     * @param path the language that the path names
     * @throws ProblemException ILL_FORMED_LANGUAGE_TAG, UNKNOWN_TIME_ZONE, INVALID_PARAMETER or HEADER_TOO_LONG
     */
    public static ReadRequest of(HttpServerRequest http, Optional<LanguageTag> path) {
        return of(http, path, parameter(http, "tz").map(Zones::named), Optional.empty());
    }

    /**
     * The same for an address of pages: a zone that is not known is shown to a person in the page's own form.
     *
     * @throws ProblemException as {@link #of} says, UNKNOWN_TIME_ZONE only if the client does not prefer HTML by name
     */
    public static ReadRequest ofPage(HttpServerRequest http, Optional<LanguageTag> path) {
        try {
            return of(http, path);
        } catch (ProblemException rejected) {
            Optional<String> typed = parameter(http, "tz").filter(zone -> zone.length() <= MAX_SHOWN_LENGTH);
            if (rejected.code() != ProblemCode.UNKNOWN_TIME_ZONE || typed.isEmpty()) {
                throw rejected;
            }
            ReadRequest request = of(http, path, Optional.empty(), typed);
            if (!MediaRange.prefersByName(request.accepted(), "text/html")) {
                throw rejected;
            }
            return request;
        }
    }

    /**
     * The same for an address of data, which also serves fragments to embed.
     *
     * @throws ProblemException as {@link #of} says
     */
    public static ReadRequest ofData(HttpServerRequest http, Optional<LanguageTag> path) {
        ReadRequest request = of(http, path);
        return new ReadRequest(request.languages(), request.query().embedded(embedding(http)), request.accepted());
    }

    private static Embedding embedding(HttpServerRequest http) {
        int heading = parameter(http, "heading")
                .map(value -> (int) Parameters.number("heading", value, 1, Embedding.LAST_LEVEL))
                .orElse(1);
        String prefix = parameter(http, "prefix").orElse("");
        if (!Embedding.isPrefix(prefix)) {
            throw Parameters.invalid(
                    "prefix", prefix, "a letter and up to 31 letters, digits, underscores and hyphens, all in ASCII");
        }
        return new Embedding(heading, prefix);
    }

    private static ReadRequest of(
            HttpServerRequest http, Optional<LanguageTag> path, Optional<ZoneId> zone, Optional<String> unknownZone) {
        Optional<LanguageTag> lang = parameter(http, "lang")
                .map(LanguageTag::parse)
                // What is dropped here is never looked up or cached.
                .map(LanguageTag::withFormattingExtensions);
        return new ReadRequest(
                LanguagePreferences.of(
                        lang,
                        path,
                        AcceptLanguage.parse(String.join(",", http.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)))
                                .stream()
                                .map(LanguageRange::withoutExtensions)
                                .toList()),
                new AddressQuery(lang, zone, strict(http), unknownZone, Embedding.NONE),
                MediaRange.parse(header(http, HttpHeaders.ACCEPT)));
    }

    /**
     * The value of {@code Vary}: the headers that had a say (RFC 9110 §12.5.5), or nothing. {@code Accept-Language}
     * counts if nothing that the address names is available.
     */
    public String vary(Stream<LanguageChoice> choices, boolean severalFormats) {
        List<String> headers = new ArrayList<>();
        if (severalFormats) {
            headers.add(HttpHeaders.ACCEPT);
        }
        if (languages.named().isEmpty()
                || choices.anyMatch(choice -> choice.fallback().isPresent())) {
            headers.add(HttpHeaders.ACCEPT_LANGUAGE);
        }
        return String.join(", ", headers);
    }

    /**
     * The best of the media types that an address serves.
     *
     * @throws ProblemException NOT_ACCEPTABLE if the reader takes none of them
     */
    public String type(List<String> served) {
        return MediaRange.choose(accepted, served).orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_ACCEPTABLE, "This address serves " + String.join(" or ", served))
                .with("available", served));
    }

    public static Optional<String> parameter(HttpServerRequest http, String name) {
        return Optional.ofNullable(http.getParam(PageParameters.listed(name))).filter(value -> !value.isEmpty());
    }

    private static Optional<String> header(HttpServerRequest http, String name) {
        List<String> values = http.headers().getAll(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    private static boolean strict(HttpServerRequest http) {
        String fallback = parameter(http, "fallback").orElse("any");
        if (!fallback.equals("none") && !fallback.equals("any")) {
            throw new ProblemException(
                            ProblemCode.INVALID_PARAMETER,
                            "fallback is \"" + fallback
                                    + "\"; it must be none, to exclude other languages, or be omitted")
                    .with("parameter", "fallback");
        }
        return fallback.equals("none");
    }
}
