package dev.dragoman.releasing;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.Checks;
import dev.dragoman.quality.Finding;
import dev.dragoman.quality.FindingView;
import dev.dragoman.quality.Severity;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import java.util.ArrayList;
import java.util.List;

/** Runs the quality checks on what is to be published, before anything is written. An error stops the release. */
final class ReleaseGate {

    private static final String INSTEAD =
            "; finish what is unfinished, or show it in the canonical language: \"unfinished\": \"canonical\"";

    private ReleaseGate() {}

    /** Language versions without errors. Only the gate makes one, and nothing is published without one. */
    static final class CheckedSelection {

        private final List<ReleaseItem> items;

        private CheckedSelection(List<ReleaseItem> items) {
            this.items = List.copyOf(items);
        }

        List<ReleaseItem> items() {
            return items;
        }
    }

    /**
     * A language version that did not pass.
     *
     * @param errors what the checks found, at least one
     */
    record Rejection(ReleaseItem item, List<Finding> errors) {

        Rejection {
            errors = List.copyOf(errors);
        }

        /** The first error in words, with the number of the others. */
        String text() {
            Finding first = errors.get(0);
            int others = errors.size() - 1;
            return "unit " + first.unit() + ", " + first.check() + ": " + first.text()
                    + (others == 0 ? "" : " (and " + others + " more)")
                    + (first.check().equals(Checks.UNFINISHED) ? INSTEAD : "");
        }
    }

    /**
     * What passed, and what did not.
     *
     * @param rejected in the order given
     */
    record Outcome(CheckedSelection passed, List<Rejection> rejected) {

        Outcome {
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * All of the items, or none. Revisions and bundle versions never change, so what passes when a release is scheduled passes
     * when it is due.
     *
     * @throws ProblemException INVALID_RELEASE with {@code slug}, {@code locale}, {@code unit} and all {@code findings}
     */
    static CheckedSelection require(Tables tables, List<ReleaseItem> items) {
        Outcome outcome = check(tables, items);
        if (!outcome.rejected().isEmpty()) {
            throw rejected(outcome.rejected().get(0));
        }
        return outcome.passed();
    }

    /** Checks each item by itself. */
    static Outcome check(Tables tables, List<ReleaseItem> items) {
        List<ReleaseItem> passed = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (ReleaseItem item : items) {
            List<Finding> errors = errors(tables, item);
            if (errors.isEmpty()) {
                passed.add(item);
            } else {
                rejected.add(new Rejection(item, errors));
            }
        }
        return new Outcome(new CheckedSelection(passed), rejected);
    }

    /** What a scheduled release was made with. It was stored because it had passed, and is not checked again. */
    static CheckedSelection scheduled(Tables tables, String releaseId) {
        return new CheckedSelection(tables.table(ReleaseEditions.class).of(releaseId));
    }

    private static ProblemException rejected(Rejection rejection) {
        ReleaseItem item = rejection.item();
        return new ProblemException(
                        ProblemCode.INVALID_RELEASE,
                        item.slug() + " in " + item.locale() + " cannot be released: " + rejection.text())
                .with("slug", item.slug().value())
                .with("locale", item.locale().toString())
                .with("unit", rejection.errors().get(0).unit())
                .with("findings", FindingView.of(rejection.errors()));
    }

    private static List<Finding> errors(Tables tables, ReleaseItem item) {
        String slug = item.slug().value();
        return item.version()
                .flatMap(version -> tables.table(BundleVersions.class)
                        .find(slug, item.locale().toString(), version))
                .map(BundleVersion::bundle)
                .map(bundle -> Checks.of(canonical(tables, item).record(), bundle).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .filter(finding -> !item.unfinishedInCanonical()
                                || !finding.check().equals(Checks.UNFINISHED))
                        .toList())
                .orElse(List.of());
    }

    private static Revision canonical(Tables tables, ReleaseItem item) {
        return tables.table(Revisions.class)
                .find(item.slug().value(), item.revision())
                .orElseThrow();
    }
}
