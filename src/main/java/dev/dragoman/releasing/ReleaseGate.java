package dev.dragoman.releasing;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.quality.finding.FindingView;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.whole.UnfinishedCheck;
import dev.dragoman.releasing.request.RequestedOverride;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the quality checks on the editions to release, before anything is written. An error blocks the release. */
@Singleton
class ReleaseGate {

    private static final String INSTEAD =
            "; finish what is unfinished, or show it in the canonical language: \"unfinished\": \"canonical\"";

    private final ItemFindings findings;
    private final FindingMessages messages;

    ReleaseGate(ItemFindings findings, FindingMessages messages) {
        this.findings = findings;
        this.messages = messages;
    }

    /** Language versions without errors that stop them. Only the gate makes one, and nothing is published without one. */
    static final class CheckedSelection {

        private final List<ReleaseItem> items;
        private final Map<EditionKey, List<Finding>> findings;

        private CheckedSelection(List<ReleaseItem> items, Map<EditionKey, List<Finding>> findings) {
            this.items = List.copyOf(items);
            this.findings = Map.copyOf(findings);
        }

        List<ReleaseItem> items() {
            return items;
        }

        /** What the checks find in each, errors that are overridden too. */
        Map<EditionKey, List<Finding>> findings() {
            return findings;
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
     * @param findings what the checks find in each, errors and warnings
     */
    record Outcome(CheckedSelection passed, List<Rejection> rejected, Map<EditionKey, List<Finding>> findings) {

        Outcome {
            rejected = List.copyOf(rejected);
            findings = Map.copyOf(findings);
        }
    }

    /**
     * All of the items, or none. Revisions and bundle versions never change, so what passes when a release is scheduled passes
     * when it is due.
     *
     * @param overrides the errors that do not stop the release
     * @param wording the language of the findings in the problem
     * @throws ProblemException INVALID_RELEASE with {@code slug}, {@code locale}, {@code unit} and all {@code findings} of the first
     *     item that is rejected, and {@code rejected}, all of them; or with the {@code field} for an override of no error
     */
    CheckedSelection require(
            Tables tables, List<ReleaseItem> items, List<RequestedOverride> overrides, FindingWording wording) {
        Outcome outcome = check(tables, items, overrides);
        if (!outcome.rejected().isEmpty()) {
            throw rejected(outcome.rejected(), wording);
        }
        return outcome.passed();
    }

    /** Checks each item by itself; no error is overridden. */
    Outcome check(Tables tables, List<ReleaseItem> items) {
        return check(tables, items, List.of());
    }

    private Outcome check(Tables tables, List<ReleaseItem> items, List<RequestedOverride> overrides) {
        Map<EditionKey, List<Finding>> found = new LinkedHashMap<>();
        items.forEach(item -> found.put(item.key(), findings.of(tables, item)));
        requireErrors(overrides, found);
        List<ReleaseItem> passed = new ArrayList<>();
        Map<EditionKey, List<Finding>> ofPassed = new HashMap<>();
        List<Rejection> rejected = new ArrayList<>();
        for (ReleaseItem item : items) {
            ItemErrors errors = ItemErrors.of(item, found.get(item.key()), overrides, messages);
            if (errors.stopping().isEmpty()) {
                passed.add(item.inSpiteOf(errors.overridden()));
                ofPassed.put(item.key(), found.get(item.key()));
            } else {
                Finding first = errors.stopping().get(0);
                rejected.add(new Rejection(
                        item, errors.stopping(), messages.inEnglish().text(first)));
            }
        }
        return new Outcome(new CheckedSelection(passed, ofPassed), rejected, found);
    }

    /** What a scheduled release was made with. It was stored because it had passed, and is not checked again. */
    static CheckedSelection scheduled(Tables tables, String releaseId) {
        return new CheckedSelection(tables.table(ReleaseEditions.class).of(releaseId), Map.of());
    }

    private static void requireErrors(List<RequestedOverride> overrides, Map<EditionKey, List<Finding>> found) {
        for (int i = 0; i < overrides.size(); i++) {
            RequestedOverride override = overrides.get(i);
            List<Finding> errors = ItemErrors.in(found.getOrDefault(override.edition(), List.of()));
            if (override.checkId().equals(UnfinishedCheck.ID)) {
                throw invalid(i, "Unfinished units cannot be overridden" + INSTEAD);
            }
            if (errors.stream().noneMatch(override::isOf)) {
                throw noError(i, override, errors);
            }
        }
    }

    private static ProblemException noError(int index, RequestedOverride override, List<Finding> errors) {
        List<String> names = errors.stream()
                .map(error -> error.check() + " in " + error.unit())
                .distinct()
                .toList();
        String given = override.checkId() + " in " + override.unit();
        String where = override.edition().slug() + " in " + override.edition().locale();
        return invalid(
                        index,
                        "There is no error of " + given + " of " + where + " that could be overridden"
                                + LikelyName.question(given, names)
                                + (names.isEmpty() ? "; it has no errors" : ""))
                .with("errors", names);
    }

    private static ProblemException invalid(int index, String detail) {
        return new ProblemException(ProblemCode.INVALID_RELEASE, detail).with("field", "override[" + index + "]");
    }

    private static ProblemException rejected(List<Rejection> rejected, FindingWording wording) {
        Rejection first = rejected.get(0);
        ReleaseItem item = first.item();
        return new ProblemException(
                        ProblemCode.INVALID_RELEASE,
                        item.slug() + " in " + item.locale() + " cannot be released: " + first.text())
                .with("slug", item.slug().value())
                .with("locale", item.locale().toString())
                .with("unit", first.errors().get(0).unit())
                .with("findingCount", first.errors().size())
                .with("findings", FindingView.of(first.errors(), wording))
                .with(
                        "rejected",
                        rejected.stream().map(each -> member(each, wording)).toList());
    }

    private static Map<String, Object> member(Rejection rejection, FindingWording wording) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("slug", rejection.item().slug().value());
        member.put("locale", rejection.item().locale().toString());
        member.put("findingCount", rejection.errors().size());
        member.put("findings", FindingView.of(rejection.errors(), wording));
        return member;
    }
}
