package dev.dragoman.delivery;

import dev.dragoman.editions.TopicKey;
import dev.dragoman.http.Parameters;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Kind;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which records a list shows: filters, page size and where the page begins. */
record ListQuery(Optional<Kind> kind, Optional<String> topicKey, int limit, Optional<Cursor> cursor) {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    /**
     * Reads {@code kind}, {@code topic}, {@code limit} and {@code cursor}.
     *
     * @throws dev.dragoman.problem.Declined INVALID_PARAMETER, naming it
     */
    static ListQuery of(HttpServerRequest http) {
        return new ListQuery(
                ReadRequest.parameter(http, "kind").map(ListQuery::kind),
                ReadRequest.parameter(http, "topic").map(TopicKey::of),
                ReadRequest.parameter(http, "limit")
                        .map(value -> (int) Parameters.number("limit", value, 1, MOST))
                        .orElse(USUAL),
                ReadRequest.parameter(http, "cursor").map(Cursor::parse));
    }

    /** The same list from another record on, or from the newest. */
    ListQuery from(Optional<Cursor> other) {
        return new ListQuery(kind, topicKey, limit, other);
    }

    /** The query of an address of this list, with the question mark, or nothing. */
    String text(Optional<LanguageTag> lang) {
        List<String> parameters = new ArrayList<>();
        lang.ifPresent(tag -> parameters.add("lang=" + tag));
        kind.ifPresent(k -> parameters.add("kind=" + k.slug()));
        topicKey.ifPresent(key -> parameters.add("topic=" + URLEncoder.encode(key, StandardCharsets.UTF_8)));
        if (limit != USUAL) {
            parameters.add("limit=" + limit);
        }
        cursor.ifPresent(from -> parameters.add("cursor=" + from));
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static Kind kind(String value) {
        return Kind.of(value)
                .orElseThrow(() -> Parameters.invalid(
                        "kind",
                        value,
                        "one of " + Arrays.stream(Kind.values()).map(Kind::slug).collect(Collectors.joining(", "))));
    }
}
