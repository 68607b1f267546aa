package dev.dragoman.delivery;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.Negotiation;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.publication.Listing;
import dev.dragoman.publication.Listings;
import dev.dragoman.records.Kind;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.ListRendering.Entry;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the records of a list, each in the language negotiated among its own versions. */
@Singleton
public class ListReading {

    private final Store store;
    private final Substitutes substitutes;

    ListReading(Store store, Substitutes substitutes) {
        this.store = store;
        this.substitutes = substitutes;
    }

    /**
     * A page of a list.
     *
     * @param next where the next page begins; empty on the last
     */
    record Page(List<Entry> entries, Optional<Cursor> next) {}

    /** Reads a page, with one statement. */
    Page read(ListQuery query, ReadRequest request) {
        Cursor from = query.cursor().orElse(Cursor.START);
        // One record more than the page holds tells whether another page follows.
        List<Listing> listings = store.read(tables -> tables.table(Listings.class)
                .newest(
                        query.kind().map(Kind::name).orElse(null),
                        query.topicKey().orElse(null),
                        from.issued().toString(),
                        from.slug(),
                        query.limit() + 1));
        Map<Slug, List<Listing>> bySlug = new LinkedHashMap<>();
        listings.forEach(listing -> bySlug.computeIfAbsent(listing.slug(), slug -> new ArrayList<>())
                .add(listing));
        List<Entry> entries = bySlug.values().stream()
                .limit(query.limit())
                .map(versions -> entry(versions, request))
                .toList();
        Optional<Cursor> next = bySlug.size() > query.limit()
                ? Optional.of(
                        Cursor.after(entries.get(entries.size() - 1).listings().get(0)))
                : Optional.empty();
        return new Page(entries, next);
    }

    /** The locales that any record is public in. */
    List<LanguageTag> locales() {
        return store.read(tables -> tables.table(Listings.class).locales()).stream()
                .map(LanguageTag::parse)
                .toList();
    }

    private Entry entry(List<Listing> versions, ReadRequest request) {
        List<LanguageTag> locales = versions.stream().map(Listing::locale).toList();
        return new Entry(
                versions, Negotiation.choose(request.languages(), locales, LanguageTag.CANONICAL, substitutes));
    }
}
