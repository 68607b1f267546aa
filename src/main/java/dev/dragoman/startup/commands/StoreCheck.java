package dev.dragoman.startup.commands;

import dev.dragoman.json.Digest;
import dev.dragoman.proofs.verification.StoredProofs;
import dev.dragoman.records.RecordJson;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.archive.StoreVerification;
import java.util.List;
import java.util.Locale;

/** Checks everything that the store has. */
final class StoreCheck {

    private StoreCheck() {}

    static Outcome run(StorageConfig config) {
        StoreVerification.Report report = new StoreVerification(
                        config,
                        (slug, content) ->
                                RecordJson.digest(content, new Slug(slug)).hex(),
                        bytes -> Digest.of(bytes).hex(),
                        StoredProofs::check)
                .verify();
        return report.faults().isEmpty()
                ? Outcome.done(String.format(
                        Locale.ROOT,
                        "The store is sound: %d revisions, %d versions of translations, %d pictures, %d changes, %d signed"
                                + " statements",
                        report.revisions(),
                        report.bundleVersions(),
                        report.pictures(),
                        report.changes(),
                        report.statements()))
                : new Outcome(Outcome.FAILED, List.of(), report.faults());
    }
}
