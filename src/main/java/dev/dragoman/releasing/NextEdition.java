package dev.dragoman.releasing;

import dev.dragoman.editions.ChangeWeights;
import dev.dragoman.editions.Correction;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionNotices;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.SourceChange;
import dev.dragoman.editions.weights.Treatment;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Reviews;
import dev.dragoman.translation.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out what the next edition of a language version says besides its text: weights, note and corrections. */
final class NextEdition {

    private final Tables tables;
    private final Revision revision;
    private final Optional<BundleVersion> version;
    private final EditionTerms terms;
    private final Optional<EditionText> before;
    private final Instant now;
    private final List<SourceChange.Step> steps;
    private final UnitWeights unitWeights;
    private final Weight weight;

    /**
     * The next edition.
     *
     * @param version the bundle version, or empty for the canonical locale
     * @param before the edition before, public or withdrawn
     */
    NextEdition(
            Tables tables,
            Revision revision,
            Optional<BundleVersion> version,
            EditionTerms terms,
            Optional<EditionText> before,
            Instant now) {
        this.tables = tables;
        this.revision = revision;
        this.version = version;
        this.terms = terms;
        this.before = before;
        this.now = now;
        steps = version.map(this::steps).orElse(List.of());
        unitWeights = unitWeights();
        weight = weight();
    }

    /** The edition itself. */
    Edition edition(Authority authority, Optional<Reviews.Approver> approver) {
        return new Edition(
                revision.record().slug(),
                version.map(of -> of.bundle().locale()).orElse(LanguageTag.CANONICAL),
                number(),
                revision.number(),
                version.map(BundleVersion::number),
                authority,
                now,
                weight,
                note(),
                approver.map(Reviews.Approver::actor),
                approver.flatMap(Reviews.Approver::displayName),
                unitWeights);
    }

    private int number() {
        return before.map(text -> text.edition().number()).orElse(0) + 1;
    }

    /** Whether it shows the same text as the edition before, so that what was said of that text is still said. */
    private boolean repeats() {
        return before.map(EditionText::edition)
                .filter(edition -> edition.revision() == revision.number())
                .filter(edition -> edition.bundleVersion().equals(version.map(BundleVersion::number)))
                .isPresent();
    }

    private boolean inheritsNote() {
        return repeats() && terms.note().isEmpty();
    }

    private Optional<String> note() {
        return inheritsNote() ? before.flatMap(text -> text.edition().note()) : terms.note();
    }

    /** The name of the release in the change log. */
    String act() {
        return weight == Weight.CORRECTION && !inheritsNote() ? "correction" : "release";
    }

    /** How much the change from the edition before matters: as much as the heaviest part of it. */
    private Weight weight() {
        if (inheritsNote()) {
            return terms.weight().orElse(before.orElseThrow().edition().weight());
        }
        Map<String, Weight> stated = terms.unitWeights().byUnit();
        Optional<Weight> heaviest = (version.isPresent() ? stated : unitWeights.byUnit())
                .values().stream().reduce(Weight::heavier);
        boolean allStated = version.isEmpty()
                && terms.weight().isEmpty()
                && stated.keySet().containsAll(unitWeights.byUnit().keySet());
        return heaviest.map(of -> allStated ? of : of.heavier(terms.defaultWeight()))
                .orElse(terms.defaultWeight());
    }

    /** Of the canonical text the weights of what has changed, of a translation those of what is not up to date. */
    private UnitWeights unitWeights() {
        return version.map(of -> ChangeWeights.weigh(
                        revision.record(),
                        of.bundle(),
                        terms.weight().map(SourceChange::of).orElseGet(() -> SourceChange.of(steps)),
                        terms.unitWeights(),
                        before))
                .orElseGet(this::weightsOfChanges);
    }

    /** The notices for readers. */
    EditionNotices notices() {
        return new EditionNotices(
                inheritsNote()
                        ? before.flatMap(text -> text.notices().noteLang())
                        : terms.note().map(note -> terms.noteLang()).filter(tag -> !tag.equals(LanguageTag.CANONICAL)),
                version.map(this::madeFrom).orElse(Map.of()),
                corrections(),
                overridden());
    }

    /** A canonical text that takes a version along says nothing new of its errors. */
    private OverriddenErrors overridden() {
        boolean sameText = before.map(EditionText::edition)
                .filter(edition -> edition.bundleVersion().equals(version.map(BundleVersion::number)))
                .filter(edition -> version.isPresent() || edition.revision() == revision.number())
                .isPresent();
        return !terms.requested() && sameText
                ? terms.overridden().and(before.orElseThrow().notices().overridden())
                : terms.overridden();
    }

    private List<SourceChange.Step> steps(BundleVersion of) {
        int from = before.map(text -> text.edition().revision()).orElse(of.revision());
        return tables.table(Editions.class)
                .steps(of.bundle().slug().value(), LanguageTag.CANONICAL.toString(), from, revision.number());
    }

    private UnitWeights weightsOfChanges() {
        if (repeats()) {
            return before.orElseThrow().edition().unitWeights();
        }
        Map<String, Weight> weights = new LinkedHashMap<>();
        before.ifPresent(text -> revision.record().units().stream()
                .filter(unit -> isChanged(text, unit))
                .map(Unit::id)
                .forEach(id -> weights.put(id, terms.unitWeights().of(id).orElse(terms.defaultWeight()))));
        return new UnitWeights(weights);
    }

    private static boolean isChanged(EditionText since, Unit unit) {
        return Optional.ofNullable(since.revision().record().unitsById().get(unit.id()))
                .filter(old -> InlineText.same(old.source(), unit.source()))
                .isEmpty();
    }

    /** For each outdated unit the newest revision that has the text which was translated. */
    private Map<String, Integer> madeFrom(BundleVersion of) {
        Map<String, Target> outdated = new LinkedHashMap<>();
        revision.record().units().forEach(unit -> Optional.ofNullable(
                        of.bundle().targets().get(unit.id()))
                .filter(target -> target.isOutdated(unit))
                .ifPresent(target -> outdated.put(unit.id(), target)));
        Map<String, Integer> madeFrom = new LinkedHashMap<>();
        if (!outdated.isEmpty()) {
            for (Revision each :
                    tables.table(Revisions.class).all(of.bundle().slug().value())) {
                Map<String, Unit> sources = each.record().unitsById();
                outdated.forEach((id, target) -> {
                    if (sources.containsKey(id) && !target.isOutdated(sources.get(id))) {
                        madeFrom.put(id, each.number());
                    }
                });
            }
        }
        return madeFrom;
    }

    private List<Correction> corrections() {
        Set<String> corrected = corrected(revision.record(), version, unitWeights);
        List<Correction> corrections = new ArrayList<>();
        before.ifPresent(text -> text.notices().corrections().forEach(correction -> {
            List<String> still =
                    correction.units().stream().filter(corrected::contains).toList();
            if (!still.isEmpty() || inheritsNote()) {
                corrections.add(new Correction(
                        correction.edition(), correction.at(), correction.note(), correction.lang(), still));
            }
        }));
        List<String> fresh = fresh(corrected);
        Optional<String> own = terms.note().filter(note -> weight == Weight.CORRECTION && number() > 1);
        if (own.isPresent()) {
            corrections.add(new Correction(number(), now, own.get(), terms.noteLang(), fresh));
        } else if (!fresh.isEmpty()) {
            steps.stream().filter(SourceChange.Step::isCorrection).forEach(step -> step.note()
                    .ifPresent(note ->
                            corrections.add(new Correction(number(), step.at(), note, LanguageTag.CANONICAL, fresh))));
        }
        return corrections;
    }

    /** The corrected units of which the edition before does not tell yet. */
    private List<String> fresh(Set<String> corrected) {
        Set<String> told = new LinkedHashSet<>();
        before.ifPresent(text -> {
            told.addAll(corrected(
                    text.revision().record(), text.version(), text.edition().unitWeights()));
            revision.record().units().stream()
                    .filter(unit -> isChanged(text, unit))
                    .map(Unit::id)
                    .forEach(told::remove);
        });
        return corrected.stream().filter(unit -> !told.contains(unit)).toList();
    }

    private static Set<String> corrected(
            CanonicalRecord canonical, Optional<BundleVersion> version, UnitWeights weights) {
        Optional<Bundle> bundle = version.map(BundleVersion::bundle);
        return new LinkedHashSet<>(Treatments.of(canonical, bundle, weights).ids(Treatment.CORRECTED));
    }
}
