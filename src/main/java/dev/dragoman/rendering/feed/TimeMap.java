package dev.dragoman.rendering.feed;

import dev.dragoman.editions.Edition;
import dev.dragoman.http.HttpDate;
import dev.dragoman.rendering.Permalinks;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The editions of a record in one locale as Memento (RFC 7089) sees them: earlier states of the record's page.
 *
 * @param editions the oldest first, at least one
 */
public record TimeMap(List<Edition> editions, Permalinks permalinks) {

    /** RFC 6690. */
    public static final String MEDIA_TYPE = "application/link-format";

    public TimeMap {
        editions = List.copyOf(editions);
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("What is public has an edition");
        }
    }

    /** The edition that was public at an instant; the first one before that, the newest one today. */
    public Edition at(Instant instant) {
        return editions.stream()
                .filter(edition -> !edition.releasedAt().isAfter(instant))
                .reduce((earlier, later) -> later)
                .orElse(editions.get(0));
    }

    /** The links from a page to its earlier states, as values of {@code Link}. */
    public static List<String> ofPage(Edition edition, Permalinks permalinks) {
        String page = permalinks.page(edition.locale(), edition.slug());
        return List.of(
                "<" + page + "/timegate>; rel=\"timegate\"",
                "<" + page + "/timemap>; rel=\"timemap\"; type=\"" + MEDIA_TYPE + "\"");
    }

    /** The links from an edition to the page whose state it is, as values of {@code Link}. */
    public static List<String> links(Edition edition, Permalinks permalinks) {
        String page = permalinks.page(edition.locale(), edition.slug());
        return Stream.concat(Stream.of("<" + page + ">; rel=\"original\""), ofPage(edition, permalinks).stream())
                .toList();
    }

    /** The document: one link a line (RFC 7089 §5). */
    public String text() {
        Edition first = editions.get(0);
        Edition last = editions.get(editions.size() - 1);
        String page = permalinks.page(first.locale(), first.slug());
        Stream<String> around = Stream.of(
                "<" + page + ">; rel=\"original\"",
                "<" + page + "/timegate>; rel=\"timegate\"",
                "<" + page + "/timemap>; rel=\"self\"; type=\"" + MEDIA_TYPE + "\"; from=\""
                        + HttpDate.format(first.releasedAt()) + "\"; until=\"" + HttpDate.format(last.releasedAt())
                        + "\"");
        return Stream.concat(around, editions.stream().map(this::memento)).collect(Collectors.joining(",\n", "", "\n"));
    }

    private String memento(Edition edition) {
        String position = (edition.equals(editions.get(0)) ? "first " : "")
                + (edition.equals(editions.get(editions.size() - 1)) ? "last " : "");
        return "<" + permalinks.edition(edition.locale(), edition.slug(), edition.number()) + ">; rel=\"" + position
                + "memento\"; datetime=\"" + HttpDate.format(edition.releasedAt()) + "\"";
    }
}
