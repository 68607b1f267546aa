package dev.dragoman.translation.upload;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.BlankText;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.PlaceholderDifference;
import dev.dragoman.translation.Placeholders;
import dev.dragoman.translation.SourceHistory;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.UploadReport.Conflict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Merges an uploaded file into the stored bundle, unit by unit. A target of another source than today's is taken as
 * outdated, never as current, and everything dropped from the file is reported.
 */
public final class BundleMerge {

    private final SourceHistory history;
    private final Optional<Bundle> before;
    private final UploadedBundle upload;
    private final Optional<String> person;
    private final ThreeWay threeWay;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final UnitResults results;

    private BundleMerge(
            SourceHistory history,
            Optional<Bundle> before,
            Optional<Bundle> base,
            UploadedBundle upload,
            Optional<String> person) {
        this.person = person;
        this.history = history;
        this.before = before;
        this.upload = upload;
        this.threeWay = new ThreeWay(base, before);
        this.results = new UnitResults(history, upload);
    }

    /**
     * The bundle after the upload, and the result for each unit.
     *
     * @param bundle empty if no unit of the file could be taken and none is stored
     */
    public record Merged(Optional<Bundle> bundle, UploadReport report) {}

    /**
     * Merges.
     *
     * @param before the newest version that is stored
     * @throws ProblemException INVALID_BUNDLE if no revision of the record has had any unit of the file; NO_UNIT_TAKEN,
     *     with what was {@code refused}, if no unit of the file could be taken
     */
    public static Merged of(SourceHistory history, LanguageTag locale, Optional<Bundle> before, UploadedBundle upload) {
        return of(history, locale, before, before, upload);
    }

    /** Merges an upload of somebody without a public name, as below. */
    static Merged of(
            SourceHistory history,
            LanguageTag locale,
            Optional<Bundle> before,
            Optional<Bundle> base,
            UploadedBundle upload) {
        return of(history, locale, before, base, upload, Optional.empty());
    }

    /**
     * Merges what a file changes against the version that it is based on.
     *
     * @param before the newest version that is stored
     * @param base the version that the file is based on; empty if nothing was stored then
     * @param person the public name of the uploader, if they have one
     * @throws ProblemException as above
     */
    public static Merged of(
            SourceHistory history,
            LanguageTag locale,
            Optional<Bundle> before,
            Optional<Bundle> base,
            UploadedBundle upload,
            Optional<String> person) {
        BundleMerge merge = new BundleMerge(history, before, base, upload, person);
        before.ifPresent(bundle -> merge.targets.putAll(bundle.targets()));
        upload.units().forEach(merge::take);
        merge.results.requireAnything();
        return new Merged(merge.bundle(locale), merge.results.report(merge.targets, merge.claims()));
    }

    private void take(UploadedUnit unit) {
        Optional<Unit> today = history.today(unit.id());
        if (today.isEmpty()) {
            if (!history.hasEverHad(unit.id())) {
                results.rejectUnknown(unit);
            } else {
                results.gone(unit);
            }
        } else if (unit.target().filter(text -> !BlankText.isBlank(text)).isPresent()) {
            String text = unit.target().get();
            switch (threeWay.decide(unit.id(), text)) {
                case MERGE -> take(threeWay.changes(unit), today.get(), text);
                case KEEP -> results.leaveNewer();
                case CONFLICT ->
                    results.conflict(new Conflict(
                            unit.id(),
                            threeWay.baseText(unit.id()),
                            threeWay.storedText(unit.id()).orElseThrow(),
                            text));
            }
        }
    }

    private void take(UploadedUnit unit, Unit today, String text) {
        try {
            Target stored = targets.get(unit.id());
            String source = sourceOf(unit, today);
            if (stored != null && InlineText.same(stored.text(), text)) {
                keep(unit, today, stored, source);
            } else {
                add(unit, text, source);
            }
        } catch (ProblemException e) {
            // Invalid markup or an invalid reference: the other units can still be taken.
            results.refuse(unit, e.detail());
        }
    }

    private void add(UploadedUnit unit, String text, String source) {
        List<PlaceholderDifference> wrong = Placeholders.differences(source, text);
        if (wrong.isEmpty()) {
            UnitState state = unit.state().orElse(UnitState.TRANSLATED);
            targets.put(unit.id(), new Target(unit.id(), text, state, unit.subState(), source));
            results.take(unit);
        } else {
            results.refuse(
                    unit, wrong.stream().map(PlaceholderDifference::phrase).collect(Collectors.joining(" and ")));
        }
    }

    /** The same text again: it stays outdated or current, unless the file says that the work is done. */
    private void keep(UploadedUnit unit, Unit today, Target stored, String source) {
        boolean outdated = stored.isOutdated(today);
        boolean confirmsSource = outdated
                && unit.needsWork().filter(work -> !work).isPresent()
                && InlineText.same(source, today.source())
                && Placeholders.differences(source, stored.text()).isEmpty();
        UnitState state = state(unit, stored, outdated);
        Target next = new Target(
                unit.id(),
                stored.text(),
                state,
                unit.subState().or(() -> state == stored.state() ? stored.subState() : Optional.empty()),
                confirmsSource ? today.source() : stored.source());
        targets.put(unit.id(), next);
        if (confirmsSource) {
            results.confirm(unit);
        } else if (next.equals(stored)) {
            results.leave(unit);
        } else {
            results.take(unit);
        }
    }

    private static UnitState state(UploadedUnit unit, Target stored, boolean outdated) {
        Optional<Boolean> needsWork = unit.needsWork();
        if (outdated && needsWork.filter(work -> work).isPresent()) {
            // Our own mark of an outdated target, which says nothing about the state.
            return stored.state();
        }
        boolean done = stored.state() == UnitState.INITIAL
                && needsWork.filter(work -> !work).isPresent();
        return unit.state().orElse(done ? UnitState.TRANSLATED : stored.state());
    }

    /** The source of the target: that in the file, or the unit's text in the file's revision. */
    private String sourceOf(UploadedUnit unit, Unit today) {
        return unit.source()
                .filter(source -> !InlineText.same(source, today.source()))
                .or(() -> unit.source().isPresent()
                        ? Optional.empty()
                        : upload.revision().flatMap(revision -> history.source(unit.id(), revision)))
                .orElse(today.source());
    }

    private Optional<Bundle> bundle(LanguageTag locale) {
        // In reading order, so that the same targets make the same bundle whatever the order in the file.
        Map<String, Target> ordered = new LinkedHashMap<>();
        for (Unit unit : history.record().units()) {
            Optional.ofNullable(targets.get(unit.id())).ifPresent(target -> ordered.put(unit.id(), target));
        }
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        FileClaims claims = claims();
        return Optional.of(new Bundle(
                history.record().slug(),
                locale,
                claims.authority(),
                claims.provenance(person.filter(name -> results.anyTaken())),
                ordered));
    }

    private FileClaims claims() {
        return new FileClaims(
                upload,
                before,
                history.record().unitsById().keySet().stream()
                        .filter(targets::containsKey)
                        .allMatch(results::isTaken));
    }
}
