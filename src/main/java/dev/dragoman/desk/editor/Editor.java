package dev.dragoman.desk.editor;

import dev.dragoman.desk.comments.CommentViews;
import dev.dragoman.desk.editor.EditorPage.Choice;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.PublicVersion;
import dev.dragoman.desk.page.WrittenTimes;
import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.quality.dismissal.TranslationFindings;
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
        OpenTranslation open = OpenTranslation.of(tables, asked);
        List<Unit> shown = shown(tables, open, query);
        int last = Math.max(1, (shown.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int number = Math.min(query.page(), last);
        EditorQuery here = query.page(number);
        List<Unit> units = shown.subList((number - 1) * PAGE_SIZE, Math.min(shown.size(), number * PAGE_SIZE));
        return new EditorPage(
                place(tables, open, here, words),
                overview(tables, open, words),
                EditorQuery.SHOWN.stream()
                        .map(show ->
                                new Choice(show, asked.path() + query.show(show).text(), show.equals(query.show())))
                        .toList(),
                number > 1 ? asked.path() + here.page(number - 1).text() : null,
                number < last ? asked.path() + here.page(number + 1).text() : null,
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

    private List<Unit> shown(Tables tables, OpenTranslation open, EditorQuery query) {
        Predicate<Unit> wanted =
                switch (query.show()) {
                    case "unfinished" ->
                        unit -> open.status(unit) == TargetStatus.MISSING
                                || open.status(unit) == TargetStatus.UNFINISHED;
                    case "outdated" -> unit -> open.status(unit) == TargetStatus.OUTDATED;
                    case "findings" -> found(tables, open);
                    default -> unit -> true;
                };
        return open.record().units().stream()
                .filter(wanted.or(unit -> unit.id().equals(query.saved())))
                .toList();
    }

    private Predicate<Unit> found(Tables tables, OpenTranslation open) {
        Set<String> ids = open.bundle()
                .map(bundle -> findings.open(tables, open.record(), bundle).stream()
                        .filter(UnitViews::isShown)
                        .map(finding -> finding.unit())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        return unit -> ids.contains(unit.id());
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
