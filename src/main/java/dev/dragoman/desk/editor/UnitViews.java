package dev.dragoman.desk.editor;

import dev.dragoman.desk.editor.UnitView.SourceText;
import dev.dragoman.desk.editor.UnitView.TargetText;
import dev.dragoman.desk.editor.UnitView.TermView;
import dev.dragoman.desk.editor.UnitView.UnitFinding;
import dev.dragoman.desk.page.words.OriginInWords;
import dev.dragoman.editions.Formulas;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.quality.dismissal.Dismissal;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.quality.glossary.Term;
import dev.dragoman.quality.whole.CountedChecks;
import dev.dragoman.records.BlankText;
import dev.dragoman.records.PlainText;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.edition.TextDifference;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TargetStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the views of units: with what their references say, the terms of the glossary, and the findings. */
@Singleton
class UnitViews {

    private final Formulas formulas;
    private final HomeZoneConfig publisher;
    private final Glossaries glossaries;
    private final FindingMessages messages;
    private final MachineOffer offer;

    UnitViews(
            Formulas formulas,
            HomeZoneConfig publisher,
            Glossaries glossaries,
            FindingMessages messages,
            MachineOffer offer) {
        this.formulas = formulas;
        this.publisher = publisher;
        this.glossaries = glossaries;
        this.messages = messages;
        this.offer = offer;
    }

    /**
     * The views of some units of a translation.
     *
     * @param findings of these units; those of others are left out
     * @param words those of the desk, in the language of the person
     */
    List<UnitView> of(OpenTranslation open, List<Unit> units, List<CheckedFinding> findings, LocalizedMessages words) {
        LanguageTag reader = words.locale();
        OriginInWords origins = new OriginInWords(words, publisher.homeZone());
        LanguageTag locale = open.asked().locale();
        InlineCodes codes = new InlineCodes(formulas.of(locale), open.record().times(), publisher.homeZone());
        Glossary glossary = glossaries.of(locale);
        FindingWording wording = messages.in(reader);
        Map<String, UnitPlace> places = UnitPlace.of(open.record());
        Map<String, List<CheckedFinding>> byUnit = findings.stream()
                .filter(found -> isShown(found.finding()))
                .collect(Collectors.groupingBy(found -> found.finding().unit()));
        int most = TextDifference.mostTokens(units.size());
        return units.stream()
                .map(unit -> {
                    List<CheckedFinding> found = byUnit.getOrDefault(unit.id(), List.of());
                    return new UnitView(
                            unit.id(),
                            places.get(unit.id()),
                            source(open, unit, most),
                            target(open, unit, found, origins),
                            codes.of(unit.source()),
                            terms(glossary, unit),
                            found.stream().map(one -> finding(one, wording)).toList(),
                            offer.includes(open, unit),
                            null,
                            null);
                })
                .toList();
    }

    /** Whether a finding says more than the state of its unit. */
    static boolean isShown(Finding finding) {
        return !CountedChecks.include(finding);
    }

    private static SourceText source(OpenTranslation open, Unit unit, int most) {
        return new SourceText(
                unit.source(),
                open.target(unit.id())
                        .filter(target -> target.isOutdated(unit))
                        .map(target -> TextDifference.between(target.source(), unit.source(), most))
                        .orElse(null));
    }

    private static TargetText target(
            OpenTranslation open, Unit unit, List<CheckedFinding> findings, OriginInWords origins) {
        TargetStatus status = open.status(unit);
        Optional<Target> target = open.target(unit.id());
        return new TargetText(
                target.map(Target::text).orElse(""),
                status.slug(),
                target.map(of -> MarkedPieces.of(
                                of.text(),
                                findings.stream()
                                        .filter(CheckedFinding::isOpen)
                                        .flatMap(found -> found.finding().target().stream())
                                        .toList()))
                        .orElse(null),
                target.flatMap(of -> Optional.ofNullable(open.evidence().get(unit.id())))
                        .map(known -> Stream.concat(origins.made(known).stream(), origins.judged(known).stream())
                                .toList())
                        .orElse(List.of()));
    }

    private static List<TermView> terms(Glossary glossary, Unit unit) {
        String source = PlainText.of(unit.source()).text();
        Map<String, String> targets = glossary.inSource(source).stream()
                .map(match -> match.term())
                .distinct()
                .collect(Collectors.toMap(
                        Term::english,
                        term -> String.join(" / ", term.translations()),
                        (one, other) -> one + " / " + other,
                        java.util.LinkedHashMap::new));
        return targets.entrySet().stream()
                .map(term -> new TermView(term.getKey(), term.getValue()))
                .toList();
    }

    private static UnitFinding finding(CheckedFinding found, FindingWording wording) {
        Finding finding = found.finding();
        String message = wording.text(finding);
        return new UnitFinding(
                finding.check(),
                finding.severity().slug(),
                message,
                finding.expected()
                        .filter(right -> !BlankText.isInvisible(right) && !message.contains(right))
                        .orElse(null),
                finding.type(),
                found.dismissal().map(Dismissal::reason).orElse(null),
                found.dismissal().map(Dismissal::actor).orElse(null));
    }
}
