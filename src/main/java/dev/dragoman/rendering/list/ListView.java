package dev.dragoman.rendering.list;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of records, newest issue first, as {@code GET /api/records} answers it. */
@RegisterForReflection
@Schema(name = "Records")
public record ListView(
        List<Summary> records,

        @Schema(description = "The address of the next page; null on the last")
        String next) {

    /** What a list shows of a record, in the language negotiated for it. */
    @RegisterForReflection
    @Schema(name = "Summary")
    public record Summary(
            String slug,
            String kind,
            String topic,

            @Schema(description = "The language of the topic: the canonical one where its translation is not shown")
            String topicLang,

            String title,

            @Schema(description = "The language of the title")
            String titleLang,

            String byline,

            @Schema(description = "The language of the byline")
            String bylineLang,

            @Schema(description = "The date of issue, ISO 8601", format = "date")
            String issued,

            String issuedText,
            String locale,
            String requestedLocale,
            String fallback,
            String dir,
            int edition,
            String authority,
            String href,

            @Schema(description = "All public locales, the canonical one first")
            List<String> alternates) {}
}
