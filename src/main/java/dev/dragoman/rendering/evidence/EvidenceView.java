package dev.dragoman.rendering.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.translation.evidence.Attribution;
import dev.dragoman.translation.evidence.UnitEvidence;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public is told of who or what made a translation: names only of those who agreed to be named. */
@RegisterForReflection
@TemplateData
@Schema(name = "Evidence")
public record EvidenceView(
        @JsonUnwrapped EvidenceSummary summary,

        @Schema(description = "Each unit that is shown in the language of the translation, by its id")
        Map<String, UnitView> byUnit) {

    /** What is told of a unit. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "UnitEvidence")
    public record UnitView(
            @Schema(
                    description = "Who or what made the text; null if it was made before this was recorded",
                    enumeration = {"person", "machine", "memory", "file"},
                    nullable = true)
            String origin,

            @Schema(description = "The software that made it, if it is known", nullable = true)
            String tool,

            @Schema(
                    description = "Whether only an uploaded file says so; otherwise it follows from what was done in"
                            + " Dragoman")
            boolean claimed,

            @Schema(description = "Whether a person made it from a machine translation")
            boolean fromMachine,

            @Schema(
                    description = "The date in UTC; null for texts from the content folder, of which only the import is"
                            + " known",
                    format = "date",
                    nullable = true)
            String made,

            @Schema(description = "Who made or uploaded it; null if their name is not public", nullable = true)
            String by,

            boolean reviewed,

            @Schema(description = "The date of the review in UTC", format = "date", nullable = true)
            String reviewedOn,

            @Schema(description = "Who reviewed it; null if their name is not public", nullable = true)
            String reviewedBy) {

        private static UnitView of(EditionEvidence evidence, String unit) {
            Optional<UnitEvidence> known = evidence.of(unit);
            Optional<Attribution> review = known.flatMap(UnitEvidence::reviewed);
            Optional<Attribution> made = known.map(UnitEvidence::made);
            return new UnitView(
                    known.map(of -> of.origin().kind().slug()).orElse(null),
                    known.flatMap(of -> of.origin().tool()).orElse(null),
                    known.filter(of -> of.origin().claimed()).isPresent(),
                    known.flatMap(UnitEvidence::draft).isPresent(),
                    made.filter(of -> of.name().isPresent())
                            .map(of -> date(of.at()))
                            .orElse(null),
                    made.flatMap(Attribution::displayName).orElse(null),
                    evidence.isReviewed(unit),
                    review.map(of -> date(of.at())).orElse(null),
                    review.flatMap(Attribution::displayName).orElse(null));
        }

        private static String date(Instant at) {
            return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
        }
    }

    /**
     * What is told of a translation.
     *
     * @param units the ids of those that are shown in its language, in reading order
     * @return empty if nothing is known, as of the canonical text
     */
    public static Optional<EvidenceView> of(EditionEvidence evidence, List<String> units) {
        if (evidence.units().isEmpty() || units.isEmpty()) {
            return Optional.empty();
        }
        Map<String, UnitView> byUnit = new LinkedHashMap<>();
        units.forEach(unit -> byUnit.put(unit, UnitView.of(evidence, unit)));
        return Optional.of(new EvidenceView(EvidenceSummary.of(evidence, units), byUnit));
    }
}
