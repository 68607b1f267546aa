package dev.dragoman.bundles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.Checks;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.SourceHistory;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.BundleMerge;
import dev.dragoman.translation.upload.UploadReport.RefusedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that translators' tools have sent, each put right where one unit or one attribute would have refused it. */
@DisabledIf(value = "absent", disabledReason = "skipped: the files are not here, ../shared/fixtures/reported")
class ReportedFilesTest {

    private static final Path FOLDER = Path.of("../shared/fixtures/reported");
    private static final String TALKS = "harbour-talks";
    private static final String QUAY = "quay";

    static boolean absent() {
        return !Files.isDirectory(FOLDER);
    }

    @Test
    void anAttributeOfAnotherNamespaceIsNotTheUnitsId() {
        BundleMerge.Merged merged =
                upload(QUAY, "it", BundleFormat.XLIFF12, file("xliff12-foreign-id-attribute.it.xlf"));

        assertThat(merged.report().taken()).containsExactly("p1");
        assertThat(target(merged, "p1").state()).isEqualTo(UnitState.TRANSLATED);
        assertThat(merged.report().file().dropped())
                .containsExactly("my:id (urn:example:my)", "my:state (urn:example:my)");
        assertThat(merged.report().text()).contains("my:id");
    }

    @Test
    void anAttributeOfAnotherNamespaceIsNotTheVersionOfTheFormat() {
        BundleMerge.Merged merged =
                upload(QUAY, "it", BundleFormat.XLIFF12, file("xliff12-foreign-version-attribute.it.xlf"));

        assertThat(merged.report().taken()).containsExactly("p1");
        assertThat(merged.report().file().dropped()).containsExactly("its:version (http://www.w3.org/2005/11/its)");
    }

    @Test
    void attributesOfOtherNamespacesAreNotOursInXliff2Either() {
        String xml = text(file("xliff21-comment.it.xlf"))
                .replace("<unit id=\"p1\">", "<unit xmlns:my=\"urn:my\" my:id=\"title\" id=\"p1\" my:note=\"x\">");

        BundleMerge.Merged merged = upload(QUAY, "it", BundleFormat.XLIFF2, xml);

        assertThat(merged.report().taken()).containsExactly("p1");
        assertThat(merged.report().file().dropped()).containsExactly("my:id (urn:my)", "my:note (urn:my)");
    }

    @Test
    void aCommentOnATargetIsReadPast() {
        BundleMerge.Merged merged = upload(QUAY, "it", BundleFormat.XLIFF2, file("xliff21-comment.it.xlf"));

        assertThat(target(merged, "p1").text())
                .isEqualTo("I ministri si sono incontrati venerdì. Hanno parlato del molo.");
    }

    @Test
    void aCommentMayBeAddedToOurOwnExport() {
        CanonicalRecord quay = record(QUAY);
        String source = quay.unitsById().get("p1").source();
        BundleExport export =
                Exports.of(quay, "it", new Target("p1", "I ministri.", UnitState.TRANSLATED, Optional.empty(), source));
        String exported = text(BundleFormat.XLIFF2.write(export));
        String commented = exported.replace(
                        "<unit id=\"p1\">\n      <notes>", "<unit id=\"p1\">\n      <notes><note id=\"n1\">Ask.</note>")
                .replace("I ministri.", "I <mrk id=\"m1\" type=\"comment\" ref=\"#n=n1\">ministri</mrk>.");

        assertThat(commented).contains("#n=n1").contains("<note id=\"n1\">");
        assertThat(upload(QUAY, "it", BundleFormat.XLIFF2, commented).report().taken())
                .containsExactly("p1");
    }

    @Test
    void theEndOfACodeNeedNotRepeatTheTypeOfItsStart() {
        String text = "<sc id=\"c1\" type=\"fmt\" subType=\"xlf:b\"/>bold<ec startRef=\"c1\"/>";

        BundleMerge.Merged merged = upload(TALKS, "de", BundleFormat.XLIFF2, unit2("p3", text, text));

        assertThat(merged.report().refused()).isEmpty();
        assertThat(target(merged, "p3").text()).isEqualTo("**bold**");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, it-IT, it",
        "en_US, it_IT, it",
        "EN-us, IT-it, it",
        "en, it-it, it",
        "en-GB, zh-TW, zh-Hant",
        "en, zh-Hant-TW, zh-Hant",
        "en, ja_JP, ja",
        "en, no-NO, nb",
        "en, ita, it",
        "eng, ita-IT, it",
        "en, pt_BR, pt"
    })
    void aRegionThatCanMeanNoOtherBundleIsPassedOver(String source, String target, String locale) {
        for (BundleFormat format : List.of(BundleFormat.XLIFF12, BundleFormat.XLIFF2, BundleFormat.PO)) {
            BundleMerge.Merged merged = upload(QUAY, locale, format, languages(format, source, target));

            assertThat(merged.report().taken()).containsExactly("title");
            assertThat(String.join("\n", merged.report().file().notes())).contains("it was read as \"" + locale + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-HK, zh-Hant", "zh-CN, zh-Hant", "pt-PT, pt", "fr-CA, fr", "it-IT, fr", "sr-Latn-RS, sr"})
    void aRegionOrScriptThatMayMeanAnotherBundleIsRefused(String target, String locale) {
        for (BundleFormat format : List.of(BundleFormat.XLIFF12, BundleFormat.XLIFF2, BundleFormat.PO)) {
            String file = languages(format, "en", target);

            assertThatThrownBy(() -> upload(QUAY, locale, format, file))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(locale);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLIFF12", "XLIFF2"})
    void theLanguageOfATextMayHaveARegionThatTheFileHasNot(BundleFormat format) {
        String file = languages(format, "en", "it")
                .replace("<source>", "<source xml:lang=\"en-GB\">")
                .replace("<target>", "<target xml:lang=\"it_IT\">");

        BundleMerge.Merged merged = upload(QUAY, "it", format, file);

        assertThat(merged.report().taken()).containsExactly("title");
    }

    @Test
    void aLanguageThatIsNotRegisteredIsNamedWithTheLikelyOne() {
        String file = languages(BundleFormat.XLIFF2, "en", "jp");

        assertThatThrownBy(() -> upload(QUAY, "ja", BundleFormat.XLIFF2, file))
                .hasMessage("trgLang: \"jp\" is not a registered language tag (BCP 47); did you mean \"ja\"?");
    }

    @Test
    void anEntryWithPluralFormsRefusesItsUnitAlone() {
        String file = languages(BundleFormat.PO, "en", "it")
                + "\nmsgctxt \"p1\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n";

        BundleMerge.Merged merged = upload(QUAY, "it", BundleFormat.PO, file);

        assertThat(merged.report().taken()).containsExactly("title");
        assertThat(merged.report().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.unit()).isEqualTo("p1");
            assertThat(refused.detail()).contains("no plural forms");
            assertThat(refused.line()).contains(10);
        });
    }

    @Test
    void aTextThatIsNoneRefusesItsUnitAlone() {
        for (String file : List.of(
                "{\"title\": \"Titolo\", \"p1\": null}",
                "{\"units\": {\"title\": {\"target\": \"Titolo\"}, \"p1\": {\"target\": 3}}}",
                "{\"units\": {\"title\": {\"target\": \"Titolo\"}, \"p1\": 3}}")) {
            BundleMerge.Merged merged = upload(QUAY, "it", BundleFormat.JSON, file);

            assertThat(merged.report().taken()).as(file).containsExactly("title");
            assertThat(merged.report().refused()).extracting(RefusedUnit::unit).containsExactly("p1");
        }
    }

    @Test
    void theVersionThatAnExportWasMadeFromIsNoClaim() {
        String file = languages(BundleFormat.PO, "en", "it")
                .replace("Language: it\\n", "Language: it\\nX-Dragoman-Version: 0\\n");

        BundleMerge.Merged merged = upload(QUAY, "it", BundleFormat.PO, file);

        assertThat(merged.report().taken()).containsExactly("title");
        assertThat(merged.report().file().ignored()).isEmpty();
    }

    @Test
    void theReportedFileWithRegionsIsTaken() {
        BundleMerge.Merged merged = upload(TALKS, "it", BundleFormat.XLIFF12, file("xliff12-region-codes.it-IT.xlf"));

        assertThat(merged.report().taken()).hasSize(10);
        assertThat(merged.report().refused()).isEmpty();
        assertThat(merged.report().file().notes())
                .containsExactly(
                        "source-language is \"en-US\"; it was read as \"en\"",
                        "target-language is \"it-IT\"; it was read as \"it\"");
    }

    static Stream<Arguments> filesWithOneFaultyUnit() {
        return Stream.of(
                Arguments.of("po-one-translated-placeholder.de.po", BundleFormat.PO, "p1", "{wann}"),
                Arguments.of("po-one-html-tag.de.po", BundleFormat.PO, "p3", "the HTML tag <b>"),
                Arguments.of("xliff21-one-unit-lost-its-time.de.xlf", BundleFormat.XLIFF2, "p1", "{when}"));
    }

    @ParameterizedTest
    @MethodSource("filesWithOneFaultyUnit")
    void oneFaultyUnitIsRejectedAndTheOthersAreTaken(String name, BundleFormat format, String unit, String reason) {
        BundleMerge.Merged merged = upload(TALKS, "de", format, file(name));

        assertThat(merged.report().taken()).containsExactly("topic");
        assertThat(merged.report().refused()).extracting(RefusedUnit::unit).containsExactly(unit);
        assertThat(merged.report().refused().get(0).detail()).contains(reason);
        assertThat(merged.report().refused().get(0).line()).isPresent();
    }

    /** Faults of the target of p1, of which the source is {@code {when}, the two sides met. … at {end:time}.} */
    static Stream<Arguments> faultyTargets() {
        return Stream.of(
                Arguments.of("Ende {end:time}.", "Ende @end."),
                Arguments.of("{wann} Ende {end:time}.", "{wann} Ende @end."),
                Arguments.of("{when} {when} Ende {end:time}.", "@when @when Ende @end."),
                Arguments.of("{when} { Ende {end:time}.", "@when { Ende @end."),
                Arguments.of("{when} <b>Ende</b> {end:time}.", "@when &lt;b&gt;Ende&lt;/b&gt; @end."),
                Arguments.of("{when} <b>Ende</b> {end:time}.", "@when <b>Ende</b> @end."),
                Arguments.of("{when} [x](javascript:1) {end:time}.", "@when <ph id=\"zz\"/><x id=\"zz\"/> @end."));
    }

    @ParameterizedTest
    @MethodSource("faultyTargets")
    void inEveryFormatEachFaultyUnitIsListedAndTheOthersAreTaken(String inline, String coded) {
        for (BundleFormat format : BundleFormat.values()) {
            BundleMerge.Merged merged = upload(TALKS, "de", format, twoFaults(format, inline, coded));

            assertThat(merged.report().taken()).as("%s", format).containsExactly("topic", "p6");
            assertThat(merged.report().refused())
                    .as("%s", format)
                    .extracting(RefusedUnit::unit)
                    .containsExactlyInAnyOrder("p1", "p3");
            assertThat(merged.report().text()).contains("2 refused").doesNotContain("cvc-");
        }
    }

    @Test
    void aSegmentThatIsNotYetTranslatedRefusesItsUnitAlone() {
        String two = "<unit id=\"p3\"><segment><source>We will</source><target>Wir bauen</target></segment>"
                + "<segment><source> build together.</source></segment></unit>";
        String xliff2 = unit2("topic", "Harbours", "Häfen").replace("</file>", two + "</file>");
        String xliff12 = unit12("topic", "Harbours", "Häfen")
                .replace(
                        "</body>",
                        "<trans-unit id=\"p3\"><source>We will build.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">We will"
                                + "</mrk> <mrk mtype=\"seg\" mid=\"2\">build.</mrk></seg-source><target><mrk mtype=\"seg\""
                                + " mid=\"1\">Wir</mrk></target></trans-unit></body>");

        for (BundleMerge.Merged merged : List.of(
                upload(TALKS, "de", BundleFormat.XLIFF2, xliff2), upload(TALKS, "de", BundleFormat.XLIFF12, xliff12))) {
            assertThat(merged.report().taken()).containsExactly("topic");
            assertThat(merged.report().refused()).extracting(RefusedUnit::unit).containsExactly("p3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<target state=\"done\">x</target>", "<b>x</b>", "text"})
    void whatTheSchemaFindsIsSaidInAnEditorsWords(String content) {
        String xliff12 = unit12("topic", "Harbours", "Häfen")
                .replace("</body>", "<trans-unit id=\"p3\"><source>We</source>" + content + "</trans-unit></body>");
        String xliff2 = unit2("topic", "Harbours", "Häfen")
                .replace(
                        "</file>",
                        "<unit id=\"p3\"><segment><source>We</source>" + content.replace("state", "order")
                                + "</segment></unit></file>");

        for (BundleMerge.Merged merged : List.of(
                upload(TALKS, "de", BundleFormat.XLIFF12, xliff12), upload(TALKS, "de", BundleFormat.XLIFF2, xliff2))) {
            assertThat(merged.report().taken()).containsExactly("topic");
            assertThat(merged.report().refused()).extracting(RefusedUnit::unit).containsExactly("p3");
            assertThat(merged.report().refused().get(0).detail()).doesNotContain("cvc-", "urn:oasis", "facet");
        }
    }

    @Test
    void manyFaultyUnitsAreAllListed() {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            units.append("<unit id=\"x").append(i).append("\"><segment><source>a</source><b/></segment></unit>");
        }
        String xliff = unit2("topic", "Harbours", "Häfen").replace("</file>", units + "</file>");

        assertThat(upload(TALKS, "de", BundleFormat.XLIFF2, xliff).report().refused())
                .hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "po-two-paragraphs-in-one-unit.it.po, PO, p4, Il molo costa. Cinque milioni.",
        "json-two-paragraphs-in-one-unit.it.json, JSON, title, Rapporto sul molo"
    })
    void aBlankLineInsideATargetIsASpace(String name, BundleFormat format, String unit, String words) {
        BundleMerge.Merged merged = upload(QUAY, "it", format, file(name));

        assertThat(InlineText.words(target(merged, unit).text())).isEqualTo(words);
    }

    @Test
    void emphasisStandsAroundAJapaneseQuotationInEveryFormat() {
        BundleMerge.Merged json =
                upload(TALKS, "ja", BundleFormat.JSON, file("json-strong-emphasis-around-quotation.ja.json"));
        assertThat(json.report().taken()).containsExactly("p2");

        BundleExport export = Exports.of(record(TALKS), "ja", target(json, "p2"));
        for (BundleFormat format : BundleFormat.values()) {
            BundleMerge.Merged again = upload(TALKS, "ja", format, text(format.write(export)));

            assertThat(InlineText.parse(target(again, "p2").text()))
                    .as("%s", format)
                    .isEqualTo(InlineText.parse(target(json, "p2").text()));
        }
    }

    @Test
    void unitsFilledWithTheirSourceAreReported() {
        assertThat(findings(
                        "pl",
                        BundleFormat.XLIFF12,
                        file("xliff12-untranslated-units-filled-with-source.pl.xlf"),
                        "same"))
                .contains("title", "p1", "p2", "p3", "p4", "h1")
                .doesNotContain("topic", "place");
    }

    @Test
    void aDoublyEscapedEntityIsReported() {
        assertThat(findings("it", BundleFormat.JSON, file("json-double-escaped.it.json"), "double_escaped"))
                .containsExactly("p4");
    }

    @Test
    void anEntryWithoutContextIsIdentifiedByItsSourceIfThatIsUnique() {
        String po = """
                msgid "Quay report"
                msgstr "Rapporto sul molo"

                msgid "Thank you."
                msgstr "Grazie."

                msgid "xxxxThe quay"
                msgstr "Il molo"
                """;

        BundleMerge.Merged merged = upload(QUAY, "it", BundleFormat.PO, po);

        assertThat(merged.report().taken()).containsExactly("title");
        assertThat(merged.report().refused())
                .extracting(RefusedUnit::unit)
                .containsExactly("Thank you.", "xxxxThe quay");
        assertThat(merged.report().refused().get(0).detail()).contains("p5, p6");
    }

    @Test
    void xliff11IsRefusedWithTheWayOn() {
        String file = unit12("topic", "a", "b")
                .replace("version=\"1.2\"", "version=\"1.1\"")
                .replace(":1.2\"", ":1.1\"");

        assertThatThrownBy(() -> upload(TALKS, "de", BundleFormat.XLIFF12, file))
                .hasMessageContaining("po2xliff")
                .hasMessageContaining("text/x-gettext-translation");
    }

    private static List<String> findings(String locale, BundleFormat format, byte[] file, String check) {
        BundleMerge.Merged merged = upload(TALKS, locale, format, file);
        return new Checks()
                .of(record(TALKS), merged.bundle().orElseThrow()).stream()
                        .filter(finding -> finding.check().equals(check))
                        .map(Finding::unit)
                        .toList();
    }

    private static String twoFaults(BundleFormat format, String inline, String coded) {
        String other = inline.contains("<b>") ? "Wir <b>bauen" : "Wir {bauen";
        return switch (format) {
            case JSON ->
                "{\"topic\": \"Häfen\", \"p1\": \"" + inline + "\", \"p3\": \"" + other + "\", \"p6\": \"Eins.\"}";
            case PO -> entry("topic", "Häfen") + entry("p1", inline) + entry("p3", other) + entry("p6", "Eins.");
            case XLIFF2 -> {
                String ph = "<ph id=\"r1\" equiv=\"{when}\" canDelete=\"no\" canCopy=\"no\"/>";
                String end = "<ph id=\"r2\" equiv=\"{end:time}\" canDelete=\"no\" canCopy=\"no\"/>";
                String source = ph + ", the two sides met. The meeting ended at " + end + ".";
                yield unit2("topic", "Harbours", "Häfen")
                        .replace(
                                "</file>",
                                unit2Alone(
                                                "p1",
                                                source,
                                                coded.replace("@when", ph).replace("@end", end))
                                        + unit2Alone("p3", "We will build together.", "Wir {bauen")
                                        + unit2Alone("p6", "First part.", "Eins.") + "</file>");
            }
            case XLIFF12 -> {
                String x = "<x id=\"r1\" ctype=\"x-dragoman-time\" equiv-text=\"{when}\"/>";
                String end = "<x id=\"r2\" ctype=\"x-dragoman-time\" equiv-text=\"{end:time}\"/>";
                String source = x + ", the two sides met. The meeting ended at " + end + ".";
                yield unit12("topic", "Harbours", "Häfen")
                        .replace(
                                "</body>",
                                unit12Alone(
                                                "p1",
                                                source,
                                                coded.replace("@when", x).replace("@end", end))
                                        + unit12Alone("p3", "We will build together.", "Wir {bauen")
                                        + unit12Alone("p6", "First part.", "Eins.") + "</body>");
            }
        };
    }

    private static String entry(String unit, String text) {
        String source = record(TALKS).unitsById().get(unit).source();
        return "msgctxt \"" + unit + "\"\nmsgid \"" + source + "\"\nmsgstr \"" + text + "\"\n\n";
    }

    private static String languages(BundleFormat format, String source, String target) {
        return switch (format) {
            case XLIFF2 ->
                unit2("title", "Quay report", "Titolo")
                        .replace("srcLang=\"en\"", "srcLang=\"" + source + "\"")
                        .replace("trgLang=\"de\"", "trgLang=\"" + target + "\"");
            case XLIFF12 ->
                unit12("title", "Quay report", "Titolo")
                        .replace("source-language=\"en\"", "source-language=\"" + source + "\"")
                        .replace("target-language=\"de\"", "target-language=\"" + target + "\"");
            default ->
                "msgid \"\"\nmsgstr \"Language: " + target + "\\n\"\n\nmsgctxt \"title\"\nmsgid \"Quay report\"\nmsgstr"
                        + " \"Titolo\"\n";
        };
    }

    private static String unit2(String id, String source, String target) {
        return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"de\">"
                + "<file id=\"f1\">" + unit2Alone(id, source, target) + "</file></xliff>";
    }

    private static String unit2Alone(String id, String source, String target) {
        return "<unit id=\"" + id + "\"><segment><source>" + source + "</source><target>" + target
                + "</target></segment></unit>";
    }

    private static String unit12(String id, String source, String target) {
        return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><file original=\"\""
                + " datatype=\"plaintext\" source-language=\"en\" target-language=\"de\"><body>"
                + unit12Alone(id, source, target) + "</body></file></xliff>";
    }

    private static String unit12Alone(String id, String source, String target) {
        return "<trans-unit id=\"" + id + "\"><source>" + source + "</source><target>" + target
                + "</target></trans-unit>";
    }

    private static Target target(BundleMerge.Merged merged, String unit) {
        return merged.bundle().orElseThrow().targets().get(unit);
    }

    private static BundleMerge.Merged upload(String slug, String locale, BundleFormat format, String file) {
        return upload(slug, locale, format, file.getBytes(UTF_8));
    }

    private static BundleMerge.Merged upload(String slug, String locale, BundleFormat format, byte[] file) {
        CanonicalRecord canonical = record(slug);
        LanguageTag tag = LanguageTag.parse(locale);
        Revision revision = new Revision(canonical, 1, Digest.of(slug), Origin.UPLOAD, Optional.empty(), Instant.EPOCH);
        SourceHistory history = new SourceHistory(revision, () -> List.of(revision));
        return BundleMerge.of(history, tag, Optional.empty(), format.read(canonical, tag, file));
    }

    private static CanonicalRecord record(String slug) {
        return SampleRecords.read(slug, text(file(slug + ".en.md"))).record();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
