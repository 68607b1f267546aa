package dev.dragoman.rendering.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dragoman.editions.Edition;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.LocalizedRecord;
import dev.dragoman.rendering.record.LocalizedText;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** One public edition of a record in one language, as its permanent address answers it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Edition",
        description = "What was public from one release to the next",
        properties = @SchemaProperty(name = "status", constValue = "public"))
public record EditionView(
        String slug,
        @Schema(ref = "LanguageTag") String locale,
        int number,

        @Schema(description = "The number of the newest edition")
        int newest,

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
        String href,

        @Schema(description = "Where the newest edition is", format = "uri")
        String currentHref,

        @Schema(description = "What has changed since the edition before, in reading order")
        List<Change> changes,

        @Schema(description = "The record as it was then") RecordView record) {

    /** Tells this answer from the notice of a withdrawal, which says {@code withdrawn}. */
    @JsonProperty("status")
    public String status() {
        return "public";
    }

    /** What a list says of an edition. */
    @RegisterForReflection
    @Schema(name = "EditionSummary")
    public record Summary(
            int number,

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
            String href,

            @Schema(description = "The parts that have changed since the edition before, in reading order")
            List<Part> changed) {}

    /** A part that has changed. */
    @RegisterForReflection
    @Schema(name = "ChangedPart")
    public record Part(
            @Schema(
                    description = "The id of the unit; for the record's own times issued, updated, start, end or"
                            + " duration")
            String unit,

            @Schema(description = "What readers know it by: a printed label or the beginning of the text")
            String label,

            @Schema(enumeration = {"added", "changed", "removed"})
            String kind) {}

    /** A part that has changed, with both texts. */
    @RegisterForReflection
    @Schema(name = "Change")
    public record Change(
            String unit,
            String label,

            @Schema(enumeration = {"added", "changed", "removed"})
            String kind,

            @Schema(description = "The text in the edition before; null if it was added", nullable = true)
            String before,

            @Schema(description = "The language of that text", nullable = true)
            String beforeLang,

            @Schema(description = "The text in this edition; null if it was removed", nullable = true)
            String after,

            @Schema(description = "The language of that text", nullable = true)
            String afterLang) {}

    static EditionView of(
            FrozenEdition frozen, LocalizedRecord record, List<UnitChange> changes, Permalinks permalinks) {
        Summary summary = summary(frozen.text(), frozen.until(), changes, permalinks);
        return new EditionView(
                record.slug().value(),
                record.locale().toString(),
                summary.number(),
                frozen.newest(),
                summary.from(),
                summary.until(),
                summary.revision(),
                summary.translatedFrom(),
                summary.authority(),
                summary.weight(),
                summary.note(),
                summary.href(),
                permalinks.page(record.locale(), record.slug()),
                changes.stream().map(EditionView::change).toList(),
                RecordView.of(record, permalinks));
    }

    static Summary summary(PublicText text, Optional<Instant> until, List<UnitChange> changes, Permalinks permalinks) {
        Edition edition = text.edition();
        return new Summary(
                edition.number(),
                edition.releasedAt().toString(),
                until.map(Instant::toString).orElse(null),
                edition.revision(),
                text.translatedFrom().orElse(null),
                edition.authority().slug(),
                RecordView.weight(edition),
                edition.note().orElse(null),
                permalinks.edition(edition.locale(), edition.slug(), edition.number()),
                changes.stream()
                        .map(change -> new Part(
                                change.part(), change.label(), change.kind().slug()))
                        .toList());
    }

    private static Change change(UnitChange change) {
        return new Change(
                change.part(),
                change.label(),
                change.kind().slug(),
                change.before().map(LocalizedText::text).orElse(null),
                change.before().map(text -> text.lang().toString()).orElse(null),
                change.after().map(LocalizedText::text).orElse(null),
                change.after().map(text -> text.lang().toString()).orElse(null));
    }
}
