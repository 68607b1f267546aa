package dev.dragoman.releasing;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.Checks;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.quality.finding.FindingView;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.whole.UnfinishedCheck;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Runs the quality checks on what is to be published, before anything is written. An error stops the release. */
@Singleton
class ReleaseGate {

    private static final String INSTEAD =
            "; finish what is unfinished, or show it in the canonical language: \"unfinished\": \"canonical\"";

    private final Checks checks;
    private final FindingMessages messages;

    ReleaseGate(Checks checks, FindingMessages messages) {
        this.checks = checks;
        this.messages = messages;
    }

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
     * @param firstMessage what the first error says, in English
     */
    record Rejection(ReleaseItem item, List<Finding> errors, String firstMessage) {

        Rejection {
            errors = List.copyOf(errors);
        }

        /** The first error in words, with the number of the others. */
        String text() {
            Finding first = errors.get(0);
            int others = errors.size() - 1;
            return "unit " + first.unit() + ", " + first.check() + ": " + firstMessage
                    + (others == 0 ? "" : " (and " + others + " more)")
                    + (first.check().equals(UnfinishedCheck.ID) ? INSTEAD : "");
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
    CheckedSelection require(Tables tables, List<ReleaseItem> items) {
        Outcome outcome = check(tables, items);
        if (!outcome.rejected().isEmpty()) {
            throw rejected(outcome.rejected().get(0));
        }
        return outcome.passed();
    }

    /** Checks each item by itself. */
    Outcome check(Tables tables, List<ReleaseItem> items) {
        List<ReleaseItem> passed = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (ReleaseItem item : items) {
            List<Finding> errors = errors(tables, item);
            if (errors.isEmpty()) {
                passed.add(item);
            } else {
                rejected.add(new Rejection(item, errors, messages.inEnglish().text(errors.get(0))));
            }
        }
        return new Outcome(new CheckedSelection(passed), rejected);
    }

    /** What a scheduled release was made with. It was stored because it had passed, and is not checked again. */
    static CheckedSelection scheduled(Tables tables, String releaseId) {
        return new CheckedSelection(tables.table(ReleaseEditions.class).of(releaseId));
    }

    private ProblemException rejected(Rejection rejection) {
        ReleaseItem item = rejection.item();
        return new ProblemException(
                        ProblemCode.INVALID_RELEASE,
                        item.slug() + " in " + item.locale() + " cannot be released: " + rejection.text())
                .with("slug", item.slug().value())
                .with("locale", item.locale().toString())
                .with("unit", rejection.errors().get(0).unit())
                .with("findings", FindingView.of(rejection.errors(), messages.inEnglish()));
    }

    private List<Finding> errors(Tables tables, ReleaseItem item) {
        String slug = item.slug().value();
        return item.version()
                .flatMap(version -> tables.table(BundleVersions.class)
                        .find(slug, item.locale().toString(), version))
                .map(BundleVersion::bundle)
                .map(bundle -> checks.of(canonical(tables, item).record(), bundle).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .filter(finding -> !item.unfinishedInCanonical()
                                || !finding.check().equals(UnfinishedCheck.ID))
                        .toList())
                .orElse(List.of());
    }

    private static Revision canonical(Tables tables, ReleaseItem item) {
        return tables.table(Revisions.class)
                .find(item.slug().value(), item.revision())
                .orElseThrow();
    }
}
