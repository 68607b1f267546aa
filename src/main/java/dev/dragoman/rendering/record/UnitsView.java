package dev.dragoman.rendering.record;

import dev.dragoman.editions.weights.Treatment;
import dev.dragoman.editions.weights.Treatments;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The units that are not shown as a translation that is up to date. */
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
        Map<String, Integer> madeFrom) {

    static UnitsView of(Treatments treatments, Map<String, Integer> madeFrom) {
        Map<String, String> weights = new LinkedHashMap<>();
        treatments.changed().forEach((unit, weight) -> weights.put(unit, weight.slug()));
        return new UnitsView(
                treatments.ids(Treatment.OUTDATED),
                treatments.ids(Treatment.CORRECTED),
                treatments.ids(Treatment.MISSING),
                weights,
                madeFrom);
    }
}
