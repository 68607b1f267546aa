package dev.dragoman.rendering.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.records.Kind;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which records of a locale a feed has.
 *
 * @param topicKey the topic to keep
 */
public record FeedFilter(Optional<Kind> kind, Optional<String> topicKey) {

    /** The query of the feed's address, with the question mark, or nothing. */
    public String query() {
        return Stream.concat(
                        kind.map(of -> "kind=" + of.slug()).stream(),
                        topicKey.map(key -> "topic=" + URLEncoder.encode(key, UTF_8)).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }
}
