package dev.dragoman.rendering;

import dev.dragoman.publication.Edition;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.Currency;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How every public language version of a record stands. */
@RegisterForReflection
@Schema(name = "Translations")
public record TranslationsView(String slug, String canonicalLocale, int revision, List<TranslationView> translations) {

    /** One language version. */
    @RegisterForReflection
    @Schema(name = "Translation")
    public record TranslationView(
            String locale,
            String name,
            String dir,

            @Schema(description = "released: what is public")
            String state,

            UnitCounts units,

            @Schema(description = "Ids of the units whose source has changed since")
            List<String> outdated,

            @Schema(description = "Ids of the units without a target")
            List<String> missing,

            String authority,
            int edition,
            int revision,

            @Schema(description = "The bundle's version; null for the canonical locale")
            Integer version) {}

    /** How many units stand how. */
    @RegisterForReflection
    @Schema(name = "UnitCounts")
    public record UnitCounts(int total, int done, int outdated, int missing) {}

    /** The view of one language version, compared with the revision that its edition shows. */
    public static TranslationView of(PublicText text) {
        Edition edition = text.edition();
        Optional<Bundle> bundle = text.bundle();
        Coverage coverage = Coverage.of(text.revision().record(), bundle);
        return new TranslationView(
                edition.locale().toString(),
                edition.locale().ownName(),
                edition.locale().direction().slug(),
                "released",
                new UnitCounts(
                        coverage.units().size(),
                        coverage.count(Currency.CURRENT),
                        coverage.count(Currency.OUTDATED),
                        coverage.count(Currency.MISSING)),
                coverage.ids(Currency.OUTDATED),
                coverage.ids(Currency.MISSING),
                edition.authority().slug(),
                edition.number(),
                edition.revision(),
                edition.bundleVersion().orElse(null));
    }
}
