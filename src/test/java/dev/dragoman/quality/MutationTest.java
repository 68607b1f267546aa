package dev.dragoman.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.ShippedBundles.Translated;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.records.Block;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures how many faults the checks find: typical ones, one at a time, in the bundles that the service is born with.
 * {@code ShippedBundlesTest} holds that they report nothing in the bundles as they are.
 */
class MutationTest {

    private static final int FAULTS = 60;
    private static final int LEAST_FAULTS = 30;
    private static final double LEAST_FOUND = 0.95;
    private static final long SEED = 20230405;

    private static final Path DOCUMENT = Path.of("docs", "checks.md");
    private static final String BEGIN = "<!-- mutation-table -->";
    private static final String END = "<!-- /mutation-table -->";

    private static final Checks CHECKS = new Checks(ShippedBundles.glossaries());
    private static final List<Translated> BUNDLES = ShippedBundles.all();

    static Stream<Faults.Kind> kinds() {
        return Faults.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void almostAllFaultsOfAKindAreFound(Faults.Kind kind) {
        Measured measured = measure(kind);

        assertThat(measured.faults()).isGreaterThanOrEqualTo(LEAST_FAULTS);
        assertThat(measured.missed()).hasSizeLessThanOrEqualTo((int) (measured.faults() * (1 - LEAST_FOUND)));
    }

    @Test
    void theTableInTheDocumentationIsTheMeasuredOne() throws IOException {
        String table = kinds().map(MutationTest::measure)
                .map(Measured::row)
                .collect(Collectors.joining("", "\n| check | faults | found |\n| --- | --- | --- |\n", ""));
        String document = Files.readString(DOCUMENT, UTF_8);
        assertThat(document).contains(BEGIN, END);
        String measured = document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                + table
                + document.substring(document.indexOf(END));

        if (Boolean.getBoolean("dragoman.write-docs")) {
            Files.writeString(DOCUMENT, measured, UTF_8);
            return;
        }
        assertThat(document)
                .as("run with -Ddragoman.write-docs=true to write the table:%n%s", table)
                .isEqualTo(measured);
    }

    private static Measured measure(Faults.Kind kind) {
        Random random = new Random(SEED);
        List<Mutated> all = new ArrayList<>();
        for (Translated translated : BUNDLES) {
            Glossary glossary =
                    ShippedBundles.glossaries().of(translated.bundle().locale());
            Set<String> points = points(translated.canonical().blocks());
            for (Target target : translated.bundle().targets().values()) {
                if (!kind.check().equals("points") || points.contains(target.unit())) {
                    kind.faults().forEach(fault -> fault.in(target, glossary, random)
                            .ifPresent(mutated -> all.add(new Mutated(translated, target, mutated))));
                }
            }
        }
        Collections.shuffle(all, random);
        List<Mutated> chosen = all.subList(0, Math.min(FAULTS, all.size()));
        List<String> missed = chosen.stream()
                .filter(mutated -> !mutated.isFoundBy(kind.check()))
                .map(Mutated::told)
                .toList();
        return new Measured(kind.check(), chosen.size(), missed);
    }

    private static Set<String> points(List<Block> blocks) {
        Set<String> points = new HashSet<>();
        for (Block block : blocks) {
            block.<Stream<Block.Point>>fold(
                            paragraph -> Stream.empty(),
                            heading -> Stream.empty(),
                            picture -> Stream.empty(),
                            quotation -> Stream.empty(),
                            Stream::of)
                    .forEach(point -> points.add(point.text().id()));
            points.addAll(points(block.blocks()));
        }
        return points;
    }

    /** A bundle with a fault in one of its targets. */
    private record Mutated(Translated translated, Target before, Target after) {

        boolean isFoundBy(String check) {
            Map<String, Target> targets = new HashMap<>(translated.bundle().targets());
            targets.put(after.unit(), after);
            Bundle bundle = translated.bundle();
            return CHECKS
                    .of(
                            translated.canonical(),
                            new Bundle(
                                    bundle.slug(),
                                    bundle.locale(),
                                    bundle.authority(),
                                    bundle.provenance(),
                                    Bundle.byUnit(List.copyOf(targets.values()))))
                    .stream()
                    .filter(finding -> finding.unit().equals(after.unit()))
                    .map(Finding::check)
                    .anyMatch(check::equals);
        }

        String told() {
            return translated + " " + after.unit() + ": " + before.text() + " → " + after.text();
        }
    }

    /** How many of the faults were found. */
    private record Measured(String check, int faults, List<String> missed) {

        String row() {
            return "| `" + check + "` | " + faults + " | " + (faults - missed.size()) + " |\n";
        }
    }
}
