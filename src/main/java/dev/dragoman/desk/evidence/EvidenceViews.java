package dev.dragoman.desk.evidence;

import dev.dragoman.access.Role;
import dev.dragoman.desk.evidence.EvidencePage.Choice;
import dev.dragoman.desk.evidence.EvidencePage.FindingLine;
import dev.dragoman.desk.evidence.EvidencePage.Row;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.words.OriginInWords;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.records.PlainText;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.evidence.EvidenceReport;
import dev.dragoman.rendering.evidence.UnitReport;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.translation.evidence.UnitEvidence;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the view of the evidence of a translation. */
@Singleton
class EvidenceViews {

    /** How much of a text names its unit, in characters. */
    private static final int EXCERPT = 70;

    private final ZoneId zone;

    EvidenceViews(HomeZoneConfig home) {
        zone = home.homeZone();
    }

    EvidencePage page(Tables tables, DeskTranslation asked, Optional<Integer> edition, LocalizedMessages words) {
        ShownEvidence shown = ShownEvidence.of(tables, asked, edition);
        String path = asked.path();
        return new EvidencePage(
                asked.title(),
                words.language(asked.locale().toString()),
                path,
                choices(tables, asked, edition, words),
                edition.orElse(0),
                shown.report().map(EvidenceReport::summary).orElse(null),
                shown.report().map(report -> rows(shown, report, words)).orElse(List.of()),
                asked.caller().may(Role.PUBLISHER, asked.locale()));
    }

    private List<Choice> choices(
            Tables tables, DeskTranslation asked, Optional<Integer> shown, LocalizedMessages words) {
        String page = asked.path() + "/evidence";
        WrittenTimes times = new WrittenTimes(words.locale());
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(words.get("evidence.newest"), page, shown.isEmpty()));
        List<Edition> editions = tables.table(Editions.class)
                .all(asked.slug().value(), asked.locale().toString());
        for (int i = editions.size() - 1; i >= 0; i--) {
            Edition edition = editions.get(i);
            String date =
                    times.of(LocalDate.ofInstant(edition.releasedAt(), zone).toString());
            choices.add(new Choice(
                    words.with("evidence.edition", "number", edition.number(), "date", date),
                    page + "?edition=" + edition.number(),
                    shown.filter(number -> number == edition.number()).isPresent()));
        }
        return choices;
    }

    private List<Row> rows(ShownEvidence shown, EvidenceReport report, LocalizedMessages words) {
        OriginInWords origins = new OriginInWords(words, zone);
        Map<String, Unit> units = shown.revision().record().unitsById();
        return report.units().stream()
                .map(unit -> row(unit, units.get(unit.unit()), shown.evidence(), origins, words))
                .toList();
    }

    private static Row row(
            UnitReport report, Unit unit, EditionEvidence evidence, OriginInWords origins, LocalizedMessages words) {
        Optional<UnitEvidence> known = evidence.of(report.unit());
        Stream<String> stated = evidence.statedReviewers().isEmpty()
                ? Stream.empty()
                : Stream.of(words.with(
                        "evidence.reviewers-stated", "names", String.join(", ", evidence.statedReviewers())));
        return new Row(
                report.unit(),
                excerpt(PlainText.of(unit.source()).text()),
                known.map(origins::made)
                        .orElseGet(() -> List.of(words.get(
                                report.targetDigest() == null ? "evidence.untranslated" : "evidence.unknown"))),
                Stream.concat(known.map(origins::judged).stream().flatMap(List::stream), stated)
                        .toList(),
                evidence.isMachine(report.unit()) && !evidence.isReviewed(report.unit()),
                report.findings().stream()
                        .map(finding -> new FindingLine(finding.check(), finding.kind(), finding.reason()))
                        .toList());
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)).strip() + "…";
    }
}
