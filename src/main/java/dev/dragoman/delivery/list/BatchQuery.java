package dev.dragoman.delivery.list;

import dev.dragoman.http.Parameters;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which records a batch read asks for: {@code ?slugs=a,b,c}, each slug once, in the order of the request. */
record BatchQuery(List<Slug> slugs) {

    private static final String NAME = "slugs";
    private static final int MAX_SLUGS = 50;
    private static final String EXPECTED = "from 1 to " + MAX_SLUGS + " slugs with commas between them";

    /** The parameters that choose records in another way. */
    private static final List<String> OF_LISTS = List.of("kind", "topic", "since", "until", "q", "limit", "cursor");

    /**
     * Reads {@code slugs}; empty if the request does not have it.
     *
     * @throws ProblemException INVALID_PARAMETER for anything but 1 to 50 slugs, and beside a parameter of lists
     */
    static Optional<BatchQuery> of(HttpServerRequest http) {
        String value = http.getParam(NAME);
        if (value == null) {
            return Optional.empty();
        }
        OF_LISTS.stream()
                .filter(name -> http.getParam(name) != null)
                .findFirst()
                .ifPresent(name -> {
                    throw Parameters.invalid(name, http.getParam(name), "omitted together with " + NAME);
                });
        List<String> names = Arrays.asList(value.split(",", -1));
        if (names.size() > MAX_SLUGS) {
            throw Parameters.invalid(NAME, "a list of " + names.size(), EXPECTED);
        }
        Stream<Slug> slugs = names.stream().map(name -> {
            if (!Slug.isValid(name)) {
                throw Parameters.invalid(NAME, value, EXPECTED);
            }
            return new Slug(name);
        });
        return Optional.of(new BatchQuery(slugs.distinct().toList()));
    }

    BatchQuery {
        slugs = List.copyOf(slugs);
    }

    /** The same for records that have other slugs now; {@code present} has those by the old ones. */
    BatchQuery present(Map<String, String> present) {
        return new BatchQuery(names().stream()
                .map(name -> new Slug(present.getOrDefault(name, name)))
                .distinct()
                .toList());
    }

    /** The slugs as texts. */
    List<String> names() {
        return slugs.stream().map(Slug::value).toList();
    }

    /** The query without its language, as in an address. */
    String text() {
        return names().stream().collect(Collectors.joining(",", NAME + "=", ""));
    }
}
