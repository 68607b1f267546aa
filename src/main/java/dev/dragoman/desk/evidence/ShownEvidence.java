package dev.dragoman.desk.evidence;

import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.releasing.evidence.VersionEvidence;
import dev.dragoman.rendering.evidence.EvidenceReport;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersions;
import java.util.Optional;

/**
 * What is known of an edition, or of the newest version.
 *
 * @param report empty if nothing is translated
 */
record ShownEvidence(Revision revision, EditionEvidence evidence, Optional<EvidenceReport> report) {

    /**
     * Reads it.
     *
     * @param edition the number of the edition; empty for the newest version
     * @throws ProblemException NOT_FOUND if there is no such edition
     */
    static ShownEvidence of(Tables tables, DeskTranslation asked, Optional<Integer> edition) {
        String slug = asked.slug().value();
        String locale = asked.locale().toString();
        if (edition.isPresent()) {
            EditionText text = tables.table(EditionTexts.class)
                    .find(slug, locale, edition.get())
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such edition"));
            return new ShownEvidence(text.revision(), text.evidence(), EvidenceReport.of(text));
        }
        Revision newest = tables.table(Revisions.class).newest(slug).orElseThrow();
        return tables.table(BundleVersions.class)
                .newest(slug, locale)
                .map(version -> {
                    EditionEvidence evidence = VersionEvidence.of(tables, newest.record(), version);
                    return new ShownEvidence(
                            newest, evidence, Optional.of(EvidenceReport.ofDraft(newest, version, evidence)));
                })
                .orElseGet(() -> new ShownEvidence(newest, EditionEvidence.NONE, Optional.empty()));
    }
}
