package dev.dragoman.drafting;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.quality.dismissal.Dismissal;
import dev.dragoman.quality.dismissal.Dismissals;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.quality.dismissal.UnitTexts;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dismisses warnings in the newest version of a translation, and restores them. */
@Singleton
public class Dismissing {

    private final TranslationFindings findings;
    private final Audit audit;
    private final Clock clock;

    Dismissing(TranslationFindings findings, Audit audit, Clock clock) {
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The warnings of a check in a unit.
     *
     * @param check the check's id
     * @param unit the unit's id
     */
    public record Warning(Slug slug, LanguageTag locale, String check, String unit) {}

    /**
     * The newest version of a translation with all findings.
     *
     * @throws ProblemException UNKNOWN_RECORD, RECORD_RENAMED or UNKNOWN_BUNDLE
     */
    public CheckedVersion findings(Tables tables, Slug slug, LanguageTag locale) {
        Revision revision = newest(tables, slug);
        return checked(tables, revision, Translating.newest(tables, slug, locale));
    }

    /**
     * Dismisses the warnings of a check in a unit until either text changes. Another reason replaces the one before; the same
     * again changes nothing.
     *
     * @return the findings after it
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, UNKNOWN_BUNDLE, INVALID_DISMISSAL for what is no warning or a reason that
     *     {@link CommentLimits} rejects, or what the
     *     precondition throws
     */
    public CheckedVersion dismiss(
            Tables tables, Caller caller, Warning warning, String reason, Precondition precondition) {
        CommentLimits.require(reason, ProblemCode.INVALID_DISMISSAL, "The reason", "reason");
        Locked locked = lock(tables, caller, warning, precondition);
        List<CheckedFinding> found = found(locked, warning);
        if (found.stream().allMatch(each -> each.finding().severity() == Severity.ERROR)) {
            throw new ProblemException(
                            ProblemCode.INVALID_DISMISSAL,
                            "The finding of " + warning.check() + " in " + warning.unit()
                                    + " is an error, and errors cannot be dismissed: correct the text."
                                    + " A publisher can override it for one release")
                    .with("field", "check");
        }
        if (isDismissed(found, reason)) {
            return locked.checked();
        }
        BundleVersion version = locked.checked().version();
        UnitTexts texts = UnitTexts.of(locked.record(), version.bundle(), warning.unit());
        tables.table(Dismissals.class)
                .put(
                        warning.slug().value(),
                        warning.locale().toString(),
                        warning.unit(),
                        warning.check(),
                        reason,
                        caller.name(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        texts.source().hex(),
                        texts.target().hex());
        audit.add(
                tables,
                caller,
                "finding.dismiss",
                warning.slug().value(),
                warning.locale().toString(),
                Map.of(
                        "check", warning.check(),
                        "unit", warning.unit(),
                        "reason", reason,
                        "version", version.number()));
        return markedAnew(tables, locked);
    }

    /**
     * Takes a dismissal back. Where there is none, nothing changes.
     *
     * @return the findings after it
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, UNKNOWN_BUNDLE, INVALID_DISMISSAL if the check finds nothing in the
     *     unit, or what the precondition throws
     */
    public CheckedVersion restore(Tables tables, Caller caller, Warning warning, Precondition precondition) {
        Locked locked = lock(tables, caller, warning, precondition);
        found(locked, warning);
        int deleted = tables.table(Dismissals.class)
                .delete(warning.slug().value(), warning.locale().toString(), warning.unit(), warning.check());
        if (deleted == 0) {
            return locked.checked();
        }
        audit.add(
                tables,
                caller,
                "finding.restore",
                warning.slug().value(),
                warning.locale().toString(),
                Map.of(
                        "check",
                        warning.check(),
                        "unit",
                        warning.unit(),
                        "version",
                        locked.checked().version().number()));
        return markedAnew(tables, locked);
    }

    /** The newest version, locked, with the record that it was compared with. */
    private record Locked(CanonicalRecord record, CheckedVersion checked) {}

    private Locked lock(Tables tables, Caller caller, Warning warning, Precondition precondition) {
        caller.requireWorkIn(warning.locale());
        BundleVersion version = Translating.lockNewest(tables, warning.slug(), warning.locale());
        precondition.check(Optional.of(version.tag()));
        Revision revision = newest(tables, warning.slug());
        return new Locked(revision.record(), checked(tables, revision, version));
    }

    /** The same findings, with what is dismissed now: the texts are the same, so the checks need not run again. */
    private CheckedVersion markedAnew(Tables tables, Locked locked) {
        CheckedVersion checked = locked.checked();
        List<Finding> same =
                checked.findings().stream().map(CheckedFinding::finding).toList();
        return new CheckedVersion(
                checked.version(),
                checked.revision(),
                findings.marked(tables, locked.record(), checked.version().bundle(), same));
    }

    private CheckedVersion checked(Tables tables, Revision revision, BundleVersion version) {
        return new CheckedVersion(
                version, revision.number(), findings.all(tables, revision.record(), version.bundle()));
    }

    private static Revision newest(Tables tables, Slug slug) {
        return tables.table(Revisions.class)
                .newest(slug.value())
                .orElseThrow(() -> UnknownRecord.of(tables, slug.value()));
    }

    private static List<CheckedFinding> found(Locked locked, Warning warning) {
        Set<String> units = locked.record().unitsById().keySet();
        if (!units.contains(warning.unit())) {
            throw LikelyName.rejected(
                            ProblemCode.INVALID_DISMISSAL,
                            "The record has no unit \"" + warning.unit() + "\"",
                            warning.unit(),
                            units)
                    .with("field", "unit");
        }
        List<CheckedFinding> inUnit = locked.checked().findings().stream()
                .filter(each -> each.finding().unit().equals(warning.unit()))
                .toList();
        List<CheckedFinding> found = inUnit.stream()
                .filter(each -> each.finding().check().equals(warning.check()))
                .toList();
        if (found.isEmpty()) {
            List<String> others = inUnit.stream()
                    .map(each -> each.finding().check())
                    .distinct()
                    .toList();
            throw LikelyName.rejected(
                            ProblemCode.INVALID_DISMISSAL,
                            "The check \"" + warning.check() + "\" finds nothing in " + warning.unit()
                                    + (others.isEmpty()
                                            ? ""
                                            : "; checks with findings there: " + String.join(", ", others)),
                            warning.check(),
                            others)
                    .with("field", "check")
                    .with("found", others);
        }
        return found;
    }

    private static boolean isDismissed(List<CheckedFinding> found, String reason) {
        return found.stream()
                .flatMap(each -> each.dismissal().stream())
                .map(Dismissal::reason)
                .anyMatch(reason::equals);
    }
}
