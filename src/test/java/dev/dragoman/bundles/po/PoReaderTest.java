package dev.dragoman.bundles.po;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoReaderTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final String ENTRY = """
            msgctxt "title"
            msgid "A title"
            msgstr "Un titre"
            """;

    private final CanonicalRecord canonical = SampleRecords.of("A text.\n\nAnother.\n");

    @Test
    void anEntryIsAUnitWithItsSourceTargetAndLine() {
        UploadedBundle bundle = read("\n" + ENTRY);

        assertThat(bundle.units())
                .containsExactly(new UploadedUnit(
                        "title",
                        Optional.of("A title"),
                        Optional.of("Un titre"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.of(2)));
        assertThat(bundle.revision()).isEmpty();
        assertThat(bundle.authority()).isEmpty();
        assertThat(bundle.provenance()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#, fuzzy", "#,fuzzy", "#, c-format, fuzzy", "#, fuzzy, no-wrap", "#= fuzzy"})
    void aFuzzyEntryNeedsWork(String flags) {
        UploadedUnit unit = read(flags + "\n" + ENTRY + "\n" + "msgctxt \"p1\"\nmsgid \"A text.\"\nmsgstr \"\"\n")
                .units()
                .get(0);

        assertThat(unit.needsWork()).contains(true);
        assertThat(unit.state()).contains(UnitState.INITIAL);
    }

    @Test
    void aFlagIsOfItsOwnEntryAlone() {
        UploadedBundle bundle =
                read("#, fuzzy\n" + ENTRY + "msgctxt \"p1\"\nmsgid \"A text.\"\nmsgstr \"Un texte.\"\n");

        assertThat(bundle.units())
                .extracting(UploadedUnit::needsWork)
                .containsExactly(Optional.of(true), Optional.of(false));
    }

    @Test
    void commentsOfAllKindsAndObsoleteEntriesArePassedOver() {
        UploadedBundle bundle = read("""
                # A translator's
                #. extracted
                #: a-record:title another:1
                #| msgctxt "older"
                #| msgid ""
                #| "An older "
                #| "title"
                #
                msgctxt "title"
                msgid "A title"
                msgstr "Un titre"
                #, fuzzy
                #~| msgid "Older still"
                #~ msgctxt "p1"
                #~ msgid "Gone"
                #~ msgstr "Parti"
                msgctxt "p2"
                msgid "Another."
                msgstr "Un autre."
                #~ msgctxt "p2"
                #~ msgid "Gone"
                #~ msgstr "Parti"
                """);

        assertThat(bundle.units()).extracting(UploadedUnit::id).containsExactly("title", "p2");
        assertThat(bundle.units()).extracting(UploadedUnit::needsWork).containsOnly(Optional.of(false));
    }

    @Test
    void stringsAreJoinedWithinAndAcrossLines() {
        UploadedBundle bundle = read("""
                msgctxt
                  "ti" "tle"
                msgid ""
                "A "
                \t"title"
                msgstr"Un" " ti"
                "tre"
                """);

        assertThat(bundle.units().get(0).id()).isEqualTo("title");
        assertThat(bundle.units().get(0).source()).contains("A title");
        assertThat(bundle.units().get(0).target()).contains("Un titre");
    }

    @ParameterizedTest
    @MethodSource
    void escapesAreRead(String escaped, String text) {
        UploadedBundle bundle = read("msgctxt \"title\"\nmsgid \"A title\"\nmsgstr \"" + escaped + "\"\n");

        assertThat(bundle.units().get(0).target()).contains(text);
    }

    static Stream<Arguments> escapesAreRead() {
        return Stream.of(
                arguments("one\\\\\\ntwo", "one\\\ntwo"),
                arguments("one\\ttwo", "one\ttwo"),
                arguments("\\\"quoted\\\"", "\"quoted\""),
                arguments("a\\\\\\\\b", "a\\\\b"),
                arguments("\\303\\251t\\xc3\\xa9", "été"),
                arguments("\\101\\x42", "AB"),
                arguments("one\\r\\ntwo", "one\ntwo"),
                arguments("e\\314\\201", "é"),
                arguments("e\u0301", "é"));
    }

    @Test
    void stringsWithEscapedBytesAreJoinedBeforeTheyAreDecoded() {
        UploadedBundle bundle = read("msgctxt \"title\"\nmsgid \"A title\"\nmsgstr \"\\303\"\n\"\\251t\\303\\251\"\n");

        assertThat(bundle.units().get(0).target()).contains("été");
    }

    @Test
    void aByteOrderMarkAndTheLineEndsOfWindowsAreRead() {
        UploadedBundle bundle = read("\uFEFF" + ENTRY.replace("\n", "\r\n"));

        assertThat(bundle.units()).extracting(UploadedUnit::target).containsExactly(Optional.of("Un titre"));
        assertThat(bundle.units().get(0).line()).contains(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\\n"})
    void anEmptyOrBlankTranslationIsNone(String empty) {
        UploadedBundle bundle = read("msgctxt \"title\"\nmsgid \"A title\"\nmsgstr \"" + empty + "\"\n");

        assertThat(bundle.units().get(0).target()).isEmpty();
    }

    @Test
    void theHeaderSaysWhatTheFileIs() {
        UploadedBundle bundle = read(header(
                        "Language: fr_FR\\n",
                        "Content-Type: text/plain; charset=utf-8\\n",
                        "X-Dragoman-Record: a-record\\n",
                        "X-Dragoman-Revision: 12\\n",
                        "X-Dragoman-Locale: fr\\n",
                        "X-Dragoman-Authority: official\\n",
                        "X-Dragoman-Tool: T\\n",
                        "X-Dragoman-Translators: Anna; Bea%3B the second\\n",
                        "X-Dragoman-Reviewers: \\n")
                + ENTRY);

        assertThat(bundle.revision()).contains(12);
        assertThat(bundle.authority()).contains(Authority.OFFICIAL);
        assertThat(bundle.provenance())
                .contains(new Provenance(Optional.of("T"), List.of("Anna", "Bea; the second"), List.of()));
        assertThat(bundle.units()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASCII", "us-ascii", "UTF-8", "utf8", "CHARSET"})
    void utf8AndItsSubsetsAreRead(String charset) {
        assertThat(read(header("Content-Type: text/plain; charset=" + charset + "\\n") + ENTRY)
                        .units())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource
    void whatIsWrongIsNamedWithItsLine(String file, int line, String detail) {
        ProblemException rejected = rejected(file.getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BUNDLE);
        assertThat(rejected).hasMessageContaining(detail);
        assertThat(rejected.detail()).startsWith("line " + line);
        assertThat(rejected.members()).containsEntry("line", line);
    }

    static Stream<Arguments> whatIsWrongIsNamedWithItsLine() {
        return Stream.of(
                arguments("\nmsgid \"A\"\nmsgstr \"B\"\n", 2, "no msgctxt, and no unit has this source"),
                arguments("msgctxt \"\"\nmsgid \"A\"\nmsgstr \"B\"\n", 1, "no msgctxt"),
                arguments(ENTRY + ENTRY, 4, "unit \"title\": it occurs twice in the file, in lines 1 and 4"),
                arguments("msgctxt \"p1\"\nmsgid \"A\"\nmsgid_plural \"B\"\n", 3, "units have no plural forms"),
                arguments("msgctxt \"p1\"\nmsgid \"A\"\nmsgstr[0] \"B\"\n", 3, "units have no plural forms"),
                arguments("msgctxt \"p1\"\nmsgid \"A\nmsgstr \"B\"\n", 2, "the string is not closed"),
                arguments("msgctxt \"p1\"\nmsgid \"A\\\nmsgstr \"B\"\n", 2, "the string is not closed"),
                arguments("msgctxt \"p1\"\nmsgid \"A \"big\" one\"\nmsgstr \"B\"\n", 2, "as \\\""),
                arguments("msgctxt \"p1\"\nmsgid \"A\\qB\"\nmsgstr \"B\"\n", 2, "\"\\q\" is not an escape"),
                arguments("msgctxt \"p1\"\nmsgid \"A\"\nmsgstr \"\\377\"\n", 3, "are not UTF-8"),
                arguments(ENTRY + "garbage here\n", 4, "\"garbage here\" is neither a comment"),
                arguments(ENTRY + "domain \"x\"\n", 4, "is neither a comment"),
                arguments(ENTRY + "???\n", 4, "is neither a comment"),
                arguments("\"alone\"\n", 1, "no msgctxt, msgid or msgstr before it"),
                arguments("msgctxt \"p1\"\nmsgid\nmsgstr \"B\"\n", 2, "a string in double quotes is missing"),
                arguments("msgctxt \"p1\"\nmsgstr \"B\"\n", 2, "no msgid before it"),
                arguments(ENTRY + "msgstr \"B\"\n", 4, "no msgid before it"),
                arguments(ENTRY + "msgctxt \"p1\"\n", 4, "has no msgid"),
                arguments("msgctxt \"p1\"\nmsgid \"A\"\n" + ENTRY, 1, "has no msgstr"),
                arguments("msgctxt \"p1\"\nmsgid \"\"\nmsgstr \"B\"\n", 1, "unit \"p1\": msgid is empty"),
                arguments(
                        "msgctxt \"p1\"\nmsgid \"A\"\nmsgstr \"{whenever}\"\n",
                        1,
                        "msgstr: {whenever} is not a known reference"),
                arguments("msgctxt \"p1\"\nmsgid \"{A\"\nmsgstr \"B\"\n", 1, "unit \"p1\": msgid: Unmatched brace"),
                arguments("msgctxt \"p1\"\nmsgid \"A\"\nmsgstr \"<b>B</b>\"\n", 1, "emphasis, links"),
                arguments("msgctxt \"p1\"\nmsgid \"A\"\nmsgstr \"\\a\"\n", 1, "the character U+0007"),
                arguments(header("Content-Type: text/plain; charset=EUC-JP\\n"), 1, "the charset is \"EUC-JP\""),
                arguments(header("Language: ja\\n"), 1, "Language is \"ja\"; this bundle is for \"fr\""),
                arguments(header("X-Dragoman-Locale: fr-CA\\n"), 1, "this bundle is for \"fr\""),
                arguments(header("X-Dragoman-Locale: not a tag\\n"), 1, "this bundle is for \"fr\""),
                arguments(header("X-Dragoman-Record: b\\n"), 1, "this bundle is for \"a-record\""),
                arguments(header("X-Dragoman-Revision: 0\\n"), 1, "a revision number, from 1"),
                arguments(header("X-Dragoman-Authority: mine\\n"), 1, "one of authentic, official"),
                arguments(header("A: b\\n") + header("A: b\\n"), 4, "a second header"));
    }

    @Test
    void theUnitIsNamedToo() {
        ProblemException rejected = rejected("msgctxt \"p1\"\nmsgid \"A\"\nmsgstr \"{whenever}\"\n".getBytes(UTF_8));

        assertThat(rejected.members()).containsEntry("unit", "p1");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine() {
        byte[] file = (ENTRY + "# \u00e9\n").getBytes(ISO_8859_1);

        assertThat(rejected(file))
                .hasMessage("line 4: the byte 0xE9 at offset " + (ENTRY.length() + 2)
                        + " is not UTF-8; save the file as UTF-8");
    }

    @Test
    void anotherCharsetIsNamedBeforeItsFirstWrongByte() {
        byte[] file = (header("Content-Type: text/plain; charset=ISO-8859-1\\n") + "# \u00e9\n").getBytes(ISO_8859_1);

        assertThat(rejected(file)).hasMessageContaining("the charset is \"ISO-8859-1\"; only UTF-8 is read");
    }

    @Test
    void aTextLongerThanAnybodysIsRejected() {
        String file = "msgctxt \"p1\"\nmsgid \"A\"\nmsgstr \"" + "x".repeat(100_001) + "\"\n";

        ProblemException rejected = rejected(file.getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(rejected)
                .hasMessageContaining("unit \"p1\"")
                .hasMessageContaining("dragoman.limits.unit-length allows 20000");
    }

    @Test
    void moreUnitsThanAnybodyHasAreRejected() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            file.append("msgctxt \"p").append(i).append("\"\nmsgid \"A\"\nmsgstr \"B\"\n");
        }

        ProblemException rejected = rejected(file.toString().getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(rejected).hasMessageContaining("10001 units; dragoman.limits.units allows 5000");
    }

    @Test
    void anEmptyFileHasNoUnits() {
        assertThat(read("").units()).isEmpty();
    }

    private static String header(String... fields) {
        return "msgid \"\"\nmsgstr \"\"\n\"" + String.join("", fields) + "\"\n";
    }

    private UploadedBundle read(String file) {
        return PoReader.read(canonical, FRENCH, file.getBytes(UTF_8));
    }

    private ProblemException rejected(byte[] file) {
        return Refusals.byLine(() -> PoReader.read(canonical, FRENCH, file));
    }
}
