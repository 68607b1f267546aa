package dev.dragoman.rendering.list;

import dev.dragoman.rendering.FallbackNotice;
import dev.dragoman.rendering.record.TextView;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A list of records as its page shows it.
 *
 * @param locale the language of the page
 * @param fallback that the list is in another language than the one asked for, or null
 * @param items the records, their dates in the page's wording
 * @param topic the topic that is shown alone, or null
 * @param fields the parameters of the list's address, which forms keep
 * @param search what is searched for, or null
 * @param kinds the kinds to choose from
 * @param next the path of the page of older records, or null
 * @param newest the path of the first page where this is another, or null
 */
@TemplateData
public record ListPage(
        String locale,
        FallbackNotice fallback,
        List<ListView.Summary> items,
        TextView topic,
        List<Field> fields,
        SearchPage search,
        List<Choice> kinds,
        String next,
        String newest) {

    /** A parameter of the list's address. */
    @TemplateData
    public record Field(String name, String value) {}

    /** A kind to show alone. */
    @TemplateData
    public record Choice(String kind, boolean chosen) {}
}
