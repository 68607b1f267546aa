package dev.dragoman.rendering.edition;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Weight;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.PublicText;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an edition was public, and what it shows. */
@RegisterForReflection
@TemplateData
public record EditionFacts(
        @Schema(description = "When it was released, an instant in UTC", format = "date-time")
        String from,

        @Schema(
                description = "When the next one took its place; null for the newest",
                format = "date-time",
                nullable = true)
        String until,

        @Schema(description = "The revision of the canonical text that it shows")
        int revision,

        @Schema(
                description = "The revision that the translation was made from; null for the canonical locale",
                nullable = true)
        Integer translatedFrom,

        @Schema(ref = "Authority") String authority,

        @Schema(ref = "NullableWeight", description = "Null for the first edition")
        String weight,

        @Schema(description = "What the publisher says of the change, in the canonical language", nullable = true)
        String note,

        @Schema(description = "Its permanent address", format = "uri")
        String href) {

    static EditionFacts of(PublicText text, Optional<Instant> until, Permalinks permalinks) {
        Edition edition = text.edition();
        return new EditionFacts(
                edition.releasedAt().toString(),
                until.map(Instant::toString).orElse(null),
                edition.revision(),
                text.translatedFrom().orElse(null),
                edition.authority().slug(),
                edition.changeWeight().map(Weight::slug).orElse(null),
                edition.note().orElse(null),
                permalinks.edition(edition.locale(), edition.slug(), edition.number()));
    }
}
