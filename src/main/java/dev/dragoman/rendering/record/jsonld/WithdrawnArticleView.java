package dev.dragoman.rendering.record.jsonld;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What linked data says of a record, or of a language version, that was withdrawn: its text is withheld. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "LinkedWithdrawnArticle",
        requiredProperties = {"@context", "@type", "@id", "creativeWorkStatus", "expires"})
public record WithdrawnArticleView(
        @JsonProperty("@context") @Schema(enumeration = {Vocabulary.CONTEXT})
        String context,

        @JsonProperty("@type") @Schema(enumeration = {Vocabulary.ARTICLE})
        String type,

        @JsonProperty("@id") @Schema(format = "uri") String id,

        @Schema(description = "The language version that was withdrawn; absent if the whole record was")
        String inLanguage,

        @Schema(description = "That it was withdrawn, in words")
        String creativeWorkStatus,

        @Schema(description = "When it was withdrawn", format = "date-time")
        String expires,

        OrganizationView publisher) {}
