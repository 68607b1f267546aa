package dev.dragoman.desk.editor;

import dev.dragoman.desk.comments.CommentViews;
import dev.dragoman.desk.editor.EditorPage.Choice;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.PublicVersion;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.TargetStatus;
import dev.dragoman.translation.assignment.Assignment;
import dev.dragoman.translation.assignment.Assignments;
import dev.dragoman.translation.assignment.Due;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what the editor shows: a page of units, or one unit. */
@Singleton
class Editor {

    static final int PAGE_SIZE = 100;

    /** As many units are checked for one page of those with findings, however long the record is. */
    static final int CHECKED_UNITS = 200;

    private final TranslationFindings findings;
    private final UnitViews views;
    private final CommentViews comments;
    private final MachineOffer machine;

    Editor(TranslationFindings findings, UnitViews views, CommentViews comments, MachineOffer machine) {
        this.findings = findings;
        this.views = views;
        this.comments = comments;
        this.machine = machine;
    }

    /**
     * A page of the units that are asked for; the last one if there are not so many.
     *
     * @param others the names of the others who have it open
     */
    EditorPage page(
            Tables tables, DeskTranslation asked, EditorQuery query, LocalizedMessages words, List<String> others) {
        OpenTranslation open = OpenTranslation.of(tables, asked).withOrigins(tables);
        ShownUnits shown = query.show().equals("findings")
                ? withFindings(tables, open, query)
                : ShownUnits.page(shown(open, query), query.page(), PAGE_SIZE);
        int number = shown.page();
        EditorQuery here = query.page(number);
        List<Unit> units = shown.units();
        return new EditorPage(
                place(tables, open, here, words),
                overview(tables, open, words),
                EditorQuery.SHOWN.stream()
                        .map(show ->
                                new Choice(show, asked.path() + query.show(show).text(), show.equals(query.show())))
                        .toList(),
                number > 1 ? asked.path() + here.page(number - 1).text() : null,
                number < shown.last() ? asked.path() + here.page(number + 1).text() : null,
                shown.part(),
                next(open, Optional.ofNullable(query.saved())).orElse(null),
                machine.isOn(),
                others,
                views.of(open, units, findings(tables, open, ids(units)), words).stream()
                        .map(unit -> unit.id().equals(query.saved())
                                ? unit.with(UnitView.Notice.good("editor.saved"))
                                : unit)
                        .toList());
    }

    /** The translation that the units belong to. */
    EditorPlace place(Tables tables, OpenTranslation open, EditorQuery query, LocalizedMessages words) {
        return EditorPlace.of(
                open, query, words, comments.byUnit(tables, open.asked(), open.record(), words.locale(), true));
    }

    /** One unit; empty if the record has none of this id. */
    Optional<UnitView> unit(Tables tables, OpenTranslation open, String id, LocalizedMessages words) {
        return Optional.ofNullable(open.record().unitsById().get(id))
                .map(unit -> views.of(open, List.of(unit), findings(tables, open, Set.of(id)), words)
                        .get(0));
    }

    /** The address of the unit after this one, or of the first one, that is not done; empty if all others are. */
    static Optional<String> next(OpenTranslation open, Optional<String> after) {
        List<Unit> units = open.record().units();
        int start = after.map(id ->
                        open.record().unitsById().keySet().stream().toList().indexOf(id) + 1)
                .orElse(0);
        for (int i = 0; i < units.size(); i++) {
            int at = (start + i) % units.size();
            Unit unit = units.get(at);
            if (open.status(unit) != TargetStatus.CURRENT
                    && !after.filter(unit.id()::equals).isPresent()) {
                String query = EditorQuery.ALL.page(1 + at / PAGE_SIZE).text();
                return Optional.of(open.asked().path() + query + "#" + UnitView.anchor(unit.id()));
            }
        }
        return Optional.empty();
    }

    private static List<Unit> shown(OpenTranslation open, EditorQuery query) {
        Predicate<Unit> wanted =
                switch (query.show()) {
                    case "unfinished" ->
                        unit -> open.status(unit) == TargetStatus.MISSING
                                || open.status(unit) == TargetStatus.UNFINISHED;
                    case "outdated" -> unit -> open.status(unit) == TargetStatus.OUTDATED;
                    default -> unit -> true;
                };
        return open.record().units().stream()
                .filter(wanted.or(unit -> unit.id().equals(query.saved())))
                .toList();
    }

    /** The units of one part of the record that somebody has to look at: checking all of a long record would take too long. */
    private ShownUnits withFindings(Tables tables, OpenTranslation open, EditorQuery query) {
        List<Unit> all = open.record().units();
        int last = ShownUnits.last(all, CHECKED_UNITS);
        int number = Math.min(query.page(), last);
        List<Unit> part = ShownUnits.slice(all, number, CHECKED_UNITS);
        Set<String> found = findings(tables, open, ids(part)).stream()
                .filter(CheckedFinding::isOpen)
                .map(CheckedFinding::finding)
                .filter(UnitViews::isShown)
                .map(Finding::unit)
                .collect(Collectors.toSet());
        int from = (number - 1) * CHECKED_UNITS;
        return new ShownUnits(
                part.stream()
                        .filter(unit -> found.contains(unit.id()) || unit.id().equals(query.saved()))
                        .toList(),
                number,
                last,
                last == 1 ? null : new EditorPage.Part(from + 1, from + part.size()));
    }

    private List<CheckedFinding> findings(Tables tables, OpenTranslation open, Set<String> units) {
        return open.bundle()
                .map(bundle -> findings.of(tables, open.record(), bundle, units))
                .orElse(List.of());
    }

    private static Set<String> ids(List<Unit> units) {
        return units.stream().map(Unit::id).collect(Collectors.toSet());
    }

    private static String state(Tables tables, OpenTranslation open) {
        return open.version()
                .map(version -> PublicVersion.is(tables, version)
                        ? "released"
                        : ReviewHistory.state(ReviewHistory.of(tables, version)).slug())
                .orElse("missing");
    }

    /** How the translation stands. */
    static EditorOverview overview(Tables tables, OpenTranslation open, LocalizedMessages words) {
        int done = open.coverage().count(TargetStatus.CURRENT);
        int total = open.coverage().units().size();
        List<String> parts = new ArrayList<>();
        parts.add(words.with("board.done", "done", done, "total", total));
        for (TargetStatus other : List.of(TargetStatus.OUTDATED, TargetStatus.UNFINISHED, TargetStatus.MISSING)) {
            int count = open.coverage().count(other);
            if (count > 0) {
                parts.add(words.with("board." + other.slug(), "count", count));
            }
        }
        Optional<Assignment> assigned = tables.table(Assignments.class)
                .find(open.asked().slug().value(), open.asked().locale().toString());
        return new EditorOverview(
                done,
                total,
                parts,
                state(tables, open),
                assigned.map(Assignment::assignee).orElse(null),
                assigned.flatMap(Assignment::due)
                        .map(Due::text)
                        .map(new WrittenTimes(words.locale())::of)
                        .orElse(null));
    }
}
