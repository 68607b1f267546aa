package dev.dragoman.rendering.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dragoman.rendering.evidence.EvidenceSummary;
import dev.dragoman.rendering.record.TextView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A language version in a feed: its newest edition, or the notice of its withdrawal.
 *
 * @param titleText the title with its language
 * @param summary the content with its language
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "FeedItem",
        requiredProperties = {"id", "url", "title", "content_text", "language", "date_published", "date_modified"})
public record FeedItemView(
        @Schema(description = "The address of its page, the same for all editions", format = "uri")
        String id,

        @JsonIgnore TextView titleText,
        @JsonIgnore TextView summary,
        @Schema(ref = "LanguageTag") String language,

        @JsonProperty("date_published")
        @Schema(description = "When its first edition was released", format = "date-time")
        String datePublished,

        @JsonProperty("date_modified")
        @Schema(description = "When its newest edition was released, or when it was withdrawn", format = "date-time")
        String dateModified,

        @Schema(description = "The first picture", format = "uri")
        String image,

        @Schema(description = "The kind of the record and its topic, in words")
        List<String> tags,

        @JsonProperty("_dragoman") DetailsView details) {

    /** What JSON Feed has no members for. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            name = "FeedItemDetails",
            requiredProperties = {"slug", "edition", "withdrawn", "data"})
    public record DetailsView(
            String slug,
            int edition,
            @Schema(ref = "Kind") String kind,

            @Schema(description = "The date of issue", format = "date")
            String issued,

            @Schema(description = "The key by which feeds and lists can be filtered")
            String topicKey,

            @Schema(ref = "Authority") String authority,

            @Schema(description = "Who or what made the translation, and whether it was reviewed")
            EvidenceSummary evidence,

            @JsonIgnore WordsView words,

            @JsonInclude(JsonInclude.Include.ALWAYS) boolean withdrawn,

            @Schema(description = "The address of the record as data", format = "uri")
            String data,

            @Schema(description = "The language versions that are public, the canonical one first")
            List<VersionView> alternates) {}

    /** What some of them are in words; null for none. */
    public record WordsView(String kind, String authority, String topic) {}

    /** A language version. */
    @RegisterForReflection
    @Schema(name = "FeedItemVersion")
    public record VersionView(
            @Schema(ref = "LanguageTag") String locale,
            @Schema(format = "uri") String href) {}

    @Schema(format = "uri")
    public String getUrl() {
        return id;
    }

    public String getTitle() {
        return titleText.text();
    }

    @JsonProperty("content_text")
    @Schema(
            name = "content_text",
            description = "The beginning of the text, after the note on a correction if there is one; for a"
                    + " withdrawal, its notice")
    public String getContentText() {
        return summary.text();
    }
}
