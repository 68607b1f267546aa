package dev.dragoman.delivery.list;

import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.Listings.Listed;
import dev.dragoman.editions.search.Excerpt;
import dev.dragoman.editions.search.SearchDocuments;
import dev.dragoman.editions.search.SearchQuery;
import dev.dragoman.editions.search.SearchScope;
import dev.dragoman.editions.search.SearchTerms.Found;
import dev.dragoman.editions.search.SearchText;
import dev.dragoman.editions.search.TermQuery;
import dev.dragoman.editions.search.TermSearch;
import dev.dragoman.locales.FallbackReason;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.list.ListRendering.Entry;
import dev.dragoman.rendering.list.SearchResult;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds records by their words: in the languages that the reader asks for, and in the canonical one. A record is shown in
 * the first of these in which all the words are; newest issue first, as in every list.
 */
@Singleton
public class SearchReading {

    /** Counting further would take longer than anybody needs to know. */
    private static final int MAX_COUNT = 1_000;

    private final Store store;
    private final ListReading lists;

    SearchReading(Store store, ListReading lists) {
        this.store = store;
        this.lists = lists;
    }

    /** A page of search results, with its notices. */
    record Page(ListReading.Page records, SearchResult result) {}

    /** Reads a page of the records that a list's query finds. */
    Page read(SearchQuery search, ListQuery query, ReadRequest request) {
        if (search.phrases().isEmpty()) {
            return new Page(new ListReading.Page(List.of(), Optional.empty()), SearchResult.none(search));
        }
        return store.read(tables -> read(tables, search, query, request));
    }

    private Page read(Tables tables, SearchQuery search, ListQuery query, ReadRequest request) {
        List<LanguageTag> all = tables.table(Listings.class).locales().stream()
                .map(LanguageTag::parse)
                .toList();
        TermQuery sought = new TermQuery(search, readable(all, request));
        TermSearch terms =
                TermSearch.in(SearchScope.of(query.kind(), query.topicKey(), query.since(), query.until()), tables);
        Cursor begin = query.begin();
        // One record more than the page has shows whether another page follows.
        List<Found> found = terms.page(sought, begin.issued().toString(), begin.slug(), query.limit() + 1);
        boolean whole = query.cursor().isEmpty() && found.size() <= query.limit();
        int count = whole ? found.size() : terms.count(sought, MAX_COUNT + 1);
        List<LanguageTag> elsewhere = count > 0
                ? List.of()
                : terms.locales(new TermQuery(search, all)).stream()
                        .map(LanguageTag::parse)
                        .toList();
        ListReading.Page page = page(tables, found, query, request);
        return new Page(
                page,
                new SearchResult(
                        search,
                        excerpts(tables, page.entries(), search),
                        Math.min(count, MAX_COUNT),
                        count > MAX_COUNT,
                        elsewhere));
    }

    /** The locales to search in: those that the reader would be served where nothing else is public, and the canonical one. */
    private List<LanguageTag> readable(List<LanguageTag> all, ReadRequest request) {
        boolean asksForNone = request.languages().languages().isEmpty();
        return all.stream()
                .filter(tag -> tag.equals(LanguageTag.CANONICAL) || (!asksForNone && isAskedFor(tag, request)))
                .toList();
    }

    private boolean isAskedFor(LanguageTag tag, ReadRequest request) {
        LanguageChoice choice = lists.negotiation(tag.toString()).choose(request.languages());
        return choice.fallback().filter(FallbackReason.CANONICAL::equals).isEmpty();
    }

    private ListReading.Page page(Tables tables, List<Found> found, ListQuery query, ReadRequest request) {
        List<Listed> listed = found.stream()
                .limit(query.limit())
                .map(record -> new Listed(record.slug(), record.issued(), record.found()))
                .toList();
        Map<String, Found> bySlug = found.stream().collect(Collectors.toMap(Found::slug, Function.identity()));
        List<Entry> entries = lists.entries(tables, listed, request).stream()
                .map(entry -> new Entry(
                        entry.served(), locales(bySlug.get(entry.served().slug().value())), entry.language()))
                .toList();
        return new ListReading.Page(
                entries,
                found.size() > listed.size()
                        ? Optional.of(Cursor.after(listed.get(listed.size() - 1)))
                        : Optional.empty());
    }

    private static List<LanguageTag> locales(Found record) {
        return Arrays.stream(record.locales().split(" "))
                .map(LanguageTag::parse)
                .toList();
    }

    private static Map<EditionKey, Excerpt> excerpts(Tables tables, List<Entry> entries, SearchQuery search) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        List<String> slugs =
                entries.stream().map(entry -> entry.served().slug().value()).toList();
        List<String> locales = entries.stream()
                .map(entry -> entry.served().locale().toString())
                .distinct()
                .toList();
        Map<EditionKey, String> contents = new HashMap<>();
        tables.table(SearchDocuments.class)
                .contents(slugs, locales)
                .forEach(text -> contents.put(
                        new EditionKey(new Slug(text.slug()), LanguageTag.parse(text.locale())), text.content()));
        Map<EditionKey, Excerpt> excerpts = new HashMap<>();
        entries.forEach(entry -> {
            EditionKey key =
                    new EditionKey(entry.served().slug(), entry.served().locale());
            Optional.ofNullable(contents.get(key))
                    .flatMap(content -> Excerpt.of(SearchText.parts(content), search))
                    .ifPresent(excerpt -> excerpts.put(key, excerpt));
        });
        return excerpts;
    }
}
