package dev.dragoman.releasing.evidence;

import dev.dragoman.editions.evidence.DismissedFinding;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.evidence.UnitEvidence;
import dev.dragoman.translation.evidence.UnitsEvidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out who or what made the texts of a version, and who reviewed them, as an edition of it keeps it. */
public final class VersionEvidence {

    private VersionEvidence() {}

    /**
     * What is known now.
     *
     * @param canonical the record in the revision that the version is shown with
     */
    public static EditionEvidence of(Tables tables, CanonicalRecord canonical, BundleVersion version) {
        Bundle bundle = version.bundle();
        Map<String, UnitEvidence> known =
                UnitsEvidence.of(tables, bundle.slug().value(), bundle.locale().toString(), version.number());
        Map<String, UnitEvidence> units = new LinkedHashMap<>();
        canonical.units().stream()
                .map(Unit::id)
                .filter(bundle.targets()::containsKey)
                .forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(evidence -> units.put(id, evidence)));
        return new EditionEvidence(
                units,
                version.origin() == Origin.FOLDER ? bundle.provenance().reviewers() : List.of(),
                TranslationFindings.holding(tables, canonical, bundle).stream()
                        .map(dismissal -> new DismissedFinding(
                                dismissal.checkId(),
                                dismissal.unit(),
                                dismissal.reason(),
                                dismissal.actor(),
                                dismissal.at()))
                        .toList());
    }
}
