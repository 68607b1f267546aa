package dev.dragoman.drafting.units;

import dev.dragoman.access.Caller;
import dev.dragoman.drafting.Confirming;
import dev.dragoman.drafting.Dismissing;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acts on a unit that are only right if its two texts are still those that the editor had on the screen. */
@Singleton
public class UnchangedUnit {

    private final Confirming confirming;
    private final Dismissing dismissing;

    UnchangedUnit(Confirming confirming, Dismissing dismissing) {
        this.confirming = confirming;
        this.dismissing = dismissing;
    }

    /**
     * Confirms that an outdated target is still right.
     *
     * @return the new version
     * @throws ProblemException PRECONDITION_FAILED if one of the two texts has changed, or as {@link Confirming#confirm}
     */
    public BundleVersion confirm(Tables tables, Caller caller, EditedUnit edited) {
        require(tables, edited);
        return confirming.confirm(
                tables,
                caller,
                edited.slug(),
                edited.locale(),
                Optional.of(List.of(edited.unit())),
                Optional.empty(),
                newest -> {});
    }

    /**
     * Dismisses the warnings of a check in the unit.
     *
     * @throws ProblemException PRECONDITION_FAILED if one of the two texts has changed, or as {@link Dismissing#dismiss}
     */
    public void dismiss(Tables tables, Caller caller, EditedUnit edited, String check, String reason) {
        require(tables, edited);
        dismissing.dismiss(tables, caller, warning(edited, check), reason, newest -> {});
    }

    /**
     * Takes a dismissal back.
     *
     * @throws ProblemException as {@link Dismissing#restore}
     */
    public void restore(Tables tables, Caller caller, EditedUnit edited, String check) {
        dismissing.restore(tables, caller, warning(edited, check), newest -> {});
    }

    private static Dismissing.Warning warning(EditedUnit edited, String check) {
        return new Dismissing.Warning(edited.slug(), edited.locale(), check, edited.unit());
    }

    private static void require(Tables tables, EditedUnit edited) {
        Revision revision = Translating.lockRecord(tables, edited.slug());
        BundleVersions versions = tables.table(BundleVersions.class);
        String slug = edited.slug().value();
        String locale = edited.locale().toString();
        Optional<String> target = target(versions.newest(slug, locale), edited);
        Optional<String> seen = target(versions.find(slug, locale, edited.version()), edited);
        if (!target.equals(seen) || !isSameSource(tables, edited, revision)) {
            throw new ProblemException(
                            ProblemCode.PRECONDITION_FAILED,
                            "Unit " + edited.unit() + " has changed since version " + edited.version()
                                    + "; look at it again")
                    .with("unit", edited.unit());
        }
    }

    private static boolean isSameSource(Tables tables, EditedUnit edited, Revision newest) {
        if (edited.revision() == newest.number()) {
            return true;
        }
        Optional<String> seen = tables.table(Revisions.class)
                .find(edited.slug().value(), edited.revision())
                .flatMap(revision -> source(revision, edited.unit()));
        Optional<String> now = source(newest, edited.unit());
        return seen.isPresent() && now.isPresent() && InlineText.same(seen.get(), now.get());
    }

    private static Optional<String> source(Revision revision, String unit) {
        Map<String, Unit> units = revision.record().unitsById();
        return Optional.ofNullable(units.get(unit)).map(Unit::source);
    }

    private static Optional<String> target(Optional<BundleVersion> version, EditedUnit edited) {
        return version.map(of -> of.bundle().targets().get(edited.unit())).map(Target::text);
    }
}
