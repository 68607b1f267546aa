package dev.dragoman.rendering.list;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of records, newest issue first, as {@code GET /api/records} answers it. */
@RegisterForReflection
@Schema(name = "Records")
public record ListView(
        List<Summary> records,

        @Schema(description = "The address of the next page; null on the last", format = "uri", nullable = true)
        String next) {

    /** What a list shows of a record, in the language negotiated for it. */
    @RegisterForReflection
    @Schema(name = "Summary")
    public record Summary(
            String slug,
            @Schema(ref = "Kind") String kind,

            @Schema(nullable = true) String topic,

            @Schema(
                    description = "The language of the topic: the canonical one where its translation is not shown",
                    nullable = true)
            String topicLang,

            String title,

            @Schema(description = "The language of the title")
            String titleLang,

            @Schema(nullable = true) String byline,

            @Schema(description = "The language of the byline", nullable = true)
            String bylineLang,

            @Schema(description = "The date of issue, ISO 8601", format = "date")
            String issued,

            @Schema(description = "The date of issue in the wording of the locale")
            String issuedText,

            @Schema(ref = "LanguageTag") String locale,

            @Schema(description = "The locale that was asked for first; null if none was", nullable = true)
            String requestedLocale,

            @Schema(ref = "FallbackReason") String fallback,

            @Schema(ref = "Direction") String dir,
            int edition,
            @Schema(ref = "Authority") String authority,

            @Schema(description = "The address of its page", format = "uri")
            String href,

            @Schema(description = "All public locales, the canonical one first")
            List<String> alternates) {}
}
