package dev.dragoman.bundles.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.bundles.Refusals;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleJsonReaderTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");

    private final CanonicalRecord canonical = SampleRecords.of("A text.\n\nAnother.\n");

    @Test
    void aWholeFileSaysWhatItIsAndWhoMadeIt() {
        UploadedBundle bundle = read("""
                {
                  "record": "a-record",
                  "locale": "fr",
                  "revision": 12,
                  "authority": "official",
                  "provenance": {"tool": "T", "translators": ["A", "B"], "reviewers": ["C"]},
                  "units": {
                    "p1": {
                      "source": "A text.",
                      "target": "Un texte.",
                      "state": "reviewed",
                      "subState": "my:ok",
                      "outdated": true,
                      "oldSource": "A text, once."
                    },
                    "p2": {"source": "Another."}
                  }
                }
                """);

        assertThat(bundle.revision()).contains(12);
        assertThat(bundle.authority()).contains(Authority.OFFICIAL);
        assertThat(bundle.provenance()).contains(new Provenance(Optional.of("T"), List.of("A", "B"), List.of("C")));
        assertThat(bundle.units())
                .containsExactly(
                        new UploadedUnit(
                                "p1",
                                Optional.of("A text."),
                                Optional.of("Un texte."),
                                Optional.of(UnitState.REVIEWED),
                                Optional.of("my:ok"),
                                Optional.of(true),
                                Optional.of(8)),
                        new UploadedUnit(
                                "p2",
                                Optional.of("Another."),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(16)));
    }

    @Test
    void theShortFormHasNothingButUnits() {
        UploadedBundle bundle = read("{\"units\": {\"p1\": {\"target\": \"Un texte.\", \"state\": \"final\"}}}");

        assertThat(bundle.revision()).isEmpty();
        assertThat(bundle.provenance()).isEmpty();
        assertThat(bundle.units())
                .containsExactly(new UploadedUnit(
                        "p1",
                        Optional.empty(),
                        Optional.of("Un texte."),
                        Optional.of(UnitState.FINAL),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(1)));
    }

    @Test
    void aBareFileHasATextForEachUnit() {
        UploadedBundle bundle = read("{\n\"p1\": \"Un texte.\",\n\"units\": \"Une unité\",\n\"p2\": \"\"}");

        assertThat(bundle.units()).extracting(UploadedUnit::id).containsExactly("p1", "units", "p2");
        assertThat(bundle.units())
                .extracting(UploadedUnit::target)
                .containsExactly(Optional.of("Un texte."), Optional.of("Une unité"), Optional.empty());
        assertThat(bundle.units())
                .extracting(UploadedUnit::line)
                .containsExactly(Optional.of(2), Optional.of(3), Optional.of(4));
        assertThat(bundle.units()).extracting(UploadedUnit::needsWork).containsOnly(Optional.empty());
    }

    @Test
    void textsAreReadInNfcWithLineFeeds() {
        UploadedBundle bundle = read("{\"p1\": \"e\u0301t\\u0065\u0301\\\\\\r\\nfin\"}");

        assertThat(bundle.units().get(0).target()).contains("été\\\nfin");
    }

    @Test
    void notOutdatedIsAStatementToo() {
        UploadedBundle bundle = read("{\"units\": {\"p1\": {\"target\": \"T\", \"outdated\": false}}}");

        assertThat(bundle.units().get(0).needsWork()).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "{\"p1\": \"x\"",
                "{\"p1\": \"x\"} {}",
                "{\"p1\": \"x\"} x",
                "{\"p1\": \"x\",}",
                "{'p1': 'x'}",
                "{\"p1\": tru}",
                "{\"p1\": \"a\nb\"}",
                "<xliff/>",
                "\uFEFF{\"p1\": \"x\"}"
            })
    void whatIsNotJsonIsRejectedWithItsLineAndColumn(String file) {
        ProblemException rejected = rejected(file.getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected.members()).containsKeys("line", "column");
        assertThat(rejected.detail()).doesNotContain("Source:", "REDACTED");
    }

    @Test
    void theColumnIsThatOfTheFault() {
        assertThat(rejected("{\n  \"p1\": x}".getBytes(UTF_8))).hasMessageStartingWith("line 2, column ");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine() {
        ProblemException rejected = rejected("{\n\"p1\": \"\u00e9\"}".getBytes(ISO_8859_1));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected).hasMessageStartingWith("line 2: the byte 0xE9 at offset 9 is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{;\"p1\": \"x\",;\"p1\": \"y\"} | 3 | the member \"p1\" already, on line 2",
                "{\"units\": {;\"p1\": {},;\"p1\": {}}} | 3 | the member \"p1\" already, on line 2",
                "{\"units\": {\"p1\": {\"target\": \"x\",;\"target\": \"x\"}}} | 2 | \"target\" already, on line 1"
            })
    void aMemberThatIsThereTwiceIsRejectedWithItsLine(String file, int line, String detail) {
        ProblemException rejected = rejected(file.replace(";", "\n").getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected).hasMessageContaining(detail);
        assertThat(rejected.members()).containsEntry("line", line).containsEntry("column", 1);
    }

    @ParameterizedTest
    @MethodSource
    void whatIsWrongIsNamedWithItsLine(String file, int line, String detail) {
        ProblemException rejected = rejected(file.getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BUNDLE);
        assertThat(rejected).hasMessageContaining(detail);
        assertThat(rejected.members()).containsEntry("line", line);
    }

    static Stream<Arguments> whatIsWrongIsNamedWithItsLine() {
        return Stream.of(
                arguments("[]", 1, "the file should be an object"),
                arguments("\"text\"", 1, "the file should be an object"),
                arguments("{\"p1\": \"x\", \"p2\": 1}", 1, "p2 should be a text"),
                arguments("{\"revision\": 1}", 1, "the file has no \"units\""),
                arguments("{\"units\": []}", 1, "\"units\" should be an object"),
                arguments("{\"units\": {\"p1\": \"x\"}}", 1, "unit \"p1\" should be an object"),
                arguments("{\"units\": {\"p1\": null}}", 1, "unit \"p1\" is null"),
                arguments("{\"units\": {\"p1\": {\"target\": 1}}}", 1, "unit \"p1\": target should be a text"),
                arguments("{\"units\": {\"p1\": {\"target\": null}}}", 1, "unit \"p1\": target is null; leave it out"),
                arguments("{\"units\": {\"p1\": {\"oldSource\": 1}}}", 1, "oldSource should be a text"),
                arguments("{\"units\": {\"p1\": {\"outdated\": \"yes\"}}}", 1, "outdated should be true or false"),
                arguments(
                        "{\"units\": {\"p1\": {\"state\": \"done\"}}}", 1, "the state \"done\" is not one of initial"),
                arguments(
                        "{\"units\": {}, \"record\": \"b\"}",
                        1,
                        "\"record\" is \"b\"; this bundle is for \"a-record\""),
                arguments("{\"units\": {}, \"locale\": \"ja\"}", 1, "\"locale\" is \"ja\"; this bundle is for \"fr\""),
                arguments("{\"units\": {}, \"locale\": \"f r\"}", 1, "this bundle is for \"fr\""),
                arguments("{\"units\": {}, \"revision\": 0}", 1, "revisions are numbered from 1"),
                arguments("{\"units\": {}, \"revision\": 1.5}", 1, "\"revision\" should be a whole number"),
                arguments("{\"units\": {}, \"revision\": 99999999999}", 1, "\"revision\" should be a whole number"),
                arguments("{\"units\": {}, \"authority\": \"mine\"}", 1, "one of authentic, official"),
                arguments("{\"units\": {}, \"provenance\": {\"reviewers\": \"T\"}}", 1, "should be a list of texts"),
                arguments("{\"units\": {}, \"provenance\": {\"reviewers\": [1]}}", 1, "an item of \"reviewers\""),
                arguments("{\"p1\": \"{whenever}\"}", 1, "unit \"p1\": target: {whenever} is not a known reference"),
                arguments("{\"units\": {\"p1\": {\"source\": \"a}\"}}}", 1, "unit \"p1\": source: Unmatched brace"),
                arguments("{\"p1\": \"a\\u0007\"}", 1, "the character U+0007"),
                arguments("{\"p1\": \"\\ud800\"}", 1, "the character U+D800"),
                arguments("{\"p1\": \"\\uffff\"}", 1, "the character U+FFFF"));
    }

    @ParameterizedTest
    @MethodSource
    void anUnknownMemberIsRejectedWithItsLine(String file, int line, String detail) {
        ProblemException rejected = rejected(file.getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.UNKNOWN_MEMBER);
        assertThat(rejected).hasMessageContaining(detail);
        assertThat(rejected.members()).containsEntry("line", line);
    }

    static Stream<Arguments> anUnknownMemberIsRejectedWithItsLine() {
        return Stream.of(
                arguments("{\"units\": {\"p1\":\n{\"taget\": \"x\"}}}", 2, "unit \"p1\" has no member \"taget\""),
                arguments("{\"units\": {},\n\"unit\": {}}", 2, "the file has no member \"unit\""),
                arguments("{\"units\": {},\n\"p1\": \"x\"}", 2, "the file has no member \"p1\""),
                arguments("{\"units\": {}, \"provenance\": {\"tools\": \"T\"}}", 1, "\"provenance\" has no member"));
    }

    @Test
    void theLikelyMemberIsNamed() {
        ProblemException rejected = rejected("{\"units\": {\"p1\": {\"taget\": \"x\"}}}".getBytes(UTF_8));

        assertThat(rejected.members()).containsEntry("likely", "target");
    }

    @Test
    void theUnitIsNamedToo() {
        ProblemException rejected = rejected("{\"units\": {\"p1\": {\"taget\": \"x\"}}}".getBytes(UTF_8));

        assertThat(rejected.members()).containsEntry("unit", "p1");
    }

    @ParameterizedTest
    @MethodSource
    void unreasonableNumbersAreRejected(String file, String detail) {
        ProblemException rejected = rejected(file.getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(rejected).hasMessageContaining(detail);
    }

    @Test
    void whatNestsDeeperThanABundleIsRejectedWithItsPlace() {
        ProblemException rejected = rejected(("{\"p1\":\n" + "[".repeat(50_000)).getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected).hasMessageContaining("nested more than 100 levels deep");
        assertThat(rejected.members()).containsEntry("line", 2).containsKey("column");
    }

    static Stream<Arguments> unreasonableNumbersAreRejected() {
        String many = IntStream.rangeClosed(0, 10_000)
                .mapToObj(i -> "\"p" + i + "\": \"x\"")
                .collect(Collectors.joining(",", "{", "}"));
        return Stream.of(
                arguments(many, "10001 units; dragoman.limits.units allows 5000"),
                arguments(
                        "{\"units\": " + many.replace("\"x\"", "{}") + "}",
                        "10001 units; dragoman.limits.units allows 5000"),
                arguments("{\"p1\": \"" + "x".repeat(100_001) + "\"}", "unit \"p1\": target has 100001 characters"));
    }

    private UploadedBundle read(String file) {
        return BundleJsonReader.read(canonical, FRENCH, file.getBytes(UTF_8));
    }

    private ProblemException rejected(byte[] file) {
        return Refusals.byLine(() -> BundleJsonReader.read(canonical, FRENCH, file));
    }
}
