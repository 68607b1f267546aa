package dev.dragoman.rendering.record.ninjs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.rendering.evidence.DigitalSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language version of a record as a news object of ninjs 3.1. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "NewsObject",
        requiredProperties = {"uri", "type", "pubStatus", "standard"})
public record NinjsView(
        @JsonUnwrapped NewsIdentity identity,
        @JsonUnwrapped Texts texts,
        @JsonUnwrapped Context context,
        @JsonUnwrapped NewsEventView event) {

    /** What the publisher wrote. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Texts(
            List<TextView> headlines,

            @Schema(description = "The summary, and the legal status of the version")
            List<TextView> descriptions,

            @Schema(description = "The text, without and with markup")
            List<TextView> bodies,

            @Schema(description = "The byline") String by,

            @Schema(description = "The publisher's note on a correction or withdrawal, in the canonical language")
            String edNote) {}

    /** A text with its role. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "NewsText",
            requiredProperties = {"role", "contentType", "value"})
    public record TextView(String role, String contentType, Integer charCount, String value) {}

    /** What the record belongs to, and who made it. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Context(
            List<ConceptView> subjects,
            List<ConceptView> places,
            List<ConceptView> genres,
            List<ConceptView> organisations,
            List<SourceView> infoSources,

            @Schema(description = "How far a machine made the text, if it made any of it")
            DigitalSourceView digitalSourceType,

            @Schema(description = "The pictures of the record")
            List<RenditionView> renditions,

            @Schema(description = "The other language versions")
            List<AssociationView> associations) {}

    /** A subject, a place, the kind of the record, or an organization. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NewsConcept", requiredProperties = "name")
    public record ConceptView(
            String name, String rel, @Schema(format = "uri") String uri, String literal) {}

    /** How far a machine made the text. */
    @RegisterForReflection
    @Schema(name = "NewsDigitalSource")
    public record DigitalSourceView(
            @Schema(description = "The code in IPTC's scheme of digital source types")
            String name,

            @Schema(format = "uri") String uri) {

        static DigitalSourceView of(String uri) {
            return DigitalSource.ofUri(uri)
                    .map(source -> new DigitalSourceView(source.code(), source.uri()))
                    .orElse(null);
        }
    }

    /** Who or what translated or reviewed. */
    @RegisterForReflection
    @Schema(name = "NewsSource")
    public record SourceView(String name, String role) {}

    /** A picture. */
    @RegisterForReflection
    @Schema(name = "NewsRendition")
    public record RenditionView(
            String name, @Schema(format = "uri") String href) {}

    /** Another language version. */
    @RegisterForReflection
    @Schema(name = "NewsAssociation")
    public record AssociationView(
            String name,
            String rel,
            @Schema(format = "uri") String uri,
            String type,
            @Schema(ref = "LanguageTag") String language) {}
}
