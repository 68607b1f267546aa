package dev.dragoman.bundles.xliff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes that a stranger sends: encodings, document types, broken XML, and too much of everything. */
class XmlTextTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final CanonicalRecord CANONICAL = SampleRecords.of("Text\n");
    private static final String HEAD = "<?xml version=\"1.0\"?>\n";
    private static final String ROOT =
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='fr'>\n";
    private static final String FILE =
            HEAD + ROOT + "<file id='f1'>\n<unit id='title'><segment><source>A title</source>"
                    + "<target>Un titre à l’œil</target></segment></unit>\n</file></xliff>\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("UTF-8", FILE.getBytes(UTF_8)),
                arguments("UTF-8 with a mark", ("\uFEFF" + FILE).getBytes(UTF_8)),
                arguments("UTF-8, declared", declared("utf-8").getBytes(UTF_8)),
                arguments("UTF-16 with a mark", declared("UTF-16").getBytes(UTF_16)),
                arguments("UTF-16LE with a mark", ("\uFEFF" + declared("UTF-16")).getBytes(UTF_16LE)),
                arguments("UTF-16LE without a mark", declared("UTF-16LE").getBytes(UTF_16LE)),
                arguments("UTF-16BE without a mark", FILE.getBytes(UTF_16BE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void utf8AndUtf16AreRead(String name, byte[] file) {
        assertThat(XliffReader.read(CANONICAL, FRENCH, file).units().get(0).target())
                .contains("Un titre à l’œil");
    }

    static Stream<Arguments> otherEncodings() {
        return Stream.of(
                arguments(
                        "Latin-1",
                        declared("ISO-8859-1").getBytes(ISO_8859_1),
                        "line 1: the file declares the encoding iso-8859-1 but begins like UTF-8"),
                arguments("Latin-1, not declared", FILE.getBytes(ISO_8859_1), "line 4: these bytes are not UTF-8"),
                arguments("UTF-32", FILE.getBytes(Charset.forName("UTF-32BE")), "line 1: the file is in UTF-32"),
                arguments("UTF-32LE", FILE.getBytes(Charset.forName("UTF-32LE")), "line 1: the file is in UTF-32"),
                arguments(
                        "UTF-8 declared as UTF-16", declared("UTF-16").getBytes(UTF_8), "declares the encoding utf-16"),
                arguments(
                        "UTF-16 declared as UTF-8", declared("UTF-8").getBytes(UTF_16), "declares the encoding utf-8"),
                arguments("a cut character", new byte[] {'<', 'a', '>', '\n', (byte) 0xE2}, "line 2: these bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherEncodings")
    void anyOtherEncodingIsRefusedWithItsLine(String name, byte[] file, String reason) {
        assertThat(refused(file).detail()).contains(reason);
    }

    static Stream<Arguments> brokenFiles() {
        String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>\n";
        return Stream.of(
                arguments("<!DOCTYPE xliff>\n" + FILE.substring(HEAD.length()), 1, "DOCTYPE"),
                arguments(FILE.replace("?>\n", "?>\n<!-- a -->\n" + bomb), 3, "DOCTYPE"),
                arguments(FILE.replace("?>\n", "?>\n<!DOCTYPE x SYSTEM 'file:///etc/passwd'>\n"), 2, "DOCTYPE"),
                arguments(FILE.replace("Un titre", "&when;"), 4, "when"),
                arguments(FILE.substring(0, FILE.indexOf("</file>")), 5, "not well-formed XML"),
                arguments(FILE.replace("</target>", ""), 4, "not well-formed XML"),
                arguments(FILE.replace("Un titre", "Un \u0001 titre"), 4, "not well-formed XML"),
                arguments(FILE.replace("Un titre", "Un &#1; titre"), 4, "not well-formed XML"),
                arguments(FILE + "<more/>", 6, "not well-formed XML"),
                arguments("", 1, "not well-formed XML"),
                arguments("{\"title\": \"Un titre\"}", 1, "not well-formed XML"),
                arguments("<html/>", 1, "the root element is <html>, not <xliff>"),
                arguments(
                        FILE.replace("version='2.1'", "version='3.0'"), 2, "XLIFF of version \"3.0\" is not supported"),
                arguments(
                        FILE.replace("version='2.1'", "version='1.0'"), 2, "XLIFF of version \"1.0\" is not supported"),
                arguments(FILE.replace("version='2.1'", "version='1.2'"), 2, "send it as application/x-xliff+xml"),
                arguments(FILE.replace("version='2.1'", ""), 2, "does not say its version"),
                arguments(FILE.replace("xliff:document:2.0", "xliff:document:1.2"), 2, "is in the namespace"),
                arguments(FILE.replaceFirst(" xmlns='[^']*'", ""), 2, "is in the namespace"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileIsRefusedWithItsLine(String file, int line, String reason) {
        ProblemException rejected = refused(file.getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BUNDLE);
        assertThat(rejected.detail()).contains(reason);
        assertThat(rejected.members()).containsEntry("line", line);
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileIsRefusedInUtf16Too(String file, int line, String reason) {
        ProblemException rejected = refused(("\uFEFF" + file).getBytes(UTF_16BE));

        assertThat(rejected.members()).containsEntry("line", line);
    }

    @Test
    void aDocumentTypeIsNoMatterInAText() {
        String file = FILE.replace("Un titre à l’œil", "<![CDATA[<!DOCTYPE html>]]>");

        assertThat(XliffReader.read(CANONICAL, FRENCH, file.getBytes(UTF_8))
                        .units()
                        .get(0)
                        .target())
                .contains("\\<!DOCTYPE html>");
    }

    static Stream<Arguments> limits() {
        String unit = "<unit id='%s'><segment><source>a</source></segment></unit>";
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= BundleLimits.STANDARD.text().units(); i++) {
            many.append(unit.formatted("u" + i));
        }
        return Stream.of(
                arguments("xml-depth", "<group id='g'>".repeat(70), "elements are nested more than 64 deep"),
                arguments("units", many.toString(), "the file holds more than 5000 units"),
                arguments(
                        "unit-length",
                        unit.formatted("u").replace("a<", "a".repeat(100_001) + "<"),
                        "unit \"u\" holds more than 100000 characters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void inputBeyondALimitIsRejectedWithTheNameOfTheLimit(String limit, String content, String reason) {
        ProblemException rejected = refused((ROOT + "<file id='f'>" + content + "</file></xliff>").getBytes(UTF_8));

        assertThat(rejected.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
        assertThat(rejected.members())
                .containsEntry("setting", "dragoman.limits." + limit)
                .containsEntry("line", 2);
        assertThat(rejected.detail()).contains(reason);
    }

    private static ProblemException refused(byte[] file) {
        return catchThrowableOfType(ProblemException.class, () -> XliffReader.read(CANONICAL, FRENCH, file));
    }

    private static String declared(String encoding) {
        return FILE.replace("\"1.0\"?", "\"1.0\" encoding=\"" + encoding + "\"?");
    }
}
