package dev.dragoman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.quality.Checks;
import dev.dragoman.quality.ShippedBundles;
import dev.dragoman.quality.ShippedBundles.Translated;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The figures of docs/performance.md for the checks: {@code ./mvnw test -Dtest=ChecksBenchmark}. Not run with the tests, as
 * its name does not end in Test; it asserts what it gets, never how fast.
 */
class ChecksBenchmark {

    private static final int RUNS = 9;
    private static final int UNITS = 2_000;
    private static final int LENGTH = 20_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Checks CHECKS = new Checks(ShippedBundles.glossaries());

    /** 2,000 units of official text: those of the shipped readout, again and again. */
    @Test
    void allChecksOverALongRecord() {
        for (String locale : ShippedBundles.LOCALES) {
            Translated shipped = ShippedBundles.read(SampleRecords.READOUT, locale);
            List<Unit> units = shipped.canonical().units().stream()
                    .filter(unit -> unit.id().startsWith("p")
                            && shipped.bundle().targets().containsKey(unit.id()))
                    .toList();
            String body = IntStream.range(0, UNITS)
                    .mapToObj(i -> units.get(i % units.size()).source())
                    .reduce((one, other) -> one + "\n\n" + other)
                    .orElseThrow();
            CanonicalRecord record = SampleRecords.read("bench-checks", SampleRecords.fileWithEvent(body + "\n"))
                    .record();
            List<Target> targets = new ArrayList<>();
            for (int i = 0; i < UNITS; i++) {
                Unit unit = units.get(i % units.size());
                targets.add(SampleBundles.target(
                        "p" + (i + 1), shipped.bundle().targets().get(unit.id()).text(), unit.source()));
            }
            Bundle bundle = SampleBundles.of(record, locale, targets);

            long start = now();
            assertThat(CHECKS.of(record, bundle)).isNotNull();
            long first = now() - start;
            long checks = fastest(() -> CHECKS.of(record, bundle));

            say(String.format(
                    Locale.ROOT,
                    "%s: %d units, %d characters: all checks %d ms, %d ms the first time",
                    locale,
                    UNITS,
                    body.length(),
                    checks / 1_000_000,
                    first / 1_000_000));
        }
    }

    /** A unit of twice the length takes about twice the time, whatever stands in it. */
    @Test
    void hostileUnits() {
        for (String part : List.of(
                "<",
                "(",
                "“",
                "1",
                "1 ",
                "1,",
                "1:",
                "1 to ",
                "one ",
                "April 5 ",
                "11:20 a.m. ",
                "5 and ",
                "CET ",
                "A. ",
                "NATO ",
                "@a.",
                "http://a",
                "{",
                "&amp;",
                "\u202e",
                "\u200b",
                "e\u0301",
                "万",
                "十",
                "年1",
                "Ministers ")) {
            long once = fastest(() -> findings(part, LENGTH / 2));
            long twice = fastest(() -> findings(part, LENGTH));
            say(String.format(
                    Locale.ROOT,
                    "%-12s %d characters: %d ms, twice as many as %.1f of half",
                    part.strip(),
                    LENGTH,
                    twice / 1_000_000,
                    (double) twice / once));
        }
    }

    private static int findings(String part, int length) {
        // Invisible characters alone would be no text.
        String text = "A" + part.repeat(length / part.length() - 2);
        CanonicalRecord record = SampleRecords.of("A text.\n");
        return CHECKS.of(record, SampleBundles.of(record, "fr", List.of(SampleBundles.target("p1", text, text))))
                .size();
    }

    /** The processor time of this thread in nanoseconds: other load on the machine changes it little. */
    private static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** In nanoseconds; the other runs say more about the machine. */
    private static long fastest(Supplier<?> act) {
        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = now();
            assertThat(act.get()).isNotNull();
            fastest = Math.min(fastest, now() - start);
        }
        return fastest;
    }

    private static void say(String line) {
        System.out.println("BENCH " + line);
    }
}
