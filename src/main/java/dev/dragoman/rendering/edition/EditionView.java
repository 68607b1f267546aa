package dev.dragoman.rendering.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.editions.Edition;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.TextView;
import io.quarkus.qute.TemplateData;
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
        description = "The public content from one release to the next",
        properties = @SchemaProperty(name = "status", constValue = "public"))
public record EditionView(
        String slug,
        @Schema(ref = "LanguageTag") String locale,
        int number,

        @Schema(description = "The number of the newest edition")
        int newest,

        @JsonUnwrapped EditionFacts facts,

        @Schema(description = "Where the newest edition is", format = "uri")
        String currentHref,

        @Schema(description = "The changes since the previous edition, in reading order")
        List<Change> changes,

        @Schema(description = "The record as it was then") RecordView record) {

    /** Tells this answer from the notice of a withdrawal, which says {@code withdrawn}. */
    @JsonProperty("status")
    public String status() {
        return "public";
    }

    /** What a list says of an edition. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "EditionSummary")
    public record Summary(
            int number,
            @JsonUnwrapped EditionFacts facts,

            @Schema(description = "The parts that have changed since the previous edition, in reading order")
            List<Part> changed) {}

    /** A part that has changed. */
    @RegisterForReflection
    @Schema(name = "ChangedPart")
    public record Part(
            @Schema(
                    description = "The id of the unit; for the record's own times issued, updated, start, end or"
                            + " duration")
            String unit,

            @Schema(description = "How readers recognize it: a printed label or the beginning of the text")
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

            @Schema(description = "The text in the previous edition; null if it was added", nullable = true)
            String before,

            @Schema(description = "The language of that text", nullable = true)
            String beforeLang,

            @Schema(description = "The text in this edition; null if it was removed", nullable = true)
            String after,

            @Schema(description = "The language of that text", nullable = true)
            String afterLang) {}

    static EditionView of(FrozenEdition frozen, RecordView record, List<UnitChange> changes, Permalinks permalinks) {
        Edition edition = frozen.text().edition();
        return new EditionView(
                record.slug(),
                record.language().locale(),
                edition.number(),
                frozen.newest(),
                EditionFacts.of(frozen.text(), frozen.until(), permalinks),
                permalinks.page(edition.locale(), edition.slug()),
                changes.stream().map(EditionView::change).toList(),
                record);
    }

    static Summary summary(PublicText text, Optional<Instant> until, List<UnitChange> changes, Permalinks permalinks) {
        return new Summary(
                text.edition().number(),
                EditionFacts.of(text, until, permalinks),
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
                change.before().map(TextView::text).orElse(null),
                change.before().map(TextView::lang).orElse(null),
                change.after().map(TextView::text).orElse(null),
                change.after().map(TextView::lang).orElse(null));
    }
}
