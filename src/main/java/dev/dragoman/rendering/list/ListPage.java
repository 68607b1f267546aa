package dev.dragoman.rendering.list;

import dev.dragoman.rendering.FallbackNotice;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A list of records as its page shows it.
 *
 * @param fallback that the list is in another language than the one asked for, or null
 * @param topic the topic that is shown alone, or null
 * @param all the path of the list without filters
 * @param topicKey the parameter {@code topic}, or null
 * @param lang the parameter {@code lang}, or null
 * @param kinds the kinds to choose from
 * @param next the path of the page of older records, or null
 * @param newest the path of the first page where this is another, or null
 */
@TemplateData
public record ListPage(
        FallbackNotice fallback,
        List<Item> items,
        Text topic,
        String all,
        String topicKey,
        String lang,
        List<Choice> kinds,
        String next,
        String newest) {

    /** A text of a record; {@code foreign} when it is in another language than the page. */
    @TemplateData
    public record Text(String text, String lang, String dir, boolean foreign) {}

    /**
     * A record.
     *
     * @param lang the language version that the path leads to
     * @param foreign the name of that language where that is another than the page's, or null
     */
    @TemplateData
    public record Item(
            String kindKey,
            String issued,
            String issuedText,
            String path,
            Text title,
            Text byline,
            String lang,
            String foreign) {}

    /** A kind to show alone. */
    @TemplateData
    public record Choice(String value, String key, boolean chosen) {}
}
