package dev.dragoman.rendering.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.NoteView;
import dev.dragoman.rendering.record.PublicText;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an edition was public, and what it shows. */
@RegisterForReflection
@TemplateData
@JsonPropertyOrder({"from", "until", "revision", "translatedFrom", "authority", "weight", "note", "noteLang", "href"})
public record EditionFacts(
        @Schema(description = "When it was released, an instant in UTC", format = "date-time")
        String from,

        @Schema(
                description = "When the next one replaced it; null for the newest",
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

        @JsonIgnore NoteView noteText,

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
                NoteView.of(text),
                permalinks.edition(edition.locale(), edition.slug(), edition.number()));
    }

    @Schema(description = "The publisher's note on the change", nullable = true)
    public String getNote() {
        return noteText == null ? null : noteText.text();
    }

    @Schema(description = "The language of the note; null if there is none", nullable = true)
    public String getNoteLang() {
        return noteText == null ? null : noteText.lang();
    }
}
