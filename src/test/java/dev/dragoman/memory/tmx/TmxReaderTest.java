package dev.dragoman.memory.tmx;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.MemoryPair;
import dev.dragoman.memory.tmx.TmxFile.Pair;
import dev.dragoman.memory.tmx.TmxFile.Refused;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.InlineText;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmxReaderTest {

    private static final LanguageTag FRENCH = LanguageTag.parse("fr");

    @Test
    void pairsOfEnglishAndTheLanguageAreRead() {
        TmxFile file = read("""
                <tu><tuv xml:lang="en-US"><seg>Good morning &amp; welcome.</seg></tuv><tuv xml:lang="fr-FR"><seg>Bonjour et bienvenue.</seg></tuv></tu>
                <tu><tuv lang="EN"><seg>Yes.</seg></tuv><tuv lang="de"><seg>Ja.</seg></tuv></tu>
                """);

        assertThat(file.pairs()).containsExactly(new Pair(4, "Good morning & welcome.", "Bonjour et bienvenue."));
        assertThat(file.others()).isEqualTo(1);
        assertThat(file.refused()).isEmpty();
    }

    @Test
    void plainTextIsEscapedAndOurOwnCodesAreKept() {
        TmxFile file = read("<tu><tuv xml:lang='en'><seg>2 * 3 * 4 {x} <ph>{start}</ph></seg></tuv>"
                + "<tuv xml:lang='fr'><seg>2 * 3 * 4 {x} <ph>{start}</ph></seg></tuv></tu>");

        assertThat(file.pairs().get(0).source()).isEqualTo("2 \\* 3 \\* 4 {{x}} {start}");
    }

    @Test
    void theCodesOfAnotherToolAreLeftOut() {
        TmxFile file = read(
                "<tu><tuv xml:lang='en'><seg>A <bpt i='1'>&lt;b></bpt>bold<ept i='1'>&lt;/b></ept> <hi>word</hi></seg></tuv>"
                        + "<tuv xml:lang='fr'><seg>Un mot <bpt i='1'>&lt;b></bpt>gras<ept i='1'>&lt;/b></ept></seg></tuv></tu>");

        assertThat(file.pairs()).containsExactly(new Pair(4, "A bold word", "Un mot gras"));
    }

    @Test
    void anEntryThatCannotBeTakenIsNamedByItsLine() {
        TmxFile file = read("""
                <tu><tuv xml:lang="en"><seg>One.</seg></tuv><tuv xml:lang="fr"><seg>Un.</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>Two.</seg></tuv><tuv xml:lang="fr"><seg> </seg></tuv></tu>
                """);

        assertThat(file.pairs()).hasSize(1);
        assertThat(file.refused()).containsExactly(new Refused(5, "the source or the translation is empty"));
    }

    @Test
    void utf16IsRead() {
        String tmx = tmx("<tu><tuv xml:lang='en'><seg>Tea</seg></tuv><tuv xml:lang='fr'><seg>Thé</seg></tuv></tu>")
                .replace("UTF-8", "UTF-16");

        assertThat(TmxReader.read(tmx.getBytes(UTF_16), FRENCH, BundleLimits.STANDARD)
                        .pairs())
                .containsExactly(new Pair(4, "Tea", "Thé"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tmx [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><tmx><body><tu><tuv xml:lang='en'><seg>&e;</seg></tuv>"
                        + "<tuv xml:lang='fr'><seg>&e;</seg></tuv></tu></body></tmx>",
                "<!DOCTYPE tmx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><tmx><body><tu><tuv xml:lang='en'><seg>&b;</seg></tuv>"
                        + "<tuv xml:lang='fr'><seg>x</seg></tuv></tu></body></tmx>",
                "<xliff/>",
                "<tmx><body>",
                "not XML"
            })
    void entitiesAndOtherFilesAreRejected(String file) {
        assertThatThrownBy(() -> TmxReader.read(file.getBytes(UTF_8), FRENCH, BundleLimits.STANDARD))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        String source = "See *the* [**text**](https://example.org/?a=1&b=2) {start}: R\\&D \\*\\\nEnd";
        String target = "Voir *le* [**texte**](https://example.org/?a=1&b=2) {start} : R\\&D \\*\\\nFin";
        StringWriter text = new StringWriter();
        TmxWriter writer = new TmxWriter(text, FRENCH);
        writer.begin(Instant.EPOCH);
        writer.add(new MemoryPair(
                1,
                1,
                "",
                source,
                target,
                Optional.of("a-record"),
                Optional.of("p1"),
                Optional.of(3),
                Optional.of("A & B"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty()));
        writer.end();

        TmxFile file = TmxReader.read(text.toString().getBytes(UTF_8), FRENCH, BundleLimits.STANDARD);

        assertThat(file.refused()).isEmpty();
        assertThat(file.pairs()).hasSize(1);
        Pair pair = file.pairs().get(0);
        assertThat(InlineText.same(pair.source(), source)).isTrue();
        assertThat(InlineText.same(pair.target(), target)).isTrue();
    }

    private static TmxFile read(String entries) {
        return TmxReader.read(tmx(entries).getBytes(UTF_8), FRENCH, BundleLimits.STANDARD);
    }

    private static String tmx(String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4"><header srclang="en"/><body>
                """ + entries + "</body></tmx>";
    }
}
