package dev.dragoman.releasing;

import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.json.Digest;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the outcome of a release depends on: the versions that it names, their legal status, and what is public of their records. */
final class ReleaseBasis {

    private ReleaseBasis() {}

    /** A digest that is another one as soon as any of it changes. */
    static String of(Tables tables, List<ReleaseItem> items) {
        Stream<String> named = items.stream()
                .map(item -> item.slug() + " " + item.locale() + " " + item.revision() + " "
                        + item.version().orElse(0) + " "
                        + item.authority().map(Authority::slug).orElse(""))
                .sorted();
        Stream<String> published = items.stream()
                .map(ReleaseItem::slug)
                .map(Slug::value)
                .distinct()
                .sorted()
                .flatMap(slug ->
                        tables.table(PublicStatuses.class).of(slug).stream().map(ReleaseBasis::line));
        return Digest.of(Stream.concat(named, published).collect(Collectors.joining("\n")))
                .hex();
    }

    private static String line(PublicStatus status) {
        return status.edition().slug() + " " + status.edition().locale() + " "
                + status.edition().number() + " " + status.isPublic();
    }
}
