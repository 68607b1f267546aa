package dev.dragoman.quality;

import static dev.dragoman.translation.SampleBundles.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final CanonicalRecord RECORD =
            SampleRecords.of("The outline:\n\n- (8) Trade was *welcomed*.\n\n- (9) Peace was.\n");

    @Test
    void aSoundBundleHasNoFinding() {
        Map<String, String> targets =
                Map.of("title", "Titre", "p1", "Voici\u00a0:", "p2", "Le commerce, *oui*.", "p3", "La paix.");

        assertThat(new Checks().of(RECORD, bundle(targets))).isEmpty();
    }

    @Test
    void theFindingsInOneUnitAreThoseOfAllUnitsThatAreInIt() {
        Checks checks = new Checks(ShippedBundles.glossaries());
        for (ShippedBundles.Translated shipped : ShippedBundles.all()) {
            Bundle faulty = faulty(shipped.bundle());
            List<Finding> all = checks.of(shipped.canonical(), faulty);

            for (Unit unit : shipped.canonical().units()) {
                assertThat(checks.of(shipped.canonical(), faulty, Set.of(unit.id())))
                        .as(shipped + ", " + unit.id())
                        .isEqualTo(all.stream()
                                .filter(finding -> finding.unit().equals(unit.id()))
                                .toList());
            }
            assertThat(all).hasSizeGreaterThan(10);
        }
    }

    /** With what many checks find: other numbers, spaces, the next unit's text, and nothing at all. */
    private static Bundle faulty(Bundle bundle) {
        Map<String, Target> targets = new LinkedHashMap<>();
        bundle.targets().forEach((id, target) -> {
            String text = target.text().replace("2", "3").replace("5", "6") + "  (x";
            if (targets.size() % 5 != 4) {
                targets.put(id, new Target(id, text, target.state(), target.subState(), target.source()));
            }
        });
        targets.remove(bundle.targets().keySet().iterator().next());
        return new Bundle(bundle.slug(), bundle.locale(), bundle.authority(), bundle.provenance(), targets);
    }

    @Test
    void aTextFullOfFaultsGivesTheFirstFindingsOfEachCheck() {
        String hostile = "a: b; OT\u0410N \uD55C\uAD6D lundi 6 avril 2023 ".repeat(400) + "a\u200Bb".repeat(400);

        List<Finding> findings = SampleUnits.all("fr", "A text.", hostile);

        assertThat(findings)
                .extracting(Finding::check)
                .contains("confusables", "script", "punctuation_spacing", "times");
        assertThat(findings.stream()
                        .collect(Collectors.groupingBy(Finding::check, Collectors.counting()))
                        .values())
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(40));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.target()).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aUnitWithoutTargetIsMissing() {
        List<Finding> findings =
                new Checks().of(RECORD, bundle(Map.of("title", "Titre", "p1", "Voici\u00a0:", "p3", "La paix.")));

        assertThat(findings).extracting(Finding::check).containsExactly("missing");
        assertThat(findings).extracting(Finding::unit).containsExactly("p2");
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void aTargetOfAnotherSourceIsOutdated() {
        Bundle bundle = SampleBundles.of(
                RECORD, "fr", List.of(target("title", "Titre", "A title"), target("p3", "La paix.", "War was.")));

        assertThat(new Checks().of(RECORD, bundle))
                .filteredOn(finding -> finding.check().equals("outdated"))
                .extracting(Finding::unit)
                .containsExactly("p3");
    }

    @Test
    void aLabelTypedIntoATextIsFoundInAnyScript() {
        Map<String, String> targets = Map.of("title", "題", "p1", "概要は", "p2", "（８）*貿易*", "p3", "(8) 平和");

        List<Finding> findings = findings(targets, "points");

        assertThat(findings).hasSize(2);
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARNING, Severity.ERROR);
        assertThat(findings.get(1).message().values())
                .containsEntry("typed", "(8)")
                .containsEntry("label", "(9)");
    }

    @Test
    void aTargetThatIsItsSourceIsReportedUnlessItMayBeAName() {
        Map<String, String> targets =
                Map.of("title", "A title", "p1", "Voici\u00a0:", "p2", "Trade  was *welcomed*.", "p3", "La paix.");

        List<Finding> findings = findings(targets, "same");

        assertThat(findings).extracting(Finding::unit).containsExactly("p2");
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void englishOfAnotherRegionMayBeTheSame() {
        Bundle bundle = SampleBundles.of(
                RECORD, "en-GB", List.of(target("p2", "Trade was *welcomed*.", "Trade was *welcomed*.")));

        assertThat(new Checks().of(RECORD, bundle)).extracting(Finding::check).doesNotContain("same");
    }

    @Test
    void anEntityThatReadersWouldSeeIsReported() {
        Map<String, String> targets = Map.of(
                "title",
                "Titre &amp; suite",
                "p1",
                "Voici\u00a0:",
                "p2",
                "*L&amp;#39;accord* &amp;amp; R\\&D",
                "p3",
                "La paix.");

        List<Finding> findings = findings(targets, "double_escaped");

        assertThat(findings).hasSize(2);
        assertThat(findings).extracting(Finding::unit).containsOnly("p2");
        assertThat(findings.get(0).message().values()).containsEntry("reference", "&#39;");
    }

    @Test
    void aTargetThatNeedsWorkIsAnError() {
        Target fuzzy = new Target("title", "Titre", UnitState.INITIAL, Optional.empty(), "A title");
        Target conflict = target("p1", "#-#-#-#-#  a.po  #-#-#-#-#\nVoici\u00a0:", "The outline:");

        List<Finding> findings = new Checks().of(RECORD, SampleBundles.of(RECORD, "fr", List.of(fuzzy, conflict)));

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::check, Finding::unit)
                .containsExactly(tuple("unfinished", "title"), tuple("unfinished", "p1"));
    }

    private static List<Finding> findings(Map<String, String> targets, String check) {
        return new Checks()
                .of(RECORD, bundle(targets)).stream()
                        .filter(finding -> finding.check().equals(check))
                        .toList();
    }

    private static Bundle bundle(Map<String, String> targets) {
        return SampleBundles.of(
                RECORD,
                "fr",
                RECORD.units().stream()
                        .filter(unit -> targets.containsKey(unit.id()))
                        .map(unit -> target(unit.id(), targets.get(unit.id()), unit.source()))
                        .collect(Collectors.toList()));
    }
}
