package dev.dragoman.releasing;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes what was imported from the content folder, except for language versions with errors. */
@Singleton
public class ImportPublishing {

    private static final String WAITS = "its canonical text has an error; correct that first";

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
     * @return the locales that stay as they are, each with the first error that a check found, or that of the canonical text
     */
    public Map<LanguageTag, String> publish(Tables tables, Slug slug) {
        List<ReleaseItem> items = ImportedItems.of(
                tables, tables.table(Revisions.class).newest(slug.value()).orElseThrow());
        ReleaseGate.Outcome outcome = gate.check(tables, items);
        Map<LanguageTag, String> rejected = new LinkedHashMap<>();
        outcome.rejected().forEach(rejection -> rejected.put(rejection.item().locale(), rejection.text()));
        if (rejected.containsKey(LanguageTag.CANONICAL)) {
            // They translate the revision that has the error.
            outcome.passed().items().forEach(item -> rejected.put(item.locale(), WAITS));
        } else if (!outcome.passed().items().isEmpty()) {
            publishing.release(tables, outcome.passed(), ReleaseTerms.DEFAULT, Optional.empty());
        }
        return rejected;
    }
}
