package dev.dragoman.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.ids.UnitIds;
import dev.dragoman.records.json.RecordJsonReader;
import dev.dragoman.records.json.RecordJsonWriter;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.records.markdown.MarkdownWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to cost much. The time is no measure here, but a guard: what is not linear takes minutes or hours. */
class CostlyRecordsTest {

    private static final Duration GUARD = Duration.ofMinutes(3);
    private static final int MAX_LENGTH = 20_000;

    static Stream<String> texts() {
        return Stream.of(
                        "<", "[", "![", "*a ", "_a*", "**a *b", "`a``b", "&a", "[a](", "[a](<b", "[a][", "{{}}", "\\",
                        "<a b='", "a\\\n", "*", "<!--", "<a@", "<http:")
                .map(part -> part.repeat(MAX_LENGTH / part.length()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aUnitOfMaximalLengthIsReadWhateverItsCharacters(String text) {
        String escaped = InlineText.escape(text.substring(0, MAX_LENGTH / 4));

        List<Inline> parts = assertTimeoutPreemptively(GUARD, () -> InlineText.parse(escaped));

        assertThat(parts).isNotEmpty();
        assertTimeoutPreemptively(GUARD, () -> tried(text));
    }

    /** Lines on which a search that begins anew at each character takes hours. */
    static Stream<String> bodies() {
        int length = 1_500_000;
        return Stream.of(
                "a" + " ".repeat(length) + "b",
                "# a" + " ".repeat(length) + "b",
                "|" + "-".repeat(length) + "a",
                "![" + "](".repeat(length / 2),
                "<!-- unit:".repeat(length / 10),
                "a" + "\\".repeat(length) + "b",
                "> ".repeat(length / 2) + "a",
                "<".repeat(length),
                "*a **a ".repeat(length / 7),
                "[".repeat(length));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aLineAsLongAsABodyIsRejectedQuickly(String body) {
        ProblemException rejected = assertTimeoutPreemptively(GUARD, () -> rejected(SampleRecords.file(body + "\n")));

        assertThat(rejected.code()).isIn(ProblemCode.LIMIT_EXCEEDED, ProblemCode.INVALID_RECORD);
    }

    @Test
    void tooManyLinesAreRejectedBeforeTheyAreParsed() {
        ProblemException rejected = rejected(SampleRecords.file("a\n-\n\n".repeat(100_000)));

        assertThat(rejected.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(rejected.members())
                .containsEntry("setting", "dragoman.limits.lines")
                .containsEntry("limit", 20_000L);
    }

    @Test
    void tooManyUnitsAreRejectedAsSoonAsTheyAreCounted() {
        ProblemException rejected = rejected(SampleRecords.file("a\n\n".repeat(5_001)));

        assertThat(rejected.members())
                .containsEntry("setting", "dragoman.limits.units")
                .containsEntry("limit", 5_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "# %s", "- %s", "> %s", "![%s](/a.png)", "%s\n==="})
    void aUnitThatIsTooLongIsRejectedByItsName(String form) {
        ProblemException rejected = rejected(SampleRecords.file(form.formatted("x".repeat(MAX_LENGTH + 1)) + "\n"));

        assertThat(rejected.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(rejected.members()).containsEntry("setting", "dragoman.limits.unit-length");
    }

    @Test
    void aTitleThatIsTooLongIsRejectedByItsName() {
        ProblemException rejected =
                rejected(SampleRecords.file("A text.\n").replace("A title", "\"a" + " ".repeat(300_000) + "b\""));

        assertThat(rejected.members())
                .containsEntry("setting", "dragoman.limits.unit-length")
                .containsEntry("unit", "title");
    }

    @Test
    void aTitleOfMaximalLengthIsWrittenAndReadBack() {
        String file = SampleRecords.file("A text.\n").replace("A title", "A" + "b".repeat(MAX_LENGTH - 1));
        CanonicalRecord canonical = SampleRecords.read("a", file).record();

        assertThat(SampleRecords.read("a", MarkdownWriter.write(canonical)).record())
                .isEqualTo(canonical);
    }

    @Test
    void listsNestedFarTooDeepAreRejectedWithTheirLine() {
        String list = IntStream.range(0, 900)
                .mapToObj(i -> "  ".repeat(i) + "- a\n")
                .collect(Collectors.joining("", "", "x\n".repeat(10_000)));

        ProblemException rejected = assertTimeoutPreemptively(GUARD, () -> rejected(SampleRecords.file(list)));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_RECORD);
        assertThat(rejected.detail()).contains(Block.TOO_DEEP);
        assertThat(rejected.members()).containsKey("line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a", "1. a"})
    void pointsOfMaximalDepthAreReadInBothFormats(String point) {
        String list = IntStream.range(0, Block.MAX_DEPTH)
                .mapToObj(i -> "   ".repeat(i) + point + "\n\n")
                .collect(Collectors.joining());

        CanonicalRecord canonical =
                SampleRecords.read("a", SampleRecords.file(list)).record();

        assertThat(canonical.units()).hasSize(Block.MAX_DEPTH + 1);
        assertThat(RecordJsonReader.read(
                                new Slug("a"), RecordJsonWriter.write(canonical).toString())
                        .record())
                .isEqualTo(canonical);
        assertThat(SampleRecords.read("a", MarkdownWriter.write(canonical)).record())
                .isEqualTo(canonical);
    }

    @Test
    void thousandsOfUnitsThatHaveAllChangedAreAligned() {
        CanonicalRecord before = record(i -> "Old words " + i);
        CanonicalRecord after = record(i -> "New text " + i);

        CanonicalRecord carried = assertTimeoutPreemptively(
                GUARD,
                () -> UnitIds.carryOver(
                        before, after, Set.of(), () -> before.unitsById().keySet()));

        assertThat(carried.units()).hasSize(5_000);
        assertThat(carried.unitsById().keySet()).contains("p5000", "p9998").doesNotContain("p1", "p4999");
    }

    @Test
    void longTextsThatHaveAllChangedAreAlignedWithinBounds() {
        String words = IntStream.range(0, 3_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        CanonicalRecord before = record(i -> i < 100 ? "a" + i + " " + words : "a" + i);
        CanonicalRecord after = record(i -> i < 100 ? "b" + i + " " + words : "b" + i);

        CanonicalRecord carried = assertTimeoutPreemptively(
                GUARD,
                () -> UnitIds.carryOver(
                        before, after, Set.of(), () -> before.unitsById().keySet()));

        assertThat(carried.unitsById().get("p50").source()).startsWith("b49 w0");
    }

    private static CanonicalRecord record(IntFunction<String> text) {
        String body = IntStream.range(0, 4_999).mapToObj(text).collect(Collectors.joining("\n\n", "", "\n"));
        return MarkdownReader.read(new Slug("a"), SampleRecords.file(body)).record();
    }

    private static ProblemException rejected(String file) {
        return catchThrowableOfType(ProblemException.class, () -> SampleRecords.read("a", file));
    }

    private static Optional<ProblemException> tried(String text) {
        try {
            InlineText.parse(text);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        }
    }
}
