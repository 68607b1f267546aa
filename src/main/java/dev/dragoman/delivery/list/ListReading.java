package dev.dragoman.delivery.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.Listing;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.Listings.Listed;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.Negotiation;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.rendering.list.ListRendering.Entry;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the records of a list, each in the language negotiated among its own versions. */
@Singleton
public class ListReading {

    private static final int MAX_SETS = 1_000;

    private final Store store;
    private final Substitutes substitutes;
    /** By the locales of a record: most records have one of a few sets of locales. */
    private final Cache<String, Negotiation> negotiations;

    ListReading(Store store, Substitutes substitutes) {
        this.store = store;
        this.substitutes = substitutes;
        negotiations = Caffeine.newBuilder().maximumSize(MAX_SETS).build();
    }

    /**
     * A page of a list.
     *
     * @param next where the next page begins; empty on the last
     */
    record Page(List<Entry> entries, Optional<Cursor> next) {}

    /** Reads a page, with two statements: which records in which languages, then the versions that are shown. */
    Page read(ListQuery query, ReadRequest request) {
        return store.read(tables -> read(tables, query, request));
    }

    /** Reads some records, with two statements, in the order of the query; those that are not public are left out. */
    List<Entry> read(BatchQuery query, ReadRequest request) {
        Map<String, Entry> found =
                store
                        .read(tables ->
                                entries(tables, tables.table(Listings.class).named(query.names()), request))
                        .stream()
                        .collect(Collectors.toMap(entry -> entry.served().slug().value(), entry -> entry));
        return query.names().stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The present slugs of records that readers knew under other ones, by those. */
    Map<String, String> renamed(List<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : store.read(tables -> tables.table(FormerSlugs.class).presentForReaders(slugs));
    }

    /** The locales in which any record is public. */
    List<LanguageTag> locales() {
        return store.read(tables -> tables.table(Listings.class).locales()).stream()
                .map(LanguageTag::parse)
                .toList();
    }

    private Page read(Tables tables, ListQuery query, ReadRequest request) {
        // One record more than the page has shows whether another page follows.
        List<Listed> found = found(tables.table(Listings.class), query, query.limit() + 1);
        List<Listed> listed = found.stream().limit(query.limit()).toList();
        Optional<Cursor> next = found.size() > listed.size()
                ? Optional.of(Cursor.after(listed.get(listed.size() - 1)))
                : Optional.empty();
        return new Page(entries(tables, listed, request), next);
    }

    private static List<Listed> found(Listings listings, ListQuery query, int limit) {
        Cursor begin = query.begin();
        String issued = begin.issued().toString();
        String since = query.since().map(LocalDate::toString).orElse("");
        if (query.kind().isEmpty()) {
            return query.topicKey()
                    .map(topic -> listings.newestOfTopic(topic, since, issued, begin.slug(), limit))
                    .orElseGet(() -> listings.newest(since, issued, begin.slug(), limit));
        }
        String kind = query.kind().get().name();
        return query.topicKey()
                .map(topic -> listings.newestOfKindAndTopic(kind, topic, since, issued, begin.slug(), limit))
                .orElseGet(() -> listings.newestOfKind(kind, since, issued, begin.slug(), limit));
    }

    /** The records, each in the language negotiated among its locales. */
    List<Entry> entries(Tables tables, List<Listed> listed, ReadRequest request) {
        Map<String, LanguageChoice> choices = new HashMap<>();
        listed.forEach(record -> choices.computeIfAbsent(
                record.locales(), locales -> negotiation(locales).choose(request.languages())));
        Map<EditionKey, Listing> served = served(tables, listed, choices);
        return listed.stream()
                .flatMap(record -> {
                    LanguageChoice choice = choices.get(record.locales());
                    // A version may have been withdrawn between the statements: then this list comes without it.
                    return Stream.ofNullable(served.get(new EditionKey(new Slug(record.slug()), choice.served())))
                            .map(listing -> new Entry(
                                    listing, negotiation(record.locales()).versions(), choice));
                })
                .toList();
    }

    private static Map<EditionKey, Listing> served(
            Tables tables, List<Listed> listed, Map<String, LanguageChoice> choices) {
        if (listed.isEmpty()) {
            return Map.of();
        }
        List<String> slugs = listed.stream().map(Listed::slug).toList();
        List<String> locales = choices.values().stream()
                .map(choice -> choice.served().toString())
                .distinct()
                .toList();
        return tables.table(Listings.class).in(slugs, locales).stream()
                .collect(Collectors.toMap(
                        listing -> new EditionKey(listing.slug(), listing.locale()), listing -> listing));
    }

    /** @param locales with spaces between, the canonical one first if it is among them */
    Negotiation negotiation(String locales) {
        return negotiations.get(
                locales,
                absent -> new Negotiation(
                        Arrays.stream(absent.split(" ")).map(LanguageTag::parse).toList(),
                        LanguageTag.CANONICAL,
                        substitutes));
    }
}
