package dev.dragoman.rendering.list;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.search.Excerpt;
import dev.dragoman.editions.search.SearchQuery;
import dev.dragoman.locales.LanguageTag;
import java.util.List;
import java.util.Map;

/**
 * What a search has found, beside the page of records.
 *
 * @param excerpts the excerpts of the page's records
 * @param count how many records were found in all, or counted
 * @param more whether there are more than were counted
 * @param elsewhere if nothing was found, the other languages in which there is something
 */
public record SearchResult(
        SearchQuery query, Map<EditionKey, Excerpt> excerpts, int count, boolean more, List<LanguageTag> elsewhere) {

    public SearchResult {
        excerpts = Map.copyOf(excerpts);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The result of a query that has nothing to search for. */
    public static SearchResult none(SearchQuery query) {
        return new SearchResult(query, Map.of(), 0, false, List.of());
    }
}
