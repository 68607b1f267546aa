package dev.dragoman.bench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.drafting.RecordStorage;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.releasing.UncheckedPublishing;
import dev.dragoman.storage.StatementLog;
import dev.dragoman.storage.Store;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.UnitState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The figures of docs/performance.md for the editors' side: {@code ./mvnw test -Dtest=DeskBenchmark}. Not run with the
 * tests, as its name does not end in Test; it asserts what it gets, never how fast.
 */
@QuarkusTest
class DeskBenchmark {

    private static final int RUNS = 9;

    /** Reads before those that are measured: a service that lists is not one that has just begun. */
    private static final int WARM = 50;

    @Inject
    Store store;

    @Inject
    RecordStorage recording;

    @Inject
    Translating translating;

    @Inject
    UncheckedPublishing publishing;

    @Inject
    StatementLog statements;

    @Test
    void uploads() {
        for (int units : new int[] {20, 200, 2000}) {
            Revision revision = record("bench-upload-" + units, units);
            List<Long> times = new ArrayList<>();
            int count = 0;
            for (int run = 0; run < RUNS; run++) {
                int number = run;
                byte[] xliff = BundleFormat.XLIFF2.write(new BundleExport(
                        revision.record(),
                        revision.number(),
                        LanguageTag.parse("fr"),
                        number,
                        Optional.of(bundle(revision.record(), LanguageTag.parse("fr"), "essai " + number))));
                RequestSpecification request = given().header("Authorization", "Bearer test-admin-token")
                        .headers(run == 0 ? Map.of() : Map.of("If-Match", "*"))
                        .contentType(BundleFormat.XLIFF2.mediaType())
                        .body(xliff);
                statements.clear();
                Response answer =
                        timed(times, () -> request.put("/api/records/bench-upload-" + units + "/translations/fr"));
                count = statements.statements().size();
                assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
            }
            say("upload of %d units as XLIFF 2.1, all checks: median %d ms, %d SQL statements"
                    .formatted(units + 1, median(times), count));
        }
    }

    @Test
    void listsAndStatus() {
        List<LanguageTag> locales = Arrays.stream(ULocale.getISOLanguages())
                .filter(language -> language.length() == 2 && !language.equals("en"))
                .map(LanguageTag::parse)
                .distinct()
                .limit(99)
                .toList();
        for (int i = 0; i < 1000; i++) {
            String slug = "bench-list-" + i;
            store.inTransaction(tables -> {
                Revision revision = recording.store(tables, markdown(slug, 5), Origin.UPLOAD);
                publishing.release(tables, revision, Optional.empty());
                for (LanguageTag locale : locales) {
                    Bundle bundle = bundle(revision.record(), locale, locale.toString());
                    publishing.release(
                            tables,
                            revision,
                            Optional.of(translating.store(tables, bundle, revision.number(), Origin.UPLOAD)));
                }
                return null;
            });
        }
        measure("list page of 20 records, 100 locales × 1,000 records", "/api/records?lang=fr");
        measure("list page of 100 records", "/api/records?lang=fr&limit=100");
        measure("HTML list page", "/fr/");
        measure("status of 100 locales, public", "/api/records/bench-list-7/translations");
        measure(
                "status of 100 locales, for editors",
                "/api/records/bench-list-8/translations",
                Map.of("Authorization", "Bearer test-admin-token"));
    }

    private void measure(String what, String address) {
        measure(what, address, Map.of());
    }

    private void measure(String what, String address, Map<String, String> headers) {
        List<Long> times = new ArrayList<>();
        int count = 0;
        for (int run = 0; run < WARM + RUNS; run++) {
            statements.clear();
            Response answer = timed(times, () -> given().headers(headers).get(address));
            count = statements.statements().size();
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        say("%s: first %d ms, then median %d ms, %d SQL statements"
                .formatted(what, times.get(0), median(times.subList(WARM, times.size())), count));
    }

    private Revision record(String slug, int units) {
        return store.inTransaction(tables -> recording.store(tables, markdown(slug, units), Origin.UPLOAD));
    }

    private static MarkdownReader.Reading markdown(String slug, int units) {
        String body = IntStream.rangeClosed(1, units)
                .mapToObj(
                        i -> "Paragraph " + i + " of an official text, in which the *ministers* confirmed their talks.")
                .collect(Collectors.joining("\n\n"));
        return MarkdownReader.read(
                new Slug(slug), "---\nkind: statement\ntitle: A title\nissued: 2024-01-02\n---\n\n" + body + "\n");
    }

    private static Bundle bundle(CanonicalRecord record, LanguageTag locale, String word) {
        return new Bundle(
                record.slug(),
                locale,
                Authority.PROVISIONAL,
                Provenance.UNKNOWN,
                Bundle.byUnit(
                        record.units().stream().map(unit -> target(unit, word)).toList()));
    }

    private static Target target(Unit unit, String word) {
        return new Target(unit.id(), word + " " + unit.source(), UnitState.TRANSLATED, Optional.empty(), unit.source());
    }

    private static <T> T timed(List<Long> times, Supplier<T> act) {
        long start = System.nanoTime();
        T result = act.get();
        times.add((System.nanoTime() - start) / 1_000_000);
        return result;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static void say(String line) {
        System.out.println("BENCH " + line);
    }
}
