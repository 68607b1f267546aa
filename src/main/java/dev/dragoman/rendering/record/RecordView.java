package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.rendering.AlternateView;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * A record in one language, as {@code GET /api/records/{slug}} answers it and as pages show it. JSON has the members of
 * its parts side by side.
 */
@RegisterForReflection
@TemplateData
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Record",
        description = "One official document in one language",
        properties = @SchemaProperty(name = "status", constValue = "public"))
public record RecordView(
        @Schema(description = "The record's name in addresses")
        String slug,

        @Schema(ref = "Kind") String kind,

        @JsonUnwrapped HeadView head,
        @JsonUnwrapped TimesView times,
        List<BlockView> blocks,
        @JsonUnwrapped LanguageView language,
        @Schema(ref = "LanguageTag") String canonicalLocale,
        @JsonUnwrapped VersionView version,
        @JsonUnwrapped UnitsView units,

        @Schema(description = "The corrections that readers must be told about, earliest first")
        List<CorrectionView> corrections,

        @JsonUnwrapped LinksView links,

        @Schema(description = "All public language versions, the canonical one first")
        List<AlternateView> alternates) {

    /** Tells this answer from the notice of a withdrawal, which says {@code withdrawn}. */
    @JsonProperty("status")
    public String status() {
        return "public";
    }

    /** The body as pages group it. */
    public List<BlockGroup> groups() {
        return BlockGroup.of(blocks);
    }
}
