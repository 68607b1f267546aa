package dev.dragoman.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house formulas against phrases that ministries really printed, where the fixtures are at hand. */
class RealEventTimesTest {

    private static final Path FIXTURE = Path.of("../shared/fixtures/event-times.json");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static List<Case> cases = List.of();

    record Case(String id, String language, String phrase, EventTimes event, LocalDateTime local, LocalDateTime jst) {

        String ours(String tag) {
            return Houses.in(tag).when(event, TOKYO);
        }
    }

    @BeforeAll
    static void readTheFixture() throws IOException {
        assumeTrue(Files.exists(FIXTURE), "skipped: " + FIXTURE + " is not here");
        JsonNode all = new ObjectMapper().readTree(FIXTURE.toFile());
        cases = StreamSupport.stream(all.spliterator(), false)
                .filter(node -> node.get("kind").asText().equals("two-zone"))
                .map(RealEventTimesTest::read)
                .toList();
    }

    @Test
    void everyEnglishPhraseSaysTheSameTimesAsTheMinistrys() {
        assertThat(in("en")).hasSizeGreaterThan(20).allSatisfy(real -> assertSaid(real, "en"));
    }

    @Test
    void everyJapanesePhraseSaysTheSameTimesAsTheMinistrys() {
        assertThat(in("ja")).hasSizeGreaterThan(20).allSatisfy(real -> assertSaid(real, "ja"));
    }

    @Test
    void everyCaseSaysTheSameTimesInTheOtherLanguagesToo() {
        for (String language : List.of("en", "ja", "fr", "de", "ko")) {
            assertThat(cases).allSatisfy(real -> assertSaid(real, language));
        }
    }

    @Test
    void everyDifferenceIsListedWithItsReason() throws IOException {
        String report = Stream.of("en", "ja", "fr").map(this::report).collect(Collectors.joining("\n"));

        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/event-times.md"), report);

        assertThat(report).doesNotContain("unexplained");
    }

    private static void assertSaid(Case real, String language) {
        String ours = real.ours(language);
        SpokenTimes said = SpokenTimes.in(language, ours, real.local().getYear());
        assertThat(said.local()).as("local in %s: %s", real.id(), ours).isEqualTo(real.local());
        assertThat(said.home()).as("Japan in %s: %s", real.id(), ours).isEqualTo(real.jst());
        assertThat(said.minutes())
                .as("minutes in %s: %s", real.id(), ours)
                .isEqualTo(real.event()
                        .duration()
                        .map(length -> length.length().toMinutes())
                        .orElse(0L));
    }

    private static List<Case> in(String language) {
        return cases.stream().filter(real -> real.language().equals(language)).toList();
    }

    private String report(String language) {
        List<String> rows = new ArrayList<>();
        List<Case> all = in(language);
        long equal = 0;
        for (Case real : all) {
            String published =
                    language.equals("ja") ? real.phrase().replace('(', '（').replace(')', '）') : real.phrase();
            String ours = real.ours(language);
            if (published.equals(ours)) {
                equal++;
            } else {
                rows.add("| %s | %s | %s | %s |"
                        .formatted(
                                real.id(),
                                published,
                                ours,
                                String.join("; ", Variations.between(language, published, ours))));
            }
        }
        return "## %s: %d of %d identical\n\n| case | as published | Dragoman's | why they differ |\n| --- | --- | --- | --- |\n%s\n"
                .formatted(language, equal, all.size(), String.join("\n", rows));
    }

    private static Case read(JsonNode node) {
        Map<String, String> texts = Stream.of("id", "lang", "phrase", "zone", "local", "jst")
                .collect(Collectors.toMap(key -> key, key -> node.get(key).asText()));
        boolean mended = !node.get("published_error").isNull();
        String local = mended ? node.get("corrected_local").asText() : texts.get("local");
        String jst = mended ? node.get("corrected_jst").asText() : texts.get("jst");
        ZonedMoment start = ZonedMoment.parse(local + "[" + texts.get("zone") + "]");
        EventTimes event = node.get("duration_min").isNull()
                ? EventTimes.startingAt(start)
                : EventTimes.lasting(
                        start,
                        new ApproximateDuration(
                                Duration.ofMinutes(node.get("duration_min").asInt()),
                                node.get("approximate").asBoolean()));
        return new Case(
                texts.get("id"),
                texts.get("lang"),
                texts.get("phrase"),
                event,
                OffsetDateTime.parse(local).toLocalDateTime(),
                OffsetDateTime.parse(jst).toLocalDateTime());
    }
}
