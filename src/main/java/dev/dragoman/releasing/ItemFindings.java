package dev.dragoman.releasing;

import dev.dragoman.quality.Checks;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.whole.UnfinishedCheck;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.util.List;

/** What the checks find in the language versions of a release. */
@Singleton
class ItemFindings {

    private final Checks checks;
    private final TranslationFindings translations;

    ItemFindings(Checks checks, TranslationFindings translations) {
        this.checks = checks;
        this.translations = translations;
    }

    /**
     * The findings without warnings that editors have dismissed, and without unfinished units that are shown in the canonical
     * language; those of the canonical text for its own item.
     */
    List<Finding> of(Tables tables, ReleaseItem item) {
        String slug = item.slug().value();
        CanonicalRecord record = tables.table(Revisions.class)
                .find(slug, item.revision())
                .orElseThrow()
                .record();
        return item.version()
                .flatMap(version -> tables.table(BundleVersions.class)
                        .find(slug, item.locale().toString(), version))
                .map(BundleVersion::bundle)
                .map(bundle -> translations.open(tables, record, bundle).stream()
                        .filter(finding -> !item.unfinishedInCanonical()
                                || !finding.check().equals(UnfinishedCheck.ID))
                        .toList())
                .orElseGet(() -> checks.of(record));
    }
}
