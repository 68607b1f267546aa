package dev.dragoman.rendering.record;

import dev.dragoman.editions.weights.Treatment;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.rendering.evidence.EvidenceView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The units that are not shown as a translation that is up to date, and how the others were made. */
@RegisterForReflection
public record UnitsView(
        @Schema(
                description = "Ids of the units that are shown as translated although their source has changed"
                        + " since; readers must be told")
        List<String> outdated,

        @Schema(description = "Ids of the units whose source has been corrected since, shown in the canonical language")
        List<String> corrected,

        @Schema(description = "Ids of the units that are not translated and shown in the canonical language")
        List<String> missing,

        @Schema(
                description = "For each unit whose source has changed since it was translated, how much that matters:"
                        + " minor (readers need not be told), major or correction")
        Map<String, String> weights,

        @Schema(
                description = "For each unit whose source has changed since it was translated, the revision that it"
                        + " was translated from, if known")
        Map<String, Integer> madeFrom,

        @Schema(
                description = "Who or what made the translation, and whether it was reviewed, as it was known at the"
                        + " release; null for the canonical locale",
                nullable = true)
        EvidenceView evidence) {

    static UnitsView of(Treatments treatments, PublicText text) {
        Map<String, String> weights = new LinkedHashMap<>();
        treatments.changed().forEach((unit, weight) -> weights.put(unit, weight.slug()));
        return new UnitsView(
                treatments.ids(Treatment.OUTDATED),
                treatments.ids(Treatment.CORRECTED),
                treatments.ids(Treatment.MISSING),
                weights,
                text.notices().madeFrom(),
                EvidenceView.of(text.evidence(), treatments.translated()).orElse(null));
    }
}
