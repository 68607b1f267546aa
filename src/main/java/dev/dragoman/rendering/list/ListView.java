package dev.dragoman.rendering.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.rendering.record.HeadView;
import dev.dragoman.rendering.record.LanguageView;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of records, newest issue first, or the records of a batch read, as {@code GET /api/records} answers it.
 *
 * @param missing null where it is a list
 * @param search null where nothing is searched for
 */
@RegisterForReflection
@Schema(
        name = "Records",
        requiredProperties = {"records", "next"})
public record ListView(
        List<Summary> records,

        @Schema(description = "The address of the next page; null on the last", format = "uri", nullable = true)
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The slugs of a batch read that are not public; absent from other lists")
        List<String> missing,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only in search results")
        SearchView search) {

    /**
     * What a list shows of a record, in the language negotiated for it.
     *
     * @param match null where nothing is searched for
     */
    @RegisterForReflection
    @TemplateData
    @Schema(
            name = "Summary",
            requiredProperties = {
                "slug",
                "kind",
                "topic",
                "topicLang",
                "title",
                "titleLang",
                "byline",
                "bylineLang",
                "issued",
                "issuedText",
                "locale",
                "requestedLocale",
                "fallback",
                "dir",
                "edition",
                "authority",
                "href",
                "alternates"
            })
    public record Summary(
            String slug,
            @Schema(ref = "Kind") String kind,
            @JsonUnwrapped HeadView head,

            @Schema(description = "The date of issue, ISO 8601", format = "date")
            String issued,

            @Schema(description = "The date of issue in the wording of the locale")
            String issuedText,

            @JsonUnwrapped LanguageView language,
            int edition,
            @Schema(ref = "Authority") String authority,

            @Schema(description = "The address of its page", format = "uri")
            String href,

            @Schema(description = "All public locales, the canonical one first")
            List<String> alternates,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "Where a search has found the words; the locale is then one that contains them")
            MatchView match) {}
}
