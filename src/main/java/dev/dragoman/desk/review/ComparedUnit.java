package dev.dragoman.desk.review;

import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.quality.whole.CountedChecks;
import dev.dragoman.records.InlineText;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TargetStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit of a translation under review beside what it was.
 *
 * @param sourceBefore the canonical text that the translation before was made from; empty if the record did not have the unit
 * @param source the canonical text now; empty if the record does not have the unit any more
 * @param before the translation that it is compared with; empty if there was none
 * @param target empty if there is none
 * @param status against the canonical text now; that of a unit that is gone is CURRENT
 * @param findings those in this unit, dismissed ones too
 */
record ComparedUnit(
        String id,
        Optional<String> sourceBefore,
        Optional<String> source,
        Optional<Target> before,
        Optional<Target> target,
        TargetStatus status,
        List<CheckedFinding> findings) {

    ComparedUnit {
        findings = List.copyOf(findings);
        if (sourceBefore.isEmpty() && source.isEmpty()) {
            throw new IllegalArgumentException("Unit " + id + " is in neither text");
        }
    }

    /** What has happened to a unit. */
    enum Change {
        NEW,
        CHANGED,
        SOURCE,
        REMOVED,
        NONE;

        /** The end of the key of its word. */
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Change change() {
        if (source.isEmpty()) {
            return Change.REMOVED;
        }
        if (sourceBefore.isEmpty() || (before.isEmpty() && target.isPresent())) {
            return Change.NEW;
        }
        if (!shown(before).equals(shown(target))) {
            return Change.CHANGED;
        }
        return InlineText.same(sourceBefore.get(), source.get()) ? Change.NONE : Change.SOURCE;
    }

    /** The canonical text to show the present one against: where the translation is outdated, the one that it was made from. */
    Optional<String> shownSourceBefore(boolean compared) {
        if (status == TargetStatus.OUTDATED) {
            return target.map(Target::source);
        }
        return compared ? sourceBefore : Optional.empty();
    }

    /** Whether a reviewer should look at it: it has changed, is not finished, or has a finding that nobody has dismissed. */
    boolean needsLook() {
        return change() != Change.NONE
                || status == TargetStatus.UNFINISHED
                || status == TargetStatus.OUTDATED
                || findings.stream().anyMatch(found -> found.isOpen() && !CountedChecks.include(found.finding()));
    }

    /** What readers or editors would notice of a target. */
    private static Optional<String> shown(Optional<Target> target) {
        return target.map(each -> each.needsWork() + " " + each.text());
    }
}
