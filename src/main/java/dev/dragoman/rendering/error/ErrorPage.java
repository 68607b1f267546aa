package dev.dragoman.rendering.error;

import dev.dragoman.rendering.PageFrame;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page for a request that failed.
 *
 * @param titleKey the key of the words that say what happened
 * @param textKey the key of the words that say what to do
 * @param detail what was wrong with this request, in the canonical language, or null
 * @param foreign whether the page is in another language than the detail
 * @param searchable whether the page offers to search for what is not there
 * @param versions the language versions that there are of what was asked for
 */
@TemplateData
public record ErrorPage(
        String titleKey,
        String textKey,
        String detail,
        boolean foreign,
        boolean searchable,
        List<PageFrame.Language> versions) {}
