package dev.dragoman.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.FaultKinds.Kind;
import dev.dragoman.quality.SeededFault.Place;
import dev.dragoman.quality.SeededFault.Seeded;
import dev.dragoman.quality.ShippedBundles.Translated;
import dev.dragoman.quality.glossary.Glossaries;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.records.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    /** How often a fault is tried at each place: it may happen to another word each time. */
    private static final int TRIES = 3;

    private static final long SEED = 20230405;

    private static final Path DOCUMENT = Path.of("docs", "checks.md");
    private static final String BEGIN = "<!-- mutation-table -->";
    private static final String END = "<!-- /mutation-table -->";

    private static final Glossaries GLOSSARIES = ShippedBundles.glossaries();
    private static final Checks CHECKS = new Checks(GLOSSARIES);
    private static final List<Translated> BUNDLES = ShippedBundles.all();
    private static final Map<String, Measured> MEASURED = new ConcurrentHashMap<>();

    static Stream<Kind> kinds() {
        return FaultKinds.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void almostAllFaultsOfAKindAreFound(Kind kind) {
        Measured measured = measured(kind);

        assertThat(measured.faults()).isGreaterThanOrEqualTo(LEAST_FAULTS);
        assertThat(measured.missed()).hasSizeLessThanOrEqualTo((int) (measured.faults() * (1 - kind.leastFound())));
    }

    static Stream<Kind> controls() {
        return FaultKinds.controls();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void whatIsRightIsNotReported(Kind control) {
        List<Seeded> right = seeded(control);

        assertThat(right).hasSizeGreaterThanOrEqualTo(LEAST_FAULTS);
        assertThat(right)
                .filteredOn(seeded -> seeded.isFoundBy(control.check(), CHECKS))
                .isEmpty();
    }

    @Test
    void theTableInTheDocumentationIsTheMeasuredOne() throws IOException {
        String table = kinds().map(MutationTest::measured)
                .map(Measured::row)
                .collect(Collectors.joining(
                        "", "\n| check | faults | found | required |\n| --- | --- | --- | --- |\n", ""));
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

    private static Measured measured(Kind kind) {
        return MEASURED.computeIfAbsent(kind.check(), check -> measure(kind));
    }

    private static Measured measure(Kind kind) {
        List<Seeded> seeded = seeded(kind);
        List<String> missed = seeded.stream()
                .filter(fault -> !fault.isFoundBy(kind.check(), CHECKS))
                .map(Seeded::toString)
                .toList();
        return new Measured(kind, seeded.size(), missed);
    }

    /** Some of the faults of a kind, the same ones each time. */
    private static List<Seeded> seeded(Kind kind) {
        Random random = new Random(SEED);
        List<Place> places = places(kind.check());
        List<List<Seeded>> all = kind.faults().stream()
                .map(fault -> different(fault, places, random))
                .toList();
        return IntStream.range(0, FAULTS)
                .boxed()
                .flatMap(i -> all.stream().filter(faults -> i < faults.size()).map(faults -> faults.get(i)))
                .limit(FAULTS)
                .toList();
    }

    private static List<Place> places(String check) {
        List<Place> places = new ArrayList<>();
        for (Translated translated : BUNDLES) {
            Glossary glossary = GLOSSARIES.of(translated.bundle().locale());
            Set<String> points = points(translated.canonical().blocks());
            translated.bundle().targets().values().stream()
                    .filter(target -> !check.equals("points") || points.contains(target.unit()))
                    .map(target -> new Place(translated, target, glossary))
                    .forEach(places::add);
        }
        return places;
    }

    /** Different faults of one sort in any order. */
    private static List<Seeded> different(SeededFault fault, List<Place> places, Random random) {
        Map<String, Seeded> all = new LinkedHashMap<>();
        for (int i = 0; i < TRIES; i++) {
            for (Place place : places) {
                fault.in(place, random).ifPresent(seeded -> all.putIfAbsent(seeded.toString(), seeded));
            }
        }
        List<Seeded> shuffled = new ArrayList<>(all.values());
        Collections.shuffle(shuffled, random);
        return shuffled;
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

    /** How many of the faults were found. */
    private record Measured(Kind kind, int faults, List<String> missed) {

        String row() {
            return "| `%s` | %d | %d | %.0f %% |\n"
                    .formatted(kind.check(), faults, faults - missed.size(), 100 * kind.leastFound());
        }
    }
}
