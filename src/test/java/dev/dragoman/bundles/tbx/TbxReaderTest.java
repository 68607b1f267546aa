package dev.dragoman.bundles.tbx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.glossary.RawRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TbxReaderTest {

    /** TBX-Basic of 2008, with the declaration that tools write. */
    private static final String MARTIF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
            <martif type="TBX-Basic" xml:lang="en-US">
              <martifHeader><fileDesc><sourceDesc><p>A ministry</p></sourceDesc></fileDesc></martifHeader>
              <text><body>
                <termEntry id="c1">
                  <descrip type="subjectField">law</descrip>
                  <note>For treaties</note>
                  <langSet xml:lang="en">
                    <tig><term>rule of law</term><termNote type="partOfSpeech">noun</termNote></tig>
                  </langSet>
                  <langSet xml:lang="fo">
                    <tig><term>rættarstevna</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
                    <ntig><termGrp><term>rættarríki</term>
                      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
                    <tig><term>lógarstýri</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
                  </langSet>
                </termEntry>
                <termEntry id="c2"><langSet xml:lang="en"><tig><term>only English</term></tig></langSet></termEntry>
              </body></text>
            </martif>
            """;

    private static final String DCA = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch"?>
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
              <tbxHeader><fileDesc><sourceDesc><p>A ministry</p></sourceDesc></fileDesc></tbxHeader>
              <text><body>
                <conceptEntry id="c1">
                  <langSec xml:lang="en"><termSec><term>EEZ</term></termSec><termSec><term>economic zone</term></termSec></langSec>
                  <langSec xml:lang="fo-FO"><termSec><term>búskapar&#x2011;<hi>øki</hi></term>
                    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    <note>One word</note></termSec></langSec>
                </conceptEntry>
              </body></text>
            </tbx>
            """;

    private static final String DCT = """
            <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
                xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
              <text><body>
                <conceptEntry id="c1">
                  <langSec xml:lang="en"><termSec><term>ally</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
                  <langSec xml:lang="fo"><termSec><term>vinur</term>
                    <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
                    <termSec><term>sameindur</term></termSec></langSec>
                </conceptEntry>
              </body></text>
            </tbx>
            """;

    @Test
    void theFirstEditionIsReadWithItsStatuses() {
        assertThat(read(MARTIF))
                .containsExactly(new RawRow(
                        10,
                        Map.of(
                                "en", "rule of law",
                                "target", "rættarríki",
                                "alternatives", "rættarstevna",
                                "forbidden", "lógarstýri",
                                "note", "For treaties")));
    }

    @Test
    void theSecondEditionHasARowForEachEnglishTerm() {
        List<RawRow> rows = read(DCA);

        assertThat(rows).extracting(row -> row.fields().get("en")).containsExactly("EEZ", "economic zone");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.fields()).containsEntry("target", "búskapar\u2011øki");
            assertThat(row.fields()).containsEntry("note", "One word");
        });
    }

    @Test
    void theStyleOfTagsIsReadToo() {
        assertThat(read(DCT)).singleElement().satisfies(row -> {
            assertThat(row.fields()).containsEntry("target", "sameindur");
            assertThat(row.fields()).containsEntry("forbidden", "vinur");
        });
    }

    @Test
    void anotherLanguageHasNoRows() {
        assertThat(TbxReader.read(LanguageTag.parse("ja"), DCA.getBytes(UTF_8), BundleLimits.STANDARD))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx><text>&x;</text></tbx>",
                "<!DOCTYPE tbx SYSTEM \"a.dtd\" [<!ENTITY a \"aaaaaaaaaa\">]><tbx>&a;</tbx>",
                "<!DOCTYPE tbx SYSTEM \"http://example.org/a.dtd\"><tbx>&x;</tbx>",
                "<!DOCTYPE tbx SYSTEM \"a.dtd\"><!DOCTYPE tbx [<!ENTITY a \"a\">]><tbx>&a;</tbx>",
                "<xliff/>",
                "<tbx><text>"
            })
    void entitiesAndOtherFilesAreRejected(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageNotContaining("root:")
                .hasMessageContaining("line 1");
    }

    @Test
    void nestedElementsAreLimited() {
        assertThatThrownBy(() -> read("<tbx>" + "<a>".repeat(100) + "</a>".repeat(100) + "</tbx>"))
                .hasMessageContaining("nested more than 64 deep");
    }

    private static List<RawRow> read(String file) {
        return TbxReader.read(LanguageTag.parse("fo"), file.getBytes(UTF_8), BundleLimits.STANDARD);
    }
}
