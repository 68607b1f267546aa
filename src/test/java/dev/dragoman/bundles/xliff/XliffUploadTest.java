package dev.dragoman.bundles.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.Refusals;
import dev.dragoman.bundles.SourceChange;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.bundles.xliff.v2.XliffWriter;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a translator gets as XLIFF 2.1, and what an upload of XLIFF 2 says before it is compared with the record. */
class XliffUploadTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");

    private final CanonicalRecord canonical =
            SampleRecords.of("They met for 3 hours.\n\n1. Point\n\n   - (8) In *it*\n\n     More\n");

    @Test
    void theExportGivesThePositionOfAUnitAndItsChanges() {
        Target outdated = SampleBundles.target("p1", "Deux heures.", "They met for 2 hours.");
        Target current = new Target("p3", "En *cela*", UnitState.REVIEWED, Optional.of("my:ok"), "In *it*");
        BundleExport export = new BundleExport(
                canonical, 4, FRENCH, 3, Optional.of(SampleBundles.of(canonical, "fr", List.of(outdated, current))));

        assertThat(new String(XliffWriter.write(export), UTF_8)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="en" trgLang="fr">
                  <file id="f1" original="a-record" canResegment="no">
                    <mda:metadata>
                      <mda:metaGroup category="dragoman">
                        <mda:meta type="authority">machine</mda:meta>
                        <mda:meta type="revision">4</mda:meta>
                      </mda:metaGroup>
                    </mda:metadata>
                    <notes>
                      <note id="dragoman-version" category="dragoman:version">3</note>
                    </notes>
                    <unit id="title">
                      <notes>
                        <note id="dragoman-place" appliesTo="source" category="dragoman:place">title</note>
                      </notes>
                      <segment state="initial">
                        <source>A title</source>
                      </segment>
                    </unit>
                    <unit id="p1">
                      <notes>
                        <note id="dragoman-place" appliesTo="source" category="dragoman:place">paragraph</note>
                        <note id="dragoman-old-source" appliesTo="source" category="dragoman:old-source">They met for 2 hours.</note>
                        <note id="dragoman-change" appliesTo="source" category="dragoman:change">"2" has become "3"</note>
                      </notes>
                      <segment state="translated" subState="dragoman:outdated">
                        <source>They met for 3 hours.</source>
                        <target>Deux heures.</target>
                      </segment>
                    </unit>
                    <unit id="p2">
                      <notes>
                        <note id="dragoman-place" appliesTo="source" category="dragoman:place">point 1.</note>
                      </notes>
                      <segment state="initial">
                        <source>Point</source>
                      </segment>
                    </unit>
                    <unit id="p3">
                      <notes>
                        <note id="dragoman-place" appliesTo="source" category="dragoman:place">point 1., point (8)</note>
                      </notes>
                      <segment state="reviewed" subState="my:ok">
                        <source>In <pc id="s1" type="fmt" subType="xlf:i">it</pc></source>
                        <target>En <pc id="s1" type="fmt" subType="xlf:i">cela</pc></target>
                      </segment>
                    </unit>
                    <unit id="p4">
                      <notes>
                        <note id="dragoman-place" appliesTo="source" category="dragoman:place">point 1., point (8), paragraph</note>
                      </notes>
                      <segment state="initial">
                        <source>More</source>
                      </segment>
                    </unit>
                  </file>
                </xliff>
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met for 2 hours.|They met for 3 hours.|\"2\" has become \"3\"",
                "They met.|They met again.|\"met.\" has become \"met again.\"",
                "They met.|They met. It rained.|Added: It rained.",
                "They met. It rained.|They met.|Removed: It rained.",
                "All|New|\"All\" has become \"New\""
            })
    void aChangeIsSaidInWords(String before, String after, String said) {
        assertThat(SourceChange.describe(before, after)).isEqualTo(said);
    }

    @Test
    void anOutdatedTargetIsReadBackAsUnfinished() {
        UploadedUnit unit = read("<unit id='p1'><segment state='final' subState='dragoman:outdated'><source>a</source>"
                        + "<target>b</target></segment></unit>")
                .units()
                .get(0);

        assertThat(unit.needsWork()).contains(true);
        assertThat(unit.subState()).isEmpty();
        assertThat(unit.state()).contains(UnitState.FINAL);
        assertThat(unit.line()).contains(3);
    }

    @Test
    void unitsThatTheRecordDoesNotHaveArePassedOnAsTheyAre() {
        UploadedBundle bundle = read("<unit id='P1'><segment><source>a<ph id='1'/></source><target>b<pc id='2'>c</pc>"
                + "</target></segment></unit>");

        assertThat(bundle.units()).extracting(UploadedUnit::id).containsExactly("P1");
        assertThat(bundle.units().get(0).target()).contains("bc");
    }

    @Test
    void theFileSaysWhichRevisionItWasExportedFrom() {
        UploadedBundle bundle = read("<mda:metadata><mda:metaGroup category='dragoman'><mda:meta type='revision'>12"
                + "</mda:meta><mda:meta type='authority'>official</mda:meta></mda:metaGroup></mda:metadata>"
                + "<unit id='p1'><segment><source>a</source></segment></unit>");

        assertThat(bundle.revision()).contains(12);
        assertThat(bundle.authority()).contains(Authority.OFFICIAL);
        assertThat(bundle.provenance()).isEmpty();
        assertThat(bundle.units().get(0).target()).isEmpty();
    }

    @Test
    void aProblemInAUnitNamesItsLine() {
        ProblemException rejected = Refusals.byUnit(
                () -> read("<unit id='title'><segment><source>a</source></segment></unit>\n<unit id='p1'>\n<segment>"
                        + "<source>a</source><target>b<ph id='1'/></target></segment></unit>"));

        assertThat(rejected.members()).containsEntry("unit", "p1").containsEntry("line", 4);
    }

    @Test
    void aSchemaProblemNamesTheLineAndTheUnit() {
        ProblemException rejected = Refusals.byUnit(() -> read("<unit id='p1'>\n<segment>\n<bogus/></segment></unit>"));

        assertThat(rejected.members()).containsEntry("unit", "p1").containsEntry("line", 5);
    }

    private UploadedBundle read(String content) {
        String file = """
                <xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0'
                version='2.1' srcLang='en' trgLang='fr'><file id='f1' original='a-record'>
                %s</file></xliff>""".formatted(content);
        return XliffReader.read(canonical, FRENCH, file.getBytes(UTF_8));
    }
}
