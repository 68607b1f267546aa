package dev.dragoman.rendering.record.jsonld;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language version of a record as a NewsArticle of schema.org. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "LinkedArticle",
        requiredProperties = {"@context", "@type", "@id", "headline", "inLanguage", "datePublished", "publisher"})
public record ArticleView(
        @JsonProperty("@context") @Schema(enumeration = {Vocabulary.CONTEXT})
        String context,

        @JsonProperty("@type") @Schema(enumeration = {Vocabulary.ARTICLE})
        String type,

        @JsonProperty("@id") @Schema(description = "The address of the page in this language", format = "uri")
        String id,

        @JsonUnwrapped TextsView texts,
        @JsonUnwrapped DatesView dates,
        OrganizationView publisher,
        List<SubjectView> about,

        @Schema(description = "The canonical version, of a translation")
        WorkView translationOfWork,

        @Schema(description = "The translations, of the canonical version")
        List<WorkView> workTranslation,

        @Schema(description = "Who translated; persons and organizations are not distinguished")
        List<AgentView> translator,

        @Schema(
                description = "How far a machine made the text: a member of schema.org's IPTCDigitalSourceEnumeration",
                format = "uri")
        String digitalSourceType,

        @Schema(description = "What the edition corrects, if it is a correction")
        CorrectionView correction) {

    /** What the article says. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record TextsView(
            @Schema(format = "uri") String url,
            String headline,
            String creditText,
            String description,
            @Schema(ref = "LanguageTag") String inLanguage,

            @Schema(description = "The kind of record, in words")
            String articleSection,

            @Schema(description = "The legal status of the version, in words")
            String creativeWorkStatus,

            @Schema(description = "Absolute addresses of its pictures")
            List<String> image) {}

    /** When it was published, and which edition this is. */
    @RegisterForReflection
    public record DatesView(
            @Schema(description = "The date of issue", format = "date")
            String datePublished,

            @Schema(description = "When this edition was released", format = "date-time")
            String dateModified,

            @Schema(description = "The number of the edition")
            int version,

            boolean isAccessibleForFree) {}

    /** Another language version. */
    @RegisterForReflection
    @Schema(name = "LinkedWork")
    public record WorkView(
            @JsonProperty("@type") @Schema(enumeration = {Vocabulary.ARTICLE})
            String type,

            @JsonProperty("@id") @Schema(format = "uri") String id,
            @Schema(format = "uri") String url,
            @Schema(ref = "LanguageTag") String inLanguage) {}

    /** A person or an organization. */
    @RegisterForReflection
    @Schema(name = "LinkedAgent")
    public record AgentView(String name) {}

    /** What an edition corrects. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "LinkedCorrection",
            requiredProperties = {"@type", "datePublished", "url"})
    public record CorrectionView(
            @JsonProperty("@type") @Schema(enumeration = {"CorrectionComment"})
            String type,

            @Schema(description = "The publisher's note, in the canonical language")
            String text,

            @Schema(ref = "LanguageTag") String inLanguage,
            @Schema(format = "date-time") String datePublished,

            @Schema(description = "The edition with its changes", format = "uri")
            String url) {}
}
