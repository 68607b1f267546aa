package dev.dragoman.rendering.list;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A search as the page of its results shows it.
 *
 * @param count how many records were found, in words
 * @param elsewhere if nothing was found, the addresses of the same search in other languages
 */
@TemplateData
public record SearchPage(String query, String count, boolean found, List<PageFrame.Language> elsewhere) {

    /** @param address the query of the page's address, with the question mark */
    static SearchPage of(SearchResult result, LocalizedMessages messages, String address) {
        String count = result.more()
                ? messages.with("search.more", "count", result.count())
                : messages.with("search.count", "count", result.count());
        return new SearchPage(
                result.query().typed(),
                count,
                result.count() > 0,
                result.elsewhere().stream()
                        .map(tag -> language(tag, "/" + tag + "/" + address))
                        .toList());
    }

    private static PageFrame.Language language(LanguageTag tag, String path) {
        return new PageFrame.Language(
                tag.toString(), tag.ownName(), tag.direction().slug(), path, path, false);
    }
}
