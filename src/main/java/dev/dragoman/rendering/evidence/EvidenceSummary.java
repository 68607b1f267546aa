package dev.dragoman.rendering.evidence;

import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.evidence.UnitEvidence;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many units of a translation were made by whom or what, and how many of them a person has reviewed. */
@RegisterForReflection
@TemplateData
@Schema(name = "EvidenceSummary")
public record EvidenceSummary(
        @Schema(description = "The number of units that are shown in the language of the translation")
        int units,

        OriginCounts origins,

        @Schema(description = "How many units a person has reviewed")
        int reviewed,

        @Schema(description = "How many units a machine translated and no person has reviewed; readers must be told")
        int machineUnreviewed,

        @Schema(
                description =
                        "How far a machine made the text, as an address of IPTC's digital source types; null if no"
                                + " unit was made by one",
                format = "uri",
                nullable = true)
        String digitalSourceType) {

    /** The number of units by who or what made them. */
    @RegisterForReflection
    @TemplateData
    @Schema(name = "OriginCounts")
    public record OriginCounts(
            int person,
            int machine,

            @Schema(description = "Filled in from the translation memory")
            int memory,

            @Schema(description = "Read from a file that does not say how they were made")
            int file,

            @Schema(description = "Made before this was recorded")
            int unknown) {

        private static OriginCounts of(EditionEvidence evidence, List<String> units) {
            return new OriginCounts(
                    count(evidence, units, TextOrigin.Kind.PERSON),
                    count(evidence, units, TextOrigin.Kind.MACHINE),
                    count(evidence, units, TextOrigin.Kind.MEMORY),
                    count(evidence, units, TextOrigin.Kind.FILE),
                    (int) units.stream()
                            .filter(unit -> evidence.of(unit).isEmpty())
                            .count());
        }

        private static int count(EditionEvidence evidence, List<String> units, TextOrigin.Kind kind) {
            return (int) units.stream()
                    .filter(unit -> evidence.of(unit)
                            .filter(known -> known.origin().kind() == kind)
                            .isPresent())
                    .count();
        }
    }

    /**
     * Sums up.
     *
     * @param units the ids of those that are shown in the language of the translation
     */
    public static EvidenceSummary of(EditionEvidence evidence, List<String> units) {
        OriginCounts origins = OriginCounts.of(evidence, units);
        int begun = (int) units.stream()
                .filter(unit -> evidence.of(unit).flatMap(UnitEvidence::draft).isPresent())
                .count();
        return new EvidenceSummary(
                units.size(),
                origins,
                (int) units.stream().filter(evidence::isReviewed).count(),
                evidence.unreviewedMachine(units),
                DigitalSource.of(units.size(), origins.machine(), begun)
                        .map(DigitalSource::uri)
                        .orElse(null));
    }
}
