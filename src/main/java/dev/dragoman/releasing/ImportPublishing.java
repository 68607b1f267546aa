package dev.dragoman.releasing;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes what was imported from the content folder, except for language versions with errors. */
@Singleton
public class ImportPublishing {

    private final ReleaseGate gate;
    private final JointPublishing publishing;

    ImportPublishing(ReleaseGate gate, JointPublishing publishing) {
        this.gate = gate;
        this.publishing = publishing;
    }

    /**
     * Publishes what of a record came from the folder and is not public yet. Drafts and withdrawals are left to the editors.
     *
     * @param slug a record with at least one revision
     * @return the locales that stay as they are, each with the first error that a check found
     */
    public Map<LanguageTag, String> publish(Tables tables, Slug slug) {
        List<ReleaseItem> items = ImportedItems.of(
                tables, tables.table(Revisions.class).newest(slug.value()).orElseThrow());
        ReleaseGate.Outcome outcome = gate.check(tables, items);
        if (!outcome.passed().items().isEmpty()) {
            publishing.release(tables, outcome.passed(), ReleaseTerms.USUAL, Optional.empty());
        }
        Map<LanguageTag, String> rejected = new LinkedHashMap<>();
        outcome.rejected().forEach(rejection -> rejected.put(rejection.item().locale(), rejection.text()));
        return rejected;
    }
}
