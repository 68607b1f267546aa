package dev.dragoman.desk.record;

import dev.dragoman.desk.release.ReaderOutlook;
import dev.dragoman.drafting.RevisionReport;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.ListedFindings;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Unit;
import dev.dragoman.releasing.forecast.RecordForecast;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.edition.TextDifference;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft would change, shown before it is stored.
 *
 * @param path the address that its forms begin with
 * @param kept the author's form, which goes on from here
 * @param revision the number of the newest revision after it was stored
 * @param changed whether there would be a new revision
 * @param kinds how many units are new, changed, removed and the same, in words
 * @param outdated the translations that it makes outdated
 * @param readers what readers would see, for each weight; none if the record was never public
 * @param findings what the checks find in the text, the first of it
 * @param moreFindings how many findings there are besides
 * @param warnings what the author should know about the pictures
 */
@TemplateData
public record RecordCheck(
        String path,
        List<RecordForm.Field> kept,
        String title,
        int revision,
        boolean changed,
        String kinds,
        List<ChangedUnit> units,
        List<Outdated> outdated,
        List<Readers> readers,
        List<Found> findings,
        int moreFindings,
        List<String> warnings) {

    /**
     * A unit that is new, changed or removed.
     *
     * @param change the key of the word for it
     */
    @TemplateData
    public record ChangedUnit(String id, String change, List<TextDifference.Stretch> text) {}

    /** A translation of which units become outdated. */
    @TemplateData
    public record Outdated(String language, String units) {}

    /** What readers would see if the change had this weight. */
    @TemplateData
    public record Readers(String weight, List<Seen> locales) {}

    /** What the readers of one language would see. */
    @TemplateData
    public record Seen(String language, String text, List<String> parts) {}

    /** Something that a check has found. */
    @TemplateData
    public record Found(String unit, boolean error, String message) {}

    static RecordCheck of(
            RecordForm form,
            String path,
            RecordWriting.Effect effect,
            LocalizedMessages words,
            FindingWording wording) {
        RevisionReport report = effect.report();
        List<Finding> listed = ListedFindings.first(report.findings(), ListedFindings.ON_PAGE);
        return new RecordCheck(
                path,
                form.fields(),
                report.revision().record().title().source(),
                report.revision().number(),
                report.changed(),
                words.with(
                        "record.units",
                        Map.of(
                                "added", report.added().size(),
                                "changed", report.reworded().size(),
                                "removed", report.removed().size(),
                                "kept", report.kept())),
                units(effect),
                report.outdates().entrySet().stream()
                        .filter(locale -> !locale.getValue().isEmpty())
                        .map(locale -> new Outdated(words.language(locale.getKey()), units(locale.getValue(), words)))
                        .toList(),
                effect.readers().entrySet().stream()
                        .map(weight -> readers(weight.getKey(), weight.getValue(), words))
                        .toList(),
                listed.stream().map(finding -> found(finding, wording)).toList(),
                report.findings().size() - listed.size(),
                report.warnings().stream()
                        .map(warning -> words.with("record.warning." + warning.code(), "picture", warning.picture()))
                        .toList());
    }

    private static String units(List<String> ids, LocalizedMessages words) {
        return words.with("record.outdated-units", "count", ids.size(), "units", String.join(" ", ids));
    }

    private static Readers readers(Weight weight, RecordForecast forecast, LocalizedMessages words) {
        return new Readers(
                words.of("release.weight", weight.slug()),
                forecast.locales().stream()
                        .map(locale -> new Seen(
                                words.language(locale.locale().toString()),
                                ReaderOutlook.sentence(locale, words),
                                ReaderOutlook.parts(locale, words)))
                        .toList());
    }

    private static Found found(Finding finding, FindingWording wording) {
        return new Found(finding.unit(), finding.severity() == Severity.ERROR, wording.text(finding));
    }

    private static List<ChangedUnit> units(RecordWriting.Effect effect) {
        RevisionReport report = effect.report();
        Map<String, Unit> olds = effect.before()
                .map(Revision::record)
                .map(CanonicalRecord::unitsById)
                .orElse(Map.of());
        int words = TextDifference.mostTokens(report.reworded().size());
        List<ChangedUnit> units = new ArrayList<>();
        for (Unit unit : report.revision().record().units()) {
            if (report.added().contains(unit.id())) {
                units.add(whole(unit, "review.change.new", TextDifference.ChangeKind.ADDED));
            } else if (report.reworded().contains(unit.id())) {
                String before = Optional.ofNullable(olds.get(unit.id()))
                        .map(Unit::source)
                        .orElse("");
                units.add(new ChangedUnit(
                        unit.id(), "review.change.changed", TextDifference.between(before, unit.source(), words)));
            }
        }
        report.removed()
                .forEach(id -> units.add(whole(olds.get(id), "record.removed", TextDifference.ChangeKind.REMOVED)));
        return units;
    }

    private static ChangedUnit whole(Unit unit, String change, TextDifference.ChangeKind kind) {
        return new ChangedUnit(unit.id(), change, List.of(new TextDifference.Stretch(kind, unit.source())));
    }
}
