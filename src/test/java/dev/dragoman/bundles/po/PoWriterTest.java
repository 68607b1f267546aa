package dev.dragoman.bundles.po;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.Exports;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoWriterTest {

    private final CanonicalRecord canonical = SampleRecords.of("""
            A text.

            - (8) A point.

              More of it.

            > ### Said

            ![A room]()
            """);

    @Test
    void theHeaderSaysOfWhatInWhichLanguageAndWhoMadeIt() {
        String file = write(Exports.of(
                canonical,
                "zh-Hant",
                Authority.PROVISIONAL,
                new Provenance(Optional.of("T"), List.of("Anna", "Bea; B"), List.of()),
                SampleBundles.target("p1", "文字。", "A text.")));

        assertThat(file).startsWith("""
                msgid ""
                msgstr ""
                "Project-Id-Version: a-record 7\\n"
                "PO-Revision-Date: \\n"
                "Last-Translator: \\n"
                "Language-Team: \\n"
                "Language: zh_Hant\\n"
                "MIME-Version: 1.0\\n"
                "Content-Type: text/plain; charset=UTF-8\\n"
                "Content-Transfer-Encoding: 8bit\\n"
                "Plural-Forms: nplurals=1; plural=0;\\n"
                "X-Dragoman-Record: a-record\\n"
                "X-Dragoman-Revision: 7\\n"
                "X-Dragoman-Version: 5\\n"
                "X-Dragoman-Locale: zh-Hant\\n"
                "X-Dragoman-Authority: provisional\\n"
                "X-Dragoman-Tool: T\\n"
                "X-Dragoman-Translators: Anna; Bea%3B B\\n"
                "X-Dragoman-Reviewers: \\n"

                #. title
                """);
    }

    @Test
    void everyUnitOfTheRecordHasAnEntryWithItsPosition() {
        String file = write(Exports.untranslated(canonical, 1, "fr"));

        assertThat(file)
                .contains("""

                #. point (8)
                #: a-record:p2
                msgctxt "p2"
                msgid "A point."
                msgstr ""

                #. point (8), paragraph
                #: a-record:p3
                msgctxt "p3"
                msgid "More of it."
                msgstr ""
                """)
                .contains("#. quotation, heading of level 3\n")
                .contains("#. alternative text of a picture\n");
        assertThat(file).doesNotContain("X-Dragoman-Authority", "X-Dragoman-Tool", "fuzzy");
    }

    @Test
    void anOutdatedTargetIsFuzzyAndHasItsSourceBesideTodays() {
        String file = write(Exports.of(canonical, "fr", SampleBundles.target("p1", "Un texte.", "A text, once.")));

        assertThat(file).contains("""
                #. paragraph
                #: a-record:p1
                #, fuzzy
                #| msgid "A text, once."
                msgctxt "p1"
                msgid "A text."
                msgstr "Un texte."
                """);
    }

    @Test
    void aTargetInItsInitialStateIsFuzzy() {
        String file = write(Exports.of(
                canonical, "fr", new Target("p1", "Un texte.", UnitState.INITIAL, Optional.empty(), "A text.")));

        assertThat(file).contains("#: a-record:p1\n#, fuzzy\nmsgctxt \"p1\"\n");
    }

    @Test
    void aReviewedTargetHasACommentThatSaysSo() {
        String file = write(Exports.of(
                canonical,
                "fr",
                new Target("title", "Un titre", UnitState.FINAL, Optional.empty(), "A title"),
                new Target("p1", "Un texte.", UnitState.REVIEWED, Optional.empty(), "A text."),
                SampleBundles.target("p2", "Un point.", "A point.")));

        assertThat(file)
                .contains("#. title\n#. state: final\n#: a-record:title\n")
                .contains("#. paragraph\n#. state: reviewed\n#: a-record:p1\n")
                .contains("#. point (8)\n#: a-record:p2\n");
    }

    @Test
    void theTargetOfARemovedUnitIsAnObsoleteEntry() {
        String file = write(Exports.of(
                canonical,
                "fr",
                SampleBundles.target("p1", "Un texte.", "A text."),
                SampleBundles.target("p9", "Parti\\\nloin", "Gone\\\nfar")));

        assertThat(file).endsWith("""

                #~ msgctxt "p9"
                #~ msgid ""
                #~ "Gone\\\\\\n"
                #~ "far"
                #~ msgstr ""
                #~ "Parti\\\\\\n"
                #~ "loin"
                """);
    }

    @Test
    void aLongTextOfOneLineIsNotWrapped() {
        String words = "mot ".repeat(60).strip();
        String file = write(Exports.of(canonical, "fr", SampleBundles.target("title", words, "A title")));

        assertThat(file).contains("\nmsgstr \"" + words + "\"\n");
    }

    private static String write(BundleExport export) {
        return new String(PoWriter.write(export), UTF_8);
    }
}
