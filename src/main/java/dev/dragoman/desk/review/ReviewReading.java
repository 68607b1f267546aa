package dev.dragoman.desk.review;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.PublicVersion;
import dev.dragoman.drafting.CheckedVersion;
import dev.dragoman.drafting.Dismissing;
import dev.dragoman.editions.AuthorityInForce;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.dismissal.CheckedFinding;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.releasing.review.Reviewing;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewEntry;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.translation.Reviews;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.TargetStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a translation for its review, and compares it with an earlier version. */
@Singleton
public class ReviewReading {

    /** How many steps of the history are shown. */
    private static final int STEPS = 50;

    private final Dismissing dismissing;
    private final Reviewing reviewing;

    ReviewReading(Dismissing dismissing, Reviewing reviewing) {
        this.dismissing = dismissing;
        this.reviewing = reviewing;
    }

    /** A version to compare with, and the revision of the record that it belongs to. */
    private record Base(BundleVersion version, int revision) {}

    /**
     * Reads the newest version.
     *
     * @param wanted what to compare with; empty, or where there is no such version, for the best that there is
     * @throws ProblemException UNKNOWN_BUNDLE if nobody has begun the translation
     */
    ReviewedTranslation read(Tables tables, Caller caller, Slug slug, LanguageTag locale, Optional<Since> wanted) {
        CheckedVersion checked = dismissing.findings(tables, slug, locale);
        BundleVersion version = checked.version();
        CanonicalRecord record =
                revision(tables, slug.value(), checked.revision()).record();
        Optional<Edition> edition = tables.table(Editions.class).newest(slug.value(), locale.toString());
        List<ReviewEntry> steps = ReviewHistory.of(tables, version);
        ReviewState state = ReviewHistory.state(steps);
        Map<Since, Base> bases = bases(tables, version, state, edition);
        Since since = wanted.filter(asked -> asked == Since.NOTHING || bases.containsKey(asked))
                .orElseGet(() -> bases.isEmpty()
                        ? Since.NOTHING
                        : bases.keySet().iterator().next());
        Coverage coverage = Coverage.of(record, Optional.of(version.bundle()));
        Optional<Base> base = Optional.ofNullable(bases.get(since));
        return new ReviewedTranslation(
                checked,
                record,
                coverage,
                AuthorityInForce.of(tables, version),
                ReviewForms.seen(version, checked.revision(), steps.size()),
                state,
                PublicVersion.is(tables, version),
                new ReviewedTranslation.Rights(
                        possible(tables, caller, version, state), isStoppedByFourEyes(tables, caller, version, state)),
                since,
                numbers(bases),
                units(checked, record, coverage, base, base.map(Base::revision).map(number -> revision(
                                tables, slug.value(), number)
                        .record())),
                tables.table(Reviews.class).steps(slug.value(), locale.toString(), STEPS));
    }

    private static Revision revision(Tables tables, String slug, int number) {
        return tables.table(Revisions.class).find(slug, number).orElseThrow();
    }

    private static Map<Since, Base> bases(
            Tables tables, BundleVersion version, ReviewState state, Optional<Edition> edition) {
        String slug = version.bundle().slug().value();
        String locale = version.bundle().locale().toString();
        Map<Since, Base> bases = new EnumMap<>(Since.class);
        edition.flatMap(shown -> shown.bundleVersion()
                        .flatMap(number -> tables.table(BundleVersions.class).find(slug, locale, number))
                        .map(released -> new Base(released, shown.revision())))
                .ifPresent(base -> bases.put(Since.RELEASED, base));
        tables.table(Reviews.class)
                .approvedBefore(slug, locale, version.number())
                .or(() -> Optional.of(version).filter(newest -> state == ReviewState.APPROVED))
                .ifPresent(approved -> bases.put(Since.APPROVED, new Base(approved, approved.revision())));
        return bases;
    }

    private static Map<Since, Integer> numbers(Map<Since, Base> bases) {
        Map<Since, Integer> numbers = new EnumMap<>(Since.class);
        bases.forEach((since, base) -> numbers.put(since, base.version().number()));
        return numbers;
    }

    private Set<ReviewAction> possible(Tables tables, Caller caller, BundleVersion version, ReviewState state) {
        Set<ReviewAction> possible = EnumSet.noneOf(ReviewAction.class);
        for (ReviewAction action : ReviewAction.values()) {
            if (action.isAllowed(caller, version.bundle().locale())
                    && reviewing
                            .obstacle(tables, caller, version, state, action)
                            .isEmpty()) {
                possible.add(action);
            }
        }
        return possible;
    }

    private boolean isStoppedByFourEyes(Tables tables, Caller caller, BundleVersion version, ReviewState state) {
        return ReviewAction.APPROVE.isAllowed(caller, version.bundle().locale())
                && reviewing
                        .obstacle(tables, caller, version, state, ReviewAction.APPROVE)
                        .filter(problem -> problem.code() == ProblemCode.FOUR_EYES)
                        .isPresent();
    }

    /** Those of the record now, then those that it had and has no more. */
    private static List<ComparedUnit> units(
            CheckedVersion checked,
            CanonicalRecord record,
            Coverage coverage,
            Optional<Base> base,
            Optional<CanonicalRecord> recordBefore) {
        Map<String, List<CheckedFinding>> findings = checked.findings().stream()
                .collect(Collectors.groupingBy(found -> found.finding().unit()));
        Map<String, Target> now = checked.version().bundle().targets();
        Map<String, Target> before =
                base.map(each -> each.version().bundle().targets()).orElse(Map.of());
        Map<String, Unit> earlier = recordBefore.map(CanonicalRecord::unitsById).orElse(Map.of());
        Map<String, TargetStatus> statuses = coverage.units();
        List<ComparedUnit> units = new ArrayList<>();
        for (Unit unit : record.units()) {
            String id = unit.id();
            Optional<Target> was = Optional.ofNullable(before.get(id));
            units.add(new ComparedUnit(
                    id,
                    was.map(Target::source)
                            .or(() -> Optional.ofNullable(earlier.get(id)).map(Unit::source)),
                    Optional.of(unit.source()),
                    was,
                    Optional.ofNullable(now.get(id)),
                    statuses.get(id),
                    findings.getOrDefault(id, List.of())));
        }
        Map<String, Unit> today = record.unitsById();
        earlier.values().stream()
                .filter(unit -> !today.containsKey(unit.id()))
                .map(unit -> new ComparedUnit(
                        unit.id(),
                        Optional.of(unit.source()),
                        Optional.empty(),
                        Optional.ofNullable(before.get(unit.id())),
                        Optional.empty(),
                        TargetStatus.CURRENT,
                        List.of()))
                .forEach(units::add);
        return units;
    }
}
