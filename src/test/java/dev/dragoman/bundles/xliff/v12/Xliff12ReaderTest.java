package dev.dragoman.bundles.xliff.v12;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Xliff12ReaderTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");
    private static final String WHEN = "<x id=\"r1\" ctype=\"x-dragoman-time\" equiv-text=\"{when}\"/>";

    private final CanonicalRecord canonical =
            SampleRecords.read("a-record", SampleRecords.fileWithEvent("""
                    {when}, they met.

                    One sentence. Another & more!

                    Read *this* **now**, [here](https://example.org/).
                    """)).record();

    @Test
    void aUnitIsReadWithItsLine() {
        UploadedUnit unit = read(unit("p2", "<source>One.</source>\n<target state=\"translated\">Une.</target>"));

        assertThat(unit)
                .isEqualTo(new UploadedUnit(
                        "p2",
                        Optional.of("One."),
                        Optional.of("Une."),
                        Optional.of(UnitState.TRANSLATED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "new, , INITIAL",
        "needs-translation, , INITIAL",
        "needs-adaptation, , INITIAL",
        "needs-l10n, , INITIAL",
        "needs-review-adaptation, , INITIAL",
        "needs-review-l10n, , INITIAL",
        "needs-review-translation, , INITIAL",
        "translated, , TRANSLATED",
        "signed-off, , REVIEWED",
        "final, , FINAL",
        "x-anything, , TRANSLATED",
        "translated, yes, REVIEWED",
        "final, yes, FINAL",
        "new, yes, INITIAL",
        "needs-review-l10n, yes, INITIAL",
        "translated, no, TRANSLATED"
    })
    void theStatesOfTheStandardAreOurs(String state, String approved, UnitState ours) {
        String approval = approved == null ? "" : "\" approved=\"" + approved;

        UploadedUnit unit = read(unit("p2" + approval, "<source>a</source><target state=\"" + state + "\">b</target>"));

        assertThat(unit.state()).contains(ours);
        assertThat(unit.target()).contains("b");
        assertThat(unit.needsWork())
                .isEqualTo(state.equals("needs-review-translation") ? Optional.of(true) : Optional.empty());
    }

    @Test
    void aTargetWithoutAStateHasNone() {
        assertThat(read(unit("p2", "<source>a</source><target>b</target>")).state())
                .isEmpty();
        assertThat(read(unit("p2\" approved=\"yes", "<source>a</source><target>b</target>"))
                        .state())
                .contains(UnitState.REVIEWED);
    }

    @Test
    void aUnitWithoutATargetOrWithAnEmptyOneIsMissing() {
        assertThat(read(unit("p2", "<source>a</source>")).target()).isEmpty();
        assertThat(read(unit("p2", "<source>a</source><target/>")).target()).isEmpty();
        assertThat(read(unit("p2", "<source>a</source><target> \n </target>")).target())
                .isEmpty();
    }

    @Test
    void segmentsThatAToolMadeAreJoined() {
        UploadedUnit unit = read(unit("p2", """
                <source>One sentence. Another &amp; more!</source>
                <seg-source><mrk mtype="seg" mid="0">One sentence.</mrk> <mrk mtype="seg" mid="1">Another &amp; more!</mrk></seg-source>
                <target><mrk mtype="seg" mid="1">Une autre&#160;!</mrk> <mrk mtype="seg" mid="0">Une phrase.</mrk></target>"""));

        assertThat(unit.source()).contains("One sentence. Another & more!");
        assertThat(unit.target()).contains("Une autre\u00a0! Une phrase.");
    }

    @Test
    void cdataMarksNotesContextsAndMatchesDoNoHarm() {
        UploadedUnit unit = read(unit("p2", """
                <source>One <mrk mtype="term" comment="c">sentence</mrk></source>
                <target><![CDATA[Une <phrase> &]]><!-- a comment --><mrk mtype="protected">amp; plus</mrk></target>
                <context-group purpose="information"><context context-type="x-a">here</context></context-group>
                <note>a note on <![CDATA[<this>]]></note>
                <alt-trans><source>Another source</source><target>Another target</target></alt-trans>
                <o:own xmlns:o="urn:own">more</o:own>"""));

        assertThat(unit.source()).contains("One sentence");
        assertThat(unit.target()).contains("Une \\<phrase> \\&amp; plus");
    }

    @Test
    void unitsStandInGroupsOfGroups() {
        UploadedBundle bundle = bundle(
                "",
                "<group id=\"a\"><group id=\"b\"><note>n</note>" + unit("p2", "<source>a</source>") + "</group></group>"
                        + "<bin-unit id=\"pic\" mime-type=\"image/png\"><bin-source><external-file href=\"p\"/></bin-source></bin-unit>"
                        + unit("p9", "<source>a<x id=\"1\"/></source><target>b</target>"));

        assertThat(bundle.units()).extracting(UploadedUnit::id).containsExactly("p2", "p9");
        assertThat(bundle.units().get(1).target()).contains("b");
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                arguments(WHEN + " <g id=\"1\" ctype=\"bold\">b</g>", "{when} **b**"),
                arguments("<g id=\"1\" ctype=\"link\" equiv-text=\"/en/\">b</g>", "[b](/en/)"),
                arguments("a<x id=\"1\" ctype=\"lb\"/>b", "a\\\nb"),
                arguments("<ph id=\"r1\" ctype=\"x-dragoman-time\">{when}</ph> b", "{when} b"),
                arguments("<ph id=\"r1\">{start:time}</ph> b", "{start:time} b"),
                arguments(
                        "<bpt id=\"1\" rid=\"7\" ctype=\"italic\">&lt;i></bpt>b<ept id=\"2\" rid=\"7\">x</ept>", "*b*"),
                arguments("<bx id=\"1\" rid=\"7\" ctype=\"bold\"/>b<ex id=\"2\" rid=\"7\"/>", "**b**"),
                arguments("<bpt id=\"1\" ctype=\"bold\">x</bpt>b<ept id=\"1\">x</ept>", "**b**"),
                arguments("<it id=\"1\" pos=\"open\" ctype=\"bold\">x</it>b<it id=\"1\" pos=\"close\">x</it>", "**b**"),
                arguments(
                        "one<mrk mtype=\"seg\" mid=\"1\"><g id=\"1\" ctype=\"bold\"> two </g></mrk>!",
                        "one **two** !"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void ourCodesComeBackHoweverAToolWritesThem(String text, String inline) {
        assertThat(read(unit("p2", "<source>" + text + "</source>")).source()).contains(inline);
    }

    @Test
    void aCodeWithoutAttributesIsThatOfTheSource() {
        String source = WHEN + " <g id=\"1\" ctype=\"link\" equiv-text=\"/en/\">b</g><x id=\"2\" ctype=\"lb\"/>c";

        UploadedUnit unit = read(unit(
                "p2",
                "<source>" + source + "</source>"
                        + "<target><g id=\"1\">d</g> <x id=\"r1\"/><ph id=\"2\">[br]</ph>e</target>"));

        assertThat(unit.target()).contains("[d](/en/) {when}\\\ne");
    }

    static Stream<Arguments> refusedUnits() {
        return Stream.of(
                arguments(
                        "<source>a</source><target><x id=\"1\"/>b</target>", "the inline code \"1\" is neither a time"),
                arguments("<source>a</source><target><g id=\"1\">b</g></target>", "the inline code \"1\" is neither"),
                arguments(
                        "<source>a</source><target><ph id=\"1\">&lt;br/></ph></target>",
                        "the inline code \"1\" is neither"),
                arguments(
                        "<source>a</source><target><bx id=\"1\" ctype=\"bold\"/>b</target>",
                        "the inline code \"1\" is not closed"),
                arguments(
                        "<source>a</source><target>b<ex id=\"1\"/></target>",
                        "the inline code \"1\" does not close the one that was opened last"),
                arguments(
                        "<source>a</source><target><ph id=\"1\">{strat}</ph></target>",
                        "{strat} is not a known reference"),
                arguments(
                        "<source>a b</source><seg-source><mrk mtype=\"seg\" mid=\"0\">a</mrk>"
                                + " <mrk mtype=\"seg\" mid=\"1\">b</mrk></seg-source>"
                                + "<target><mrk mtype=\"seg\" mid=\"0\">c</mrk></target>",
                        "one segment has a target and another, \"1\", has none"),
                arguments(
                        "<source>a</source><target xml:lang=\"ja\">b</target>",
                        "xml:lang of the target is \"ja\"; it should be \"fr\""),
                arguments(
                        "<source xml:lang=\"de\">a</source>", "xml:lang of the source is \"de\"; it should be \"en\""));
    }

    @ParameterizedTest
    @MethodSource("refusedUnits")
    void anInvalidUnitIsRejectedWithItsIdAndLine(String content, String reason) {
        ProblemException rejected = refused(file("", unit("p2", content)));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BUNDLE);
        assertThat(rejected.detail()).startsWith("Unit \"p2\": ").contains(reason);
        assertThat(rejected.members()).containsEntry("unit", "p2").containsEntry("line", 4);
    }

    static Stream<Arguments> refusedFiles() {
        String right = unit("p2", "<source>a</source><target>b</target>");
        String file = file("", right);
        return Stream.of(
                arguments(
                        file.replace("language=\"en\"", "language=\"de\""), "source-language is \"de\"; the canonical"),
                arguments(
                        file.replace("language=\"fr\"", "language=\"ja\""),
                        "target-language is \"ja\"; this bundle is"),
                arguments(
                        file.replace(" target-language=\"fr\"", ""), "target-language is missing; it should be \"fr\""),
                arguments(file.replace("original=\"a-record\"", "original=\"b\""), "The file's original is \"b\""),
                arguments(file("", right + right), "Unit \"p2\": it occurs twice in the file, in lines 4 and 4"),
                arguments(
                        file("", right)
                                .replace(
                                        "</file>",
                                        "</file>" + file.substring(file.indexOf("<file"), file.indexOf("</xliff"))),
                        "Unit \"p2\": it occurs twice in the file, in lines 4 and 6"),
                arguments(file.replace(" datatype=\"plaintext\"", ""), "line 3: the file is not valid XLIFF 1.2"),
                arguments(file.replace("<body>", "<body><bogus/>"), "bogus"),
                arguments(file.replace("<source>a</source>", ""), "Unit \"p2\": "),
                arguments(file.replace("<target>b", "<target state=\"done\">b"), "done"),
                arguments(file.replace("id=\"p2\"", ""), "'id'"),
                arguments(file.replace("</body>", ""), "not well-formed XML"),
                arguments(
                        file.replace("version=\"1.2\"", "version=\"1.1\""),
                        "XLIFF of version \"1.1\" is not supported"),
                arguments(
                        file.replace("version=\"1.2\"", "version=\"2.1\""),
                        "the file is XLIFF 2.1: send it as application/xliff+xml"),
                arguments(file.replace("document:1.2", "document:1.1"), "is in the namespace"),
                arguments("<!DOCTYPE xliff PUBLIC \"a\" \"b\">" + file.substring(file.indexOf("<xliff")), "DOCTYPE"),
                arguments(file("<note from=\"dragoman:authority\">divine</note>", right), "The authority \"divine\""),
                arguments(
                        file("<note from=\"dragoman:revision\">0</note>", right),
                        "The revision \"0\" is not a number"));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void aFileThatIsNoBundleOfThisRecordAndLocaleIsRefused(String file, String reason) {
        ProblemException rejected = refused(file);

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BUNDLE);
        assertThat(rejected.detail()).contains(reason);
    }

    @Test
    void ourMetadataAreReadBack() {
        UploadedBundle bundle = bundle(
                "<note from=\"dragoman:authority\">official</note><note from=\"dragoman:revision\">3</note>"
                        + "<note from=\"dragoman:translator\">A</note><note>another</note>",
                unit("p2", "<source>a</source>"));

        assertThat(bundle.authority()).contains(Authority.OFFICIAL);
        assertThat(bundle.revision()).contains(3);
        assertThat(bundle.provenance()).contains(new Provenance(Optional.empty(), List.of("A"), List.of()));
    }

    private UploadedUnit read(String unit) {
        return bundle("", unit).units().get(0);
    }

    private UploadedBundle bundle(String notes, String units) {
        return Xliff12Reader.read(canonical, FRENCH, file(notes, units).getBytes(UTF_8));
    }

    private ProblemException refused(String file) {
        return Refusals.byUnit(() -> Xliff12Reader.read(canonical, FRENCH, file.getBytes(UTF_8)));
    }

    private static String file(String notes, String units) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
                <file original="a-record" datatype="plaintext" source-language="en" target-language="fr"><header>%s</header><body>
                %s
                </body></file></xliff>
                """.formatted(notes, units);
    }

    private static String unit(String id, String content) {
        return "<trans-unit id=\"" + id + "\">" + content + "</trans-unit>";
    }
}
