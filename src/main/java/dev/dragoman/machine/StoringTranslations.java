package dev.dragoman.machine;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.UploadedText;
import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.machine.text.LostMarkup;
import dev.dragoman.machine.text.Notation;
import dev.dragoman.machine.text.ProtectedText;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Unit;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.MadeBy;
import dev.dragoman.translation.PlaceholderDifference;
import dev.dragoman.translation.Placeholders;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.SourceHistory;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.evidence.Author;
import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.machine.MachineMade;
import dev.dragoman.translation.machine.MachineTexts;
import dev.dragoman.translation.upload.BundleMerge;
import dev.dragoman.translation.upload.FileRemarks;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores what a provider has translated, by the rules of uploads, as made by a machine. A unit that a person has translated
 * meanwhile, or whose source has changed, stays as it is; one whose protected parts are lost is not stored.
 */
@Singleton
class StoringTranslations {

    private final Translating translating;
    private final ExportLimit exports;
    private final RecordLimits limits;
    private final JobResults results;
    private final Audit audit;
    private final Clock clock;

    StoringTranslations(
            Translating translating,
            ExportLimit exports,
            RecordLimits limits,
            JobResults results,
            Audit audit,
            Clock clock) {
        this.translating = translating;
        this.exports = exports;
        this.limits = limits;
        this.results = results;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores the translations of a request, unless its job was cancelled meanwhile.
     *
     * @param translations as the provider made them, one for each item
     * @throws ProblemException if nothing can be stored in this language or record any more
     */
    void store(Tables tables, JobBatch batch, List<String> translations, Notation notation, String tool) {
        MachineJob job = batch.job();
        String slug = job.slug().value();
        String locale = job.locale().toString();
        Revision revision = Translating.lockRecord(tables, job.slug());
        if (!tables.table(MachineJobs.class)
                .find(slug, job.id())
                .filter(MachineJob::isPending)
                .isPresent()) {
            return;
        }
        Optional<BundleVersion> before = tables.table(BundleVersions.class).newest(slug, locale);
        if (before.isEmpty()) {
            Translating.requireNewLanguage(tables, slug, job.locale());
        }
        Map<String, Unit> free = Untranslated.of(tables, revision.record(), before.map(BundleVersion::bundle));
        List<UploadedUnit> units = new ArrayList<>();
        for (int i = 0; i < batch.items().size(); i++) {
            JobBatch.Item item = batch.items().get(i);
            Unit today = free.get(item.unit());
            if (today == null || !InlineText.same(today.source(), item.source())) {
                JobResults.end(tables, job, item.unit(), JobUnit.State.SKIPPED, JobFault.CHANGED);
            } else {
                read(tables, job, today, translations.get(i), notation).ifPresent(units::add);
            }
        }
        if (!units.isEmpty()) {
            store(tables, job, revision, before, units, tool);
        }
        results.succeeded(tables, job);
    }

    /** The unit as an uploaded one; empty if it has failed, which is recorded. */
    private Optional<UploadedUnit> read(
            Tables tables, MachineJob job, Unit unit, String translation, Notation notation) {
        try {
            String restored = ProtectedText.of(unit.source(), notation).restore(translation);
            Optional<String> text = new UploadedText(unit.id(), BundleLimits.of(limits)).read("the text", restored);
            List<PlaceholderDifference> wrong =
                    text.isPresent() ? Placeholders.differences(unit.source(), text.get()) : List.of();
            if (text.isPresent() && wrong.isEmpty()) {
                return Optional.of(new UploadedUnit(
                        unit.id(),
                        Optional.of(unit.source()),
                        text,
                        Optional.of(UnitState.TRANSLATED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }
            JobResults.end(
                    tables,
                    job,
                    unit.id(),
                    JobUnit.State.FAILED,
                    text.isEmpty()
                            ? JobFault.text("The translation is empty")
                            : JobFault.markup(wrong.stream()
                                    .map(PlaceholderDifference::phrase)
                                    .collect(Collectors.joining("; "))));
        } catch (LostMarkup e) {
            JobResults.end(tables, job, unit.id(), JobUnit.State.FAILED, JobFault.markup(e.getMessage()));
        } catch (ProblemException e) {
            JobResults.end(tables, job, unit.id(), JobUnit.State.FAILED, JobFault.text(e.detail()));
        }
        return Optional.empty();
    }

    private void store(
            Tables tables,
            MachineJob job,
            Revision revision,
            Optional<BundleVersion> before,
            List<UploadedUnit> units,
            String tool) {
        SourceHistory history = new SourceHistory(
                revision, () -> tables.table(Revisions.class).all(job.slug().value()));
        Optional<Bundle> stored = before.map(BundleVersion::bundle);
        Bundle merged = BundleMerge.of(history, job.locale(), stored, stored, upload(units, tool), Optional.empty())
                .bundle()
                .orElseThrow();
        Bundle bundle = unreviewed(merged, tool);
        exports.check(revision.record(), revision.number(), bundle);
        BundleVersion version = translating.store(
                tables,
                bundle,
                revision.number(),
                Origin.MACHINE,
                Optional.of(new Author(job.requestedBy(), Optional.empty())),
                TextOrigin.machine(tool));
        String slug = job.slug().value();
        String locale = job.locale().toString();
        for (UploadedUnit unit : units) {
            String digest = MachineMade.digest(bundle.targets().get(unit.id()).text());
            tables.table(MachineTexts.class)
                    .put(
                            slug,
                            locale,
                            unit.id(),
                            digest,
                            version.number(),
                            tool,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS));
            JobResults.end(tables, job, unit.id(), JobUnit.State.DONE, null);
        }
        audit.add(
                tables,
                new Caller(job.requestedBy(), Set.of()),
                "machine.translate",
                slug,
                locale,
                Map.of(
                        "version",
                        version.number(),
                        "tool",
                        tool,
                        "job",
                        job.id(),
                        "units",
                        units.stream().map(UploadedUnit::id).toList()));
    }

    private static UploadedBundle upload(List<UploadedUnit> units, String tool) {
        return new UploadedBundle(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Provenance(Optional.of(tool), List.of(), List.of())),
                Optional.of(MadeBy.MACHINE),
                List.of(),
                units,
                FileRemarks.NONE);
    }

    /** Whoever reviewed the translation before has not seen what the machine has added. */
    private static Bundle unreviewed(Bundle bundle, String tool) {
        Provenance provenance =
                new Provenance(Optional.of(tool), bundle.provenance().translators(), List.of());
        return new Bundle(bundle.slug(), bundle.locale(), Authority.MACHINE, provenance, bundle.targets());
    }
}
