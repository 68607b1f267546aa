package dev.dragoman.delivery.list;

import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.editions.search.SearchQuery;
import dev.dragoman.http.Parameters;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Kind;
import dev.dragoman.records.TopicKey;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which records a list shows: filters, page size and where the page begins.
 *
 * @param search what is searched for; empty if nothing is
 * @param since the earliest date of issue
 * @param until the latest date of issue
 */
public record ListQuery(
        Optional<SearchQuery> search,
        Optional<Kind> kind,
        Optional<String> topicKey,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        int limit,
        Optional<Cursor> cursor) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    /** ISO 8601 allows more digits, which would not compare as text. */
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * Reads {@code q}, {@code kind}, {@code topic}, {@code since}, {@code until}, {@code limit} and {@code cursor}.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_PARAMETER, naming it
     */
    static ListQuery of(HttpServerRequest http) {
        return new ListQuery(
                ReadRequest.parameter(http, "q").map(SearchQuery::of).filter(query -> !query.typed()
                        .isEmpty()),
                ReadRequest.parameter(http, "kind").map(ListQuery::kind),
                ReadRequest.parameter(http, "topic").map(TopicKey::of),
                ReadRequest.parameter(http, "since").map(value -> date("since", value)),
                ReadRequest.parameter(http, "until").map(value -> date("until", value)),
                ReadRequest.parameter(http, "limit")
                        .map(value -> (int) Parameters.number("limit", value, 1, MAX_LIMIT))
                        .orElse(DEFAULT_LIMIT),
                ReadRequest.parameter(http, "cursor").map(Cursor::parse));
    }

    /** The same list from another record on, or from the newest. */
    ListQuery from(Optional<Cursor> other) {
        return new ListQuery(search, kind, topicKey, since, until, limit, other);
    }

    /** The record that the page comes after: the last one of the page before, or one that is newer than all of the list. */
    Cursor begin() {
        Cursor newest = until.map(Cursor::before).orElse(Cursor.START);
        return cursor.filter(from -> from.issued().isBefore(newest.issued())).orElse(newest);
    }

    /** The key by which a cache can purge this list in all languages, with all its pages; dates do not count. */
    String surrogateKey() {
        String filters = kind.map(k -> "-kind-" + k.slug()).orElse("")
                + topicKey.map(key -> "-topic-" + encoded(key)).orElse("");
        return "list" + (filters.isEmpty() ? "-all" : filters);
    }

    /** The parameters that a form on the page keeps when it changes one of them: all but where the page begins. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        search.ifPresent(query -> fields.put("q", query.typed()));
        kind.ifPresent(k -> fields.put("kind", k.slug()));
        topicKey.ifPresent(key -> fields.put("topic", key));
        since.ifPresent(date -> fields.put("since", date.toString()));
        until.ifPresent(date -> fields.put("until", date.toString()));
        if (limit != DEFAULT_LIMIT) {
            fields.put("limit", String.valueOf(limit));
        }
        return fields;
    }

    /** The query of an address of this list, with the question mark, or nothing. */
    String text(Optional<LanguageTag> lang) {
        List<String> parameters = new ArrayList<>();
        lang.ifPresent(tag -> parameters.add("lang=" + tag));
        fields().forEach((name, value) -> parameters.add(name + "=" + encoded(value)));
        cursor.ifPresent(from -> parameters.add("cursor=" + from));
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static LocalDate date(String name, String value) {
        try {
            if (DATE.matcher(value).matches()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException e) {
            // Rejected below: no such day.
        }
        throw Parameters.invalid(name, value, "a date such as 2023-04-05");
    }

    public static Kind kind(String value) {
        return Kind.of(value)
                .orElseThrow(() -> Parameters.invalid(
                        "kind",
                        value,
                        "one of " + Arrays.stream(Kind.values()).map(Kind::slug).collect(Collectors.joining(", "))));
    }
}
