package dev.dragoman.rendering.withdrawn;

import dev.dragoman.rendering.record.RecordPage;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The notice that a record, or one of its language versions, was withdrawn.
 *
 * @param base what links within the service begin with: nothing, or its public address in a part to embed
 * @param when that it was withdrawn, with the date
 * @param note what the publisher says of it, in the canonical language, or null
 * @param foreign whether the page is in another language than the note
 * @param alternates the language versions that are still public
 */
@TemplateData
public record WithdrawnPage(
        String base,
        String slug,
        String dir,
        String title,
        String when,
        String note,
        boolean foreign,
        List<RecordPage.Version> alternates) {}
