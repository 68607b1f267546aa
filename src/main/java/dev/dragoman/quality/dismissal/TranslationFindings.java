package dev.dragoman.quality.dismissal;

import dev.dragoman.quality.Checks;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What the checks find in translations, and what of it editors have dismissed. */
@Singleton
public class TranslationFindings {

    private final Checks checks;

    TranslationFindings(Checks checks) {
        this.checks = checks;
    }

    /** All findings in a bundle against a revision of its record, in the order of {@link Checks#of}. */
    public List<CheckedFinding> all(Tables tables, CanonicalRecord record, Bundle bundle) {
        return marked(tables, record, bundle, checks.of(record, bundle));
    }

    /** The findings in some units of a bundle, in the order of {@link Checks#of}. */
    public List<CheckedFinding> of(Tables tables, CanonicalRecord record, Bundle bundle, Set<String> units) {
        return marked(tables, record, bundle, checks.of(record, bundle, units));
    }

    /** The dismissals in a bundle that hold against a revision of its record. */
    public static List<Dismissal> holding(Tables tables, CanonicalRecord record, Bundle bundle) {
        return tables
                .table(Dismissals.class)
                .of(bundle.slug().value(), bundle.locale().toString())
                .stream()
                .filter(dismissal -> dismissal.holdsFor(UnitTexts.of(record, bundle, dismissal.unit())))
                .toList();
    }

    /** Findings of the checks in a bundle, with the dismissals that hold now. */
    public List<CheckedFinding> marked(Tables tables, CanonicalRecord record, Bundle bundle, List<Finding> findings) {
        List<Dismissal> holding = holding(tables, record, bundle);
        return findings.stream()
                .map(finding -> new CheckedFinding(
                        finding,
                        holding.stream()
                                .filter(dismissal -> dismissal.isOf(finding))
                                .findFirst()))
                .toList();
    }

    /** The findings that nobody has dismissed, in the same order. */
    public List<Finding> open(Tables tables, CanonicalRecord record, Bundle bundle) {
        return all(tables, record, bundle).stream()
                .filter(CheckedFinding::isOpen)
                .map(CheckedFinding::finding)
                .toList();
    }
}
