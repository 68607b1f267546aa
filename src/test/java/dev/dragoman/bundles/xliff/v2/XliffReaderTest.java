package dev.dragoman.bundles.xliff.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class XliffReaderTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final String REFERENCE = "<ph id='r1' equiv='{when}'/>";

    private final CanonicalRecord canonical =
            SampleRecords.read("a-record", SampleRecords.fileWithEvent("""
                    {when}, they met.

                    One sentence. Another & more!

                    Read *this* **now**, [here](https://example.org/).
                    """)).record();

    @Test
    void eachTargetRemembersItsSourceAndState() {
        Bundle bundle = read(unit(
                "p2",
                "<segment state='reviewed' subState='my:ok'><source>One sentence. Another &amp; more!</source>"
                        + "<target>Une phrase. Une autre &amp; plus !</target></segment>"));

        assertThat(bundle.slug()).isEqualTo(canonical.slug());
        assertThat(bundle.locale()).isEqualTo(FRENCH);
        assertThat(bundle.targets())
                .containsOnlyKeys("p2")
                .containsEntry(
                        "p2",
                        new Target(
                                "p2",
                                "Une phrase. Une autre & plus !",
                                UnitState.REVIEWED,
                                Optional.of("my:ok"),
                                "One sentence. Another & more!"));
        assertThat(bundle.targets().get("p2").isOutdated(canonical.unitsById().get("p2")))
                .isFalse();
    }

    @Test
    void aSourceThatIsNotTodaysIsKeptAndMakesTheTargetOutdated() {
        Bundle bundle = read(unit("p2", segment("One sentence, as it was.", "Une phrase.")));

        Target target = bundle.targets().get("p2");
        assertThat(target.source()).isEqualTo("One sentence, as it was.");
        assertThat(target.isOutdated(canonical.unitsById().get("p2"))).isTrue();
    }

    @Test
    void authorityAndProvenanceComeFromTheFilesMetadata() {
        Bundle bundle = read(
                metadata("authority", "official")
                        + metadata("tool", "T")
                        + metadata("translator", "A")
                        + metadata("translator", "B")
                        + metadata("reviewer", "C"),
                unit("title", segment("A meeting", "Une réunion")));

        assertThat(bundle.authority()).isEqualTo(Authority.OFFICIAL);
        assertThat(bundle.provenance()).isEqualTo(new Provenance(Optional.of("T"), List.of("A", "B"), List.of("C")));
    }

    @Test
    void aFileWithoutAnAuthorityIsProvisional() {
        Bundle bundle = read(unit("title", segment("A meeting", "Une réunion")));

        assertThat(bundle.authority()).isEqualTo(Authority.PROVISIONAL);
        assertThat(bundle.provenance()).isEqualTo(Provenance.UNKNOWN);
    }

    @Test
    void theSegmentsOfAToolAreJoinedWithTheTextBetweenThem() {
        Bundle bundle = read(unit(
                "p2",
                segment("One sentence.", "Une phrase.")
                        + "<ignorable><source> </source></ignorable>"
                        + segment("Another &amp; more!", "Une autre &amp; plus !")));

        assertThat(bundle.targets().get("p2").text()).isEqualTo("Une phrase. Une autre & plus !");
        assertThat(bundle.targets().get("p2").source()).isEqualTo("One sentence. Another & more!");
    }

    @Test
    void segmentsStandInTheOrderOfTheTarget() {
        Bundle bundle = read(
                unit(
                        "p2",
                        "<segment><source>One sentence.</source><target order='3'>Une phrase.</target></segment>"
                                + "<ignorable><source> </source><target order='2'> </target></ignorable>"
                                + "<segment><source>Another &amp; more!</source><target order='1'>Une autre !</target></segment>"));

        assertThat(bundle.targets().get("p2").text()).isEqualTo("Une autre ! Une phrase.");
        assertThat(bundle.targets().get("p2").source()).isEqualTo("One sentence. Another & more!");
    }

    @ParameterizedTest
    @CsvSource({
        "final, final, FINAL",
        "final, reviewed, REVIEWED",
        "translated, final, TRANSLATED",
        "initial, final, INITIAL"
    })
    void theLeastAdvancedSegmentGivesTheState(String first, String second, UnitState state) {
        Bundle bundle = read(unit(
                "p2",
                segment("One.", "Une.").replace("<segment", "<segment state='" + first + "'")
                        + segment(" Two.", " Deux.").replace("<segment", "<segment state='" + second + "'")));

        assertThat(bundle.targets().get("p2").state()).isEqualTo(state);
    }

    @Test
    void aTargetWithoutAStateIsInitial() {
        assertThat(read(unit("title", segment("A meeting", "Réunion")))
                        .targets()
                        .get("title")
                        .state())
                .isEqualTo(UnitState.INITIAL);
    }

    @Test
    void aUnitWithoutTargetOrWithAnEmptyOneIsMissing() {
        Bundle bundle = read(unit("title", segment("A meeting", "Réunion"))
                + unit("p2", "<segment><source>One sentence.</source></segment>")
                + unit("p3", segment("Read", " ")));

        assertThat(bundle.targets()).containsOnlyKeys("title");
    }

    @Test
    void theTimeReferenceMayMoveAndStayOneCode() {
        Bundle bundle = read(unit("p1", segment(REFERENCE + ", they met.", "Ils se sont réunis " + REFERENCE + ".")));

        assertThat(bundle.targets().get("p1").text()).isEqualTo("Ils se sont réunis {when}.");
        assertThat(bundle.targets().get("p1").isOutdated(canonical.unitsById().get("p1")))
                .isFalse();
    }

    @Test
    void inlineCodesBecomeMarkup() {
        String text = """
                Read <pc id='1' type='fmt' subType='xlf:i'>this</pc> <pc id='2' type='fmt' subType='xlf:b'>now</pc>, \
                <pc id='3' type='link' dataRefStart='d1' dataRefEnd='d2'>here</pc>.""";
        Bundle bundle = read(unit(
                "p3",
                "<originalData><data id='d1'>https://example.org/</data><data id='d2'/></originalData>"
                        + segment(
                                text,
                                text.replace("Read", "Lisez")
                                        .replace(".</", "<")
                                        .replace("here", "ici"))));

        assertThat(bundle.targets().get("p3").text()).isEqualTo("Lisez *this* **now**, [ici](https://example.org/).");
        assertThat(bundle.targets().get("p3").isOutdated(canonical.unitsById().get("p3")))
                .isFalse();
    }

    @Test
    void codesMayBeNestedAndOpenInOneSegmentAndCloseInAnother() {
        Bundle bundle = read(unit(
                "p2",
                segment(
                                        "One.",
                                        "<sc id='1' type='fmt' subType='xlf:b'/>Une <pc id='2' type='fmt' subType='xlf:i'>b</pc>.")
                                .replace(
                                        "One.",
                                        "<sc id='1' type='fmt' subType='xlf:b'/>One <pc id='2' type='fmt' subType='xlf:i'>b</pc>.")
                        + segment(
                                " Two.<ec startRef='1' type='fmt' subType='xlf:b'/> End",
                                " Deux.<ec startRef='1' type='fmt' subType='xlf:b'/> Fin")));

        assertThat(bundle.targets().get("p2").text()).isEqualTo("**Une *b*. Deux.** Fin");
    }

    @Test
    void aLineBreakCodeIsALineBreak() {
        Bundle bundle = read(unit(
                "p2",
                segment(
                        "One<ph id='1' type='fmt' subType='xlf:lb'/>two",
                        "Un<ph id='1' type='fmt' subType='xlf:lb'/>deux")));

        assertThat(bundle.targets().get("p2").text()).isEqualTo("Un\\\ndeux");
    }

    @Test
    void whiteSpaceAtTheEndsOfEmphasisStaysOutsideOfIt() {
        String code = "<pc id='1' type='fmt' subType='xlf:b'>";
        Bundle bundle = read(unit("p2", segment("a" + code + " b </pc>c", "un" + code + " deux\u00a0</pc>trois")));

        assertThat(bundle.targets().get("p2").text()).isEqualTo("un **deux**\u00a0trois");
    }

    @Test
    void whatLooksLikeMarkupInAFileIsWords() {
        Bundle bundle =
                read(unit("p2", segment("One *sentence*", "Une *phrase* [x](y) {{when}} {when} &lt;b&gt; &amp;amp;")));

        assertThat(bundle.targets().get("p2").text())
                .isEqualTo("Une \\*phrase\\* \\[x\\](y) {{{{when}}}} {{when}} \\<b> \\&amp;");
    }

    @Test
    void cdataNotesAnnotationsAndMatchesAreHarmless() {
        Bundle bundle = read("""
                <unit id='p2'>
                  <notes><note id='n1'>A remark on &lt;this&gt;</note></notes>
                  <segment>
                    <source>One <mrk id='m1' type='comment' value='why?'>sentence</mrk></source>
                    <target><![CDATA[Une <phrase> & ]]><mrk id='m1' type='comment' value='why?'>plus</mrk></target>
                  </segment>
                </unit>""");

        assertThat(bundle.targets().get("p2").text()).isEqualTo("Une \\<phrase> & plus");
        assertThat(bundle.targets().get("p2").source()).isEqualTo("One sentence");
    }

    @Test
    void theLinesThatAToolWrappedAreOneLine() {
        Bundle bundle = read(unit(
                "p2", segment("\n   One sentence.\n   Another &amp; more!\n  ", "\n  Une phrase.\n  Une autre.\n  ")));

        assertThat(bundle.targets().get("p2").text()).isEqualTo("Une phrase. Une autre.");
        assertThat(bundle.targets().get("p2").isOutdated(canonical.unitsById().get("p2")))
                .isFalse();
    }

    @Test
    void textsAreKeptInNormalizationFormC() {
        Bundle bundle = read(unit("title", segment("A meeting", "Re\u0301union")));

        assertThat(bundle.targets().get("title").text()).isEqualTo("Réunion");
    }

    @Test
    void theTargetLanguageMayBeWrittenInAnotherWay() {
        String file = file("", unit("title", segment("A meeting", "Réunion"))).replace("trgLang='fr'", "trgLang='FR'");

        assertThat(XliffReader.read(canonical, FRENCH, file).locale()).isEqualTo(FRENCH);
    }

    @Test
    void unitsMayStandInGroupsAndInXliff20() {
        String file = file("", "<group id='g'>" + unit("title", segment("A meeting", "Réunion")) + "</group>")
                .replace("version='2.1'", "version='2.0'");

        assertThat(XliffReader.read(canonical, FRENCH, file).targets()).containsOnlyKeys("title");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFile() {
        String file = "\uFEFF" + file("", unit("title", segment("A meeting", "Réunion")));

        assertThat(XliffReader.read(canonical, FRENCH, file).targets()).containsOnlyKeys("title");
    }

    static Stream<Arguments> refusedFiles() {
        String right = unit("title", segment("A meeting", "Réunion"));
        return Stream.of(
                arguments(
                        file("", right).replace("trgLang='fr'", "trgLang='ja'"),
                        "trgLang is \"ja\"; this bundle is for \"fr\""),
                arguments(file("", right).replace(" trgLang='fr'", ""), "trgLang"),
                arguments(
                        file("", right).replace("srcLang='en'", "srcLang='ja'"),
                        "srcLang is \"ja\"; the canonical locale is \"en\""),
                arguments(
                        file("", right).replace("original='a-record'", "original='another'"),
                        "original is \"another\"; this bundle is for \"a-record\""),
                arguments("<!DOCTYPE xliff>" + file("", right), "DOCTYPE"),
                arguments(
                        "<!doctype xliff [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                                + file("", right.replace("Réunion", "&b;")),
                        "DOCTYPE"),
                arguments("<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + file("", right), "DOCTYPE"),
                arguments(file("", right.replace("Réunion", "&undeclared;")), "undeclared"),
                arguments(file("", right).substring(0, 200), "not"),
                arguments(file("", right).replace("</xliff>", ""), "not"),
                arguments("not XML at all", "not"),
                arguments("", "not"),
                arguments("{\"title\": \"Réunion\"}", "not"),
                arguments("<html/>", "not"),
                arguments(
                        "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>",
                        "send it as application/x-xliff+xml"),
                arguments(
                        file("", unit("title", "<segment><source>A meeting</source></segment>")),
                        "The file holds no target for any unit"),
                arguments(file("", unit("title", segment("A meeting", "R") + "<bogus/>")), "bogus"),
                arguments(
                        file("", unit("title", segment("A meeting", "R").replace("<segment", "<segment state='done'"))),
                        "done"),
                arguments(
                        file(metadata("authority", "divine"), right),
                        "The authority \"divine\" is not one of authentic, official"),
                arguments(
                        file(metadata("author", "me"), right),
                        "The metadata \"author\" is not one of authority, tool"));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void aFileThatIsNoBundleOfThisRecordAndLocaleIsRefused(String file, String reason) {
        ProblemException rejected = refused(file);

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BUNDLE);
        assertThat(rejected.detail()).contains(reason);
    }

    static Stream<Arguments> refusedUnits() {
        return Stream.of(
                arguments(
                        "p9",
                        unit("p9", segment("x", "y")),
                        "The record has no unit \"p9\"; its units are title, p1, p2, p3"),
                arguments("P1", unit("P1", segment("x", "y")), "The record has no unit \"P1\""),
                arguments(
                        "p2",
                        unit("p2", segment("x", "y")) + "</file><file id='f2'>" + unit("p2", segment("x", "z")),
                        "Unit \"p2\": it occurs twice in the file"),
                arguments(
                        "p1",
                        unit("p1", segment(REFERENCE + ", they met.", "Réunion.")),
                        "Unit \"p1\": the reference {when} of the source is missing in the target"),
                arguments(
                        "p1",
                        unit("p1", segment(REFERENCE + ", they met.", "{when}, réunion.")),
                        "the reference {when} of the source is missing in the target"),
                arguments(
                        "p1",
                        unit("p1", segment(REFERENCE + ", they met.", REFERENCE + REFERENCE.replace("r1", "r2"))),
                        "Unit \"p1\": the target has a reference {when} that is not in the source"),
                arguments(
                        "p2",
                        unit("p2", segment("One sentence.", "Une phrase " + REFERENCE)),
                        "Unit \"p2\": the target has a reference {when} that is not in the source"),
                arguments(
                        "p1",
                        unit("p1", segment(REFERENCE, "<ph id='r1' equiv='{strat}'/>")),
                        "Unit \"p1\": {strat} is not a known reference"),
                arguments(
                        "p2",
                        unit("p2", segment("One", "Un <ph id='1' equiv='&lt;br/>'/>")),
                        "Unit \"p2\": the inline code \"1\" is neither a time reference, emphasis, a link"),
                arguments(
                        "p2",
                        unit("p2", segment("One", "Un <ph id='1'/>")),
                        "Unit \"p2\": the inline code \"1\" is neither"),
                arguments(
                        "p2",
                        unit("p2", segment("One", "Un <pc id='7' type='fmt' subType='xlf:u'>u</pc>")),
                        "Unit \"p2\": the inline code \"7\" is neither"),
                arguments(
                        "p2",
                        unit("p2", segment("One", "<pc id='7' type='link' equivStart='javascript:x'>u</pc>")),
                        "Unit \"p2\": A link has an http, https or mailto address"),
                arguments(
                        "p2",
                        unit("p2", segment("One", "le<pc id='1' type='fmt' subType='xlf:b'>(mot)</pc>clef")),
                        "Unit \"p2\": CommonMark cannot distinguish its inline codes"),
                arguments(
                        "p2",
                        unit("p2", segment("One", "Un") + segment("Two", "").replace("<target></target>", "")),
                        "Unit \"p2\": one segment has a target and another has none"));
    }

    @ParameterizedTest
    @MethodSource("refusedUnits")
    void anInvalidUnitIsRejectedWithItsId(String unit, String units, String reason) {
        ProblemException rejected = refused(file("", units));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BUNDLE);
        assertThat(rejected.detail()).contains(reason);
        assertThat(rejected.members()).containsEntry("unit", unit);
    }

    @Test
    void overlappingCodesAreRejectedWithTheirUnit() {
        String text = "<sc id='1' type='fmt' subType='xlf:b'/>a <sc id='2' type='fmt' subType='xlf:i'/>b"
                + "<ec startRef='1' type='fmt' subType='xlf:b'/> c<ec startRef='2' type='fmt' subType='xlf:i'/>";

        assertThat(refused(file("", unit("p2", segment(text, text)))).detail())
                .contains("Unit \"p2\": the inline code \"1\" does not close the one that was opened last");
    }

    @Test
    void aUnitThatOccursTwiceInOneFileElementIsRejected() {
        String file = file("", unit("p2", segment("x", "y")) + unit("p2", segment("x", "z")));

        assertThat(refused(file).detail()).contains("p2");
    }

    private Bundle read(String units) {
        return read("", units);
    }

    private Bundle read(String metadata, String units) {
        return XliffReader.read(canonical, FRENCH, file(metadata, units));
    }

    private ProblemException refused(String file) {
        return catchThrowableOfType(ProblemException.class, () -> XliffReader.read(canonical, FRENCH, file));
    }

    private static String file(String metadata, String units) {
        String group = metadata.isEmpty()
                ? ""
                : "<mda:metadata><mda:metaGroup category='dragoman'>" + metadata + "</mda:metaGroup></mda:metadata>";
        return """
                <xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0' \
                version='2.1' srcLang='en' trgLang='fr'>
                <file id='f1' original='a-record'>%s%s</file>
                </xliff>""".formatted(group, units);
    }

    private static String metadata(String type, String value) {
        return "<mda:meta type='" + type + "'>" + value + "</mda:meta>";
    }

    private static String unit(String id, String content) {
        return "<unit id='" + id + "'>" + content + "</unit>";
    }

    private static String segment(String source, String target) {
        return "<segment><source>" + source + "</source><target>" + target + "</target></segment>";
    }
}
