package dev.dragoman.bundles.xliff.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks a rule of XLIFF 2 is refused for that rule, in 2.0 and 2.1 as in 2.2. */
class InvalidXliffTest {

    private static final String ROOT = "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'"
            + " xmlns:fs='urn:oasis:names:tc:xliff:fs:2.0' xmlns:val='urn:oasis:names:tc:xliff:validation:2.0'"
            + " xmlns:my='urn:my' version='2.0' srcLang='en' trgLang='fr'>";

    static Stream<Arguments> invalidTexts() {
        return Stream.of(
                arguments("a<sm id='m1' type='term'/>b", "The <sm> for id='m1' has no corresponding <em/>"),
                arguments("a<em startRef='m1'/>b", "m1"),
                arguments("a<em startRef='m1'/>b<sm id='m1' type='term'/>", "m1"),
                arguments("<ec startRef='1'/>b<sc id='1'/>", "1"),
                arguments("<sc id='1'/>b", "Missing isolated='yes' for opening code id='1'"),
                arguments("a<ec id='1'/>", "startRef"),
                arguments("<sc id='1' isolated='yes'/>b<ec startRef='1'/>", "Invalid isolated='yes'"),
                arguments("<ec id='1' startRef='1' isolated='yes'/>b", "You cannot have both id and startRef"),
                arguments("<sc id='1' canCopy='no'/>b<ec startRef='1'/>", "canCopy"),
                arguments("<sc id='1' canDelete='no'/>b<ec startRef='1'/>", "canDelete"),
                arguments("<sc id='1' canOverlap='no'/>b<ec startRef='1' canOverlap='yes'/>", "canOverlap"),
                arguments("<sc id='1' canReorder='firstNo'/>b<ec startRef='1'/>", "canReorder"),
                arguments("<sc id='1' canReorder='firstNo'/>b<ec startRef='1' canReorder='yes'/>", "canReorder"),
                arguments("<sc id='1' dir='rtl'/>b<ec startRef='1' dir='ltr'/>", "dir"),
                arguments("<ph id='1' canReorder='no'/>", "Both canCopy and canDelete must be set to 'no'"),
                arguments("<ph id='1' canReorder='no' canCopy='no' canDelete='no'/>", "firstNo"),
                arguments("<ph id='1'/><ph id='1'/>", "The id '1' is already used in the source content"),
                arguments("<ph id='s1'/>", "The id 's1' is already used for a segment"),
                arguments("<ph id='1' copyOf='9'/>", "copyOf"),
                arguments("<ph id='1' canCopy='no'/><ph id='2' copyOf='1'/>", "copyOf"),
                arguments("<ph id='1'/><ph id='2' copyOf='1' dataRef='d1'/>", "d1"),
                arguments("<ph id='1' dataRef='d9'/>", "'d9'"),
                arguments("<pc id='1' dataRefStart='d9'>a</pc>", "'d9'"),
                arguments("<pc id='1' dataRefEnd='d9'>a</pc>", "'d9'"),
                arguments("<pc id='1' dataRef='d9'>a</pc>", "dataRef"),
                arguments("<ph id='1' subFlows='u9'/>", "subFlow id='u9'"),
                arguments("<ph id='1' subFlows='?'/>", "'?'"),
                arguments("<ph id='1' subType='xlf:lb'/>", "subType"),
                arguments("<ph id='1' type='fmt' subType='lb'/>", "'lb'"),
                arguments("<ph id='1' type='ui' subType='xlf:b'/>", "xlf:b"),
                arguments("<ph id='1' type='bold'/>", "'bold'"),
                arguments("<ph id='a b'/>", "'a b'"),
                arguments("<ph/>", "'id'"),
                arguments("<ph id='1'>text</ph>", "ph"),
                arguments("<cp hex='0041'/>", "U+0041 is valid in XML"),
                arguments("<cp hex='110000'/>", "110000"),
                arguments("<cp hex='xyz'/>", "xyz"),
                arguments("<cp/>", "'hex'"),
                arguments("<mrk id='m1' type='comment'>a</mrk>", "must have value or ref"),
                arguments("<mrk id='m1' type='comment' value='v' ref='#n=n1'>a</mrk>", "value"),
                arguments("<mrk id='m1' type='comment' ref='#n=n9'>a</mrk>", "n9"),
                arguments("<mrk id='m1' type='nonsense'>a</mrk>", "'nonsense'"),
                arguments("<mrk id='m1' type='my:x' ref='#zz=1'>a</mrk>", "'zz'"),
                arguments("<mrk id='m1' type='my:x' ref='#z=1'>a</mrk>", "z"),
                arguments("<mrk id='m1' type='my:x' ref='#u=1/f=f1'>a</mrk>", "f1"),
                arguments("<mrk id='m1' type='my:x' ref='#f=f1/f=f2'>a</mrk>", "f2"),
                arguments("<mrk id='m1' type='my:x' ref='#n=n1/u=1'>a</mrk>", "n1"),
                arguments("<mrk id='m1' type='my:x' ref='#f=f1/n=1/n=2'>a</mrk>", "n"),
                arguments("<mrk id='m1' type='my:x' ref='#f=/'>a</mrk>", "not a valid NMTOKEN"),
                arguments("<pc id='1' my:attr='v'>a</pc>", "attr"),
                arguments("<ph id='1' fs:fs='nonsense'/>", "nonsense"),
                arguments("<ph id='1' fs:other='b'/>", "other"),
                arguments("<my:elem/>", "elem"),
                arguments("<bogus/>", "bogus"));
    }

    @ParameterizedTest
    @MethodSource("invalidTexts")
    void aTextThatBreaksARuleIsRefusedForIt(String text, String reason) {
        refuses(file(unit("<segment id='s1'><source>" + text + "</source></segment>")), reason);
    }

    static Stream<Arguments> invalidTargets() {
        return Stream.of(
                arguments(
                        "<ph id='1' canDelete='no'/>a",
                        "b",
                        "Unit \"u\": the inline code \"1\" of the source is missing in the target"),
                arguments(
                        "<ph id='1' canDelete='no' equiv='{when}'/>a",
                        "b",
                        "Unit \"u\": the reference {when} of the source is missing in the target"),
                arguments("<pc id='1' canDelete='no'>a</pc>", "b", "the inline code \"1\" of the source is missing"),
                arguments(
                        "<ph id='1'/>a",
                        "<ph id='1'/><ph id='1'/>",
                        "the inline code \"1\" occurs twice in the target"),
                arguments(
                        "<ph id='1' equiv='{when}'/>a",
                        "<ph id='1' equiv='{when}'/><ph id='1' equiv='{when}'/>",
                        "the reference {when} occurs twice in the target"),
                arguments("<ph id='1'/>a", "<pc id='1'>a</pc>", "different tag-types"),
                arguments("<mrk id='1' type='term'>a</mrk>", "<mrk id='1' type='my:x'>a</mrk>", "different"),
                arguments(
                        "<mrk id='1' translate='no'>a</mrk>", "<mrk id='1' translate='yes'>a</mrk>", "translate value"),
                arguments(
                        "<ph id='1' canReorder='firstNo' canDelete='no' canCopy='no'/>"
                                + "<ph id='2' canReorder='no' canDelete='no' canCopy='no'/>",
                        "<ph id='2' canReorder='firstNo' canDelete='no' canCopy='no'/>"
                                + "<ph id='1' canReorder='no' canDelete='no' canCopy='no'/>",
                        "cannot be re-ordered"));
    }

    @ParameterizedTest
    @MethodSource("invalidTargets")
    void aTargetThatDoesNotFitItsSourceIsRejectedWithItsUnit(String source, String target, String reason) {
        String segment = "<segment><source>" + source + "</source><target>" + target + "</target></segment>";

        refuses(file(unit(segment)), reason);
    }

    static Stream<Arguments> invalidUnits() {
        String segment = "<segment><source>a</source><target>b</target></segment>";
        return Stream.of(
                arguments("", "unit"),
                arguments("<ignorable><source>a</source></ignorable>", "No <segment> in <unit>"),
                arguments("<segment/>", "segment"),
                arguments("<segment><target>b</target></segment>", "target"),
                arguments("<segment><source>a</source><source>a</source></segment>", "source"),
                arguments("<ignorable/>" + segment, "ignorable"),
                arguments("<segment id='1'><source>a</source></segment>".repeat(2), "'1' is used more than once"),
                arguments("<ignorable id='1'><source> </source></ignorable>".repeat(2) + segment, "'1' is used more"),
                arguments(
                        "<segment id='1'><source>a</source></segment><ignorable id='1'><source> </source></ignorable>",
                        "'1' is used more"),
                arguments(segment.replace("<segment", "<segment state='done'"), "'done'"),
                arguments(segment.replace("<segment", "<segment subState='my:x'"), "\"my:x\" has no state"),
                arguments(
                        segment.replace("<segment", "<segment state='final' subState='x'"),
                        "the subState \"x\" has no prefix"),
                arguments("<segment state='final'><source>a</source></segment>", "\"final\" has no target"),
                arguments(segment.replace("<segment", "<segment translate='no'"), "translate"),
                arguments(segment.replace("<segment", "<segment canResegment='maybe'"), "maybe"),
                arguments(segment.replace("<segment", "<segment my:attr='v'"), "attr"),
                arguments(segment.replace("<source", "<source my:attr='v'"), "attr"),
                arguments(segment.replace("<source", "<source dir='rtl'"), "dir"),
                arguments(segment.replace("<target", "<target my:attr='v'"), "attr"),
                arguments(segment.replace("</segment>", "<my:elem/></segment>"), "elem"),
                arguments(
                        segment.replace("<source", "<source xml:lang='ja'"),
                        "xml:lang of the source is \"ja\"; it should be \"en\""),
                arguments(
                        segment.replace("<target", "<target xml:lang='ja'"),
                        "xml:lang of the target is \"ja\"; it should be \""),
                arguments(segment.replace("<target", "<target xml:lang='f'"), "'f' is invalid"),
                arguments(
                        segment.replace("<target", "<target xml:space='preserve'"),
                        "Source and target must be set to the same whitespace handling"),
                arguments(segment.replace("<target", "<target order='0'"), "positiveInteger"),
                arguments(segment.replace("<target", "<target order='2'"), "Invalid target order '2'"),
                arguments(segment.replace("<target", "<target order='2'") + segment, "have the same target order: '2'"),
                arguments("<notes/>" + segment, "notes"),
                arguments(segment + "<notes><note>n</note></notes>", "notes"),
                arguments("<notes><note id='n'>a</note><note id='n'>b</note></notes>" + segment, "Duplicate id 'n'"),
                arguments("<notes><note priority='11'>a</note></notes>" + segment, "11"),
                arguments("<notes><note appliesTo='both'>a</note></notes>" + segment, "both"),
                arguments("<originalData/>" + segment, "originalData"),
                arguments("<originalData><data>x</data></originalData>" + segment, "'id'"),
                arguments("<originalData><data id='1'>x</data><data id='1'>y</data></originalData>" + segment, "1"),
                arguments("<originalData><my:elem/></originalData>" + segment, "elem"),
                arguments("<originalData><data id='1'><my:elem/></data></originalData>" + segment, "elem"),
                arguments(segment + "<my:elem/>", "elem"),
                arguments("<my:elem id='1'/><my:elem id='1'/>" + segment, "Duplicate id '1'"),
                arguments("<val:validation/>" + segment, "validation"),
                arguments("<val:validation><val:rule/></val:validation>" + segment, "rule"));
    }

    @ParameterizedTest
    @MethodSource("invalidUnits")
    void aUnitThatBreaksARuleIsRefusedForIt(String content, String reason) {
        refuses(file(unit(content)), reason);
    }

    static Stream<Arguments> invalidFiles() {
        String unit = unit("<segment><source>a</source><target>b</target></segment>");
        return Stream.of(
                arguments(ROOT + "</xliff>", "xliff"),
                arguments(file(""), "file"),
                arguments(file("<group id='g'/><group id='g'/>"), "Duplicated group id value 'g'"),
                arguments(file("<group>" + unit + "</group>"), "'id'"),
                arguments(file("<notes><note>n</note></notes>"), "file"),
                arguments(file(unit + "<notes><note>n</note></notes>"), "notes"),
                arguments(file("<notes/>" + unit), "notes"),
                arguments(file("<group id='g'>" + unit + "<notes><note>n</note></notes></group>"), "notes"),
                arguments(file(unit + "<my:elem/>"), "elem"),
                arguments(file(unit).replace("</file>", "</file><my:elem/>"), "elem"),
                arguments(file("<skeleton/>" + unit), "content in <skeleton>"),
                arguments(file("<skeleton href='a'>text</skeleton>" + unit), "href"),
                arguments(file(unit).replace("id='f1'", ""), "'id'"),
                arguments(file(unit).replace("id='f1'", "id='a b'"), "'a b'"),
                arguments(
                        file(unit).replace("</file>", "</file><file id='f1'>" + unit + "</file>"),
                        "'f1' is used as the id of two or more"),
                arguments(file(unit + unit), "Unit \"u\": it occurs twice in the file, in lines 1 and 1"),
                arguments(file(unit.replace(" id='u'", "")), "'id'"),
                arguments(file(unit.replace("id='u'", "id='?'")), "'?'"),
                arguments(file(unit).replace("srcLang='en'", ""), "srcLang"),
                arguments(file(unit).replace("srcLang='en'", "srcLang='e'"), "srcLang: \"e\" is not"),
                arguments(file(unit).replace("trgLang='fr'", "trgLang='f'"), "trgLang: \"f\" is not"),
                arguments(file(unit).replace("trgLang='fr'", ""), "<xliff> has no trgLang"),
                arguments(
                        file(unit("<segment><source>a</source></segment><ignorable><source> </source><target> </target>"
                                        + "</ignorable>"))
                                .replace("trgLang='fr'", ""),
                        "<xliff> has no trgLang"),
                arguments(file(unit).replace("id='f1'", "id='f1' xml:lang='ja'"), "is \"ja\""),
                arguments(file("<group id='g' xml:lang='ja'>" + unit + "</group>"), "is \"ja\""),
                arguments(file(unit.replace("id='u'", "id='u' xml:lang='ja'")), "is \"ja\""),
                arguments(file(unit.replace("id='u'", "id='u' bogus='1'")), "bogus"),
                arguments(file(unit).replace("trgLang='fr'", "trgLang='fr' bogus='1'"), "bogus"),
                arguments(file("<bogus/>" + unit), "bogus"),
                arguments(file("text" + unit), "file"));
    }

    @ParameterizedTest
    @MethodSource("invalidFiles")
    void aFileThatBreaksARuleIsRefusedForIt(String file, String reason) {
        refuses(file, reason);
    }

    @Test
    void whatXliff22HasAddedToTheCoreIsRead() {
        String unit = unit("<notes><note id='n' ref='#m1'>n</note></notes>"
                + "<segment><source><mrk id='m1' type='term'>a</mrk></source></segment>");
        String file = in22(file(unit))
                .replaceFirst(
                        "(<xliff[^>]*>)",
                        "$1<notes>\n<note>of all</note></notes><mda:metadata xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0'>"
                                + "<mda:metaGroup><mda:meta type='a'>b</mda:meta></mda:metaGroup></mda:metadata>\n");

        XliffDocument document = XliffDocument.parse(file, BundleLimits.STANDARD);

        assertThat(document.units()).hasSize(1);
        assertThat(document.place(0).line()).isEqualTo(3);
    }

    @Test
    void whatXliff22HasAddedIsRefusedBeforeIt() {
        String unit = unit("<segment><source>a</source></segment>");
        String file = file(unit).replaceFirst("(<xliff[^>]*>)", "$1<notes><note>of all</note></notes>");

        assertThat(refused(file).detail()).contains("notes");
    }

    @Test
    void oneFileHasOneCoreNamespace() {
        String file = in22(file(unit("<segment xmlns='urn:oasis:names:tc:xliff:document:2.0'/>")));

        assertThat(refused(file.replaceFirst("(<segment xmlns='[^']*)2.2", "$12.0"))
                        .detail())
                .contains("<segment> is in the namespace urn:oasis:names:tc:xliff:document:2.0, the file's root in");
    }

    private static void refuses(String file, String reason) {
        ProblemException older = refused(file);
        assertThat(older.code()).isEqualTo(ProblemCode.INVALID_BUNDLE);
        assertThat(older.detail()).contains(reason);
        assertThat(refused(in22(file)).detail()).contains(reason);
    }

    private static ProblemException refused(String file) {
        ProblemException rejected =
                catchThrowableOfType(ProblemException.class, () -> XliffDocument.parse(file, BundleLimits.STANDARD));
        assertThat(rejected).as("%s", file).isNotNull();
        return rejected;
    }

    private static String in22(String file) {
        return file.replace("document:2.0", "document:2.2").replace("version='2.0'", "version='2.2'");
    }

    private static String unit(String content) {
        return "<unit id='u'>" + content + "</unit>";
    }

    private static String file(String content) {
        return ROOT + "<file id='f1'>" + content + "</file></xliff>";
    }
}
