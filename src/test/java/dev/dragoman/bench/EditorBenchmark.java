package dev.dragoman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Grant;
import dev.dragoman.bundles.formats.ExportLimit;
import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.drafting.units.EditedUnit;
import dev.dragoman.drafting.units.SavingUnits;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.dismissal.TranslationFindings;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.UnitState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long the server takes for a save in the editor with its checks: {@code ./mvnw test -Dtest=EditorBenchmark}. Not run with
 * the tests, as its name does not end in Test; it asserts what it gets, never how fast.
 */
@QuarkusTest
class EditorBenchmark {

    private static final int RUNS = 41;
    private static final LanguageTag JAPANESE = LanguageTag.parse("ja");

    @Inject
    Store store;

    @Inject
    RecordStorage recording;

    @Inject
    Translating translating;

    @Inject
    SavingUnits saving;

    @Inject
    TranslationFindings findings;

    @Inject
    ExportLimit exports;

    @ParameterizedTest
    @ValueSource(ints = {40, 200, 1_000})
    void saves(int units) {
        Slug slug = new Slug("bench-editor-" + units);
        Revision revision = store.inTransaction(tables -> recording.store(
                tables, SampleRecords.read(slug.value(), SampleRecords.file(paragraphs(units - 1))), Origin.UPLOAD));
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Unit unit : revision.record().units()) {
            targets.put(unit.id(), target(unit, "会合"));
        }
        store.inTransaction(tables -> translating.store(
                tables,
                new Bundle(slug, JAPANESE, Authority.PROVISIONAL, Provenance.UNKNOWN, targets),
                revision.number(),
                Origin.UPLOAD));
        Caller translator = new Caller("Keiko", Set.of(Grant.parse("translator[ja]")));
        Unit unit = revision.record().units().get(units / 2);

        List<Integer> versions = new ArrayList<>(List.of(1));
        measure(units + " units, save", () -> {
            int version = versions.get(versions.size() - 1);
            BundleVersion saved = store.inTransaction(tables -> saving.save(
                            tables,
                            translator,
                            new EditedUnit(slug, JAPANESE, unit.id(), version, revision.number()),
                            target(unit, "第" + version + "回").text(),
                            true))
                    .version()
                    .orElseThrow();
            versions.add(saved.number());
            return saved;
        });
        assertThat(versions).hasSize(RUNS + 1);
        Bundle bundle = store.read(tables -> tables.table(BundleVersions.class).newest(slug.value(), "ja"))
                .orElseThrow()
                .bundle();
        measure(
                units + " units, checks of one",
                () -> store.read(tables -> findings.of(tables, revision.record(), bundle, Set.of(unit.id()))));
        measure(
                units + " units, checks of all",
                () -> store.read(tables -> findings.all(tables, revision.record(), bundle)));
        measure(units + " units, sizes of the exports", () -> {
            exports.check(revision.record(), revision.number(), bundle);
            return bundle;
        });
    }

    private static Target target(Unit unit, String text) {
        return new Target(
                unit.id(), text + "の訳文はおよそこの長さになる。".repeat(6), UnitState.TRANSLATED, Optional.empty(), unit.source());
    }

    private static String paragraphs(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "In paragraph " + i
                        + " of the text the ministers of 31 countries met on 5 April 2023 and agreed"
                        + " on the next steps, as the NATO Secretary General said in Brussels.")
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static void measure(String what, Supplier<?> work) {
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            assertThat(work.get()).isNotNull();
            times.add((System.nanoTime() - start) / 100_000);
        }
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                "BENCH %s: median %.1f ms, slowest %.1f ms%n",
                what, sorted.get(RUNS / 2) / 10.0, sorted.get(RUNS - 1) / 10.0);
    }
}
