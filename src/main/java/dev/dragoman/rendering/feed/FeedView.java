package dev.dragoman.rendering.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dragoman.locales.LanguageTag;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The feed of a locale, as JSON Feed 1.1 has it; Atom shows the same and what JSON Feed has no room for.
 *
 * @param updated when the newest entry changed, an instant in UTC
 * @param languages the languages that its records are public in, for the feeds of other languages
 * @param tombstones the versions that are gone or lead to another record, which JSON Feed only leaves out
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Feed",
        requiredProperties = {"version", "title", "home_page_url", "feed_url", "language"})
public record FeedView(
        @Schema(enumeration = {FeedView.VERSION}) String version,

        String title,
        String description,

        @JsonProperty("home_page_url") @Schema(description = "The list in this language", format = "uri")
        String homePageUrl,

        @JsonProperty("feed_url") @Schema(format = "uri") String feedUrl,
        @Schema(ref = "LanguageTag") String language,
        List<AuthorView> authors,

        @Schema(description = "The newest change first") List<FeedItemView> items,

        @JsonIgnore String updated,
        @JsonIgnore List<LanguageTag> languages,
        @JsonIgnore List<Tombstone> tombstones) {

    static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** The publisher. */
    @RegisterForReflection
    @Schema(name = "FeedAuthor")
    public record AuthorView(
            String name, @Schema(format = "uri") String url) {}

    /** That an entry is no more (RFC 6721). */
    record Tombstone(String id, String at, String comment) {}
}
