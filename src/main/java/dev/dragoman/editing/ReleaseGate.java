package dev.dragoman.editing;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.Checks;
import dev.dragoman.quality.Finding;
import dev.dragoman.quality.Severity;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.releasing.ReleaseEditions;
import dev.dragoman.releasing.ReleaseItem;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import java.util.List;

/** Lets a release pass only if no check finds an error in what it would make public. */
final class ReleaseGate {

    private static final String INSTEAD =
            "; finish what is unfinished, or show it in the canonical language: \"unfinished\": \"canonical\"";

    private ReleaseGate() {}

    /**
     * Looks at the revisions and bundle versions that the release is pinned to; they never change, so what passes when
     * the release is made passes when it is due.
     *
     * @throws ProblemException INVALID_RELEASE with {@code slug}, {@code locale}, {@code unit} and all {@code findings}
     */
    static void require(Tables tables, String releaseId) {
        List<ReleaseItem> pins = tables.table(ReleaseEditions.class).of(releaseId);
        for (ReleaseItem pin : pins) {
            List<Finding> errors = errors(tables, pin);
            if (!errors.isEmpty()) {
                Finding first = errors.get(0);
                throw new ProblemException(
                                ProblemCode.INVALID_RELEASE,
                                pin.slug() + " in " + pin.locale() + " cannot be released: unit " + first.unit() + ", "
                                        + first.check() + ": " + first.text() + others(errors.size() - 1)
                                        + (first.check().equals(Checks.UNFINISHED) ? INSTEAD : ""))
                        .with("slug", pin.slug().value())
                        .with("locale", pin.locale().toString())
                        .with("unit", first.unit())
                        .with("findings", UploadReportJson.findings(errors));
            }
        }
    }

    private static List<Finding> errors(Tables tables, ReleaseItem pin) {
        String slug = pin.slug().value();
        return pin.version()
                .flatMap(version -> tables.table(BundleVersions.class)
                        .find(slug, pin.locale().toString(), version))
                .map(BundleVersion::bundle)
                .map(bundle -> Checks.of(canonical(tables, pin).record(), bundle).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .filter(finding ->
                                !pin.unfinishedInCanonical() || !finding.check().equals(Checks.UNFINISHED))
                        .toList())
                .orElse(List.of());
    }

    private static Revision canonical(Tables tables, ReleaseItem pin) {
        return tables.table(Revisions.class)
                .find(pin.slug().value(), pin.revision())
                .orElseThrow();
    }

    private static String others(int count) {
        return count == 0 ? "" : " (and " + count + " more)";
    }
}
