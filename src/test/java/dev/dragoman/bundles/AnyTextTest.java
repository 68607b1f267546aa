package dev.dragoman.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.upload.UploadedBundle;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Texts and names put together at random: whatever can be stored survives PO and JSON. */
class AnyTextTest {

    private static final List<String> NOTATION = List.of(
            "*",
            "**",
            "[",
            "](https://example.org/)",
            "{{",
            "}}",
            "{issued}",
            "\\\n",
            "\\",
            "\\\\",
            "\"",
            "\t",
            " ",
            "\n",
            "&amp;",
            "`",
            "<",
            "שלום",
            "العربية",
            "漢字",
            "𝒳😀",
            "e\u0301",
            "word",
            "\u00a0",
            "\u200f",
            "\u2028",
            "#",
            "%s");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    @Property(tries = 500)
    void anyTextSurvivesTheRoundTrip(@ForAll("texts") String source, @ForAll("texts") String target) {
        RoundTrip.assertComesBack(source, target);
    }

    @Property(tries = 200)
    void anyNamesComeBackAsTheyWere(
            @ForAll("names") List<String> translators, @ForAll("names") List<String> reviewers) {
        CanonicalRecord canonical = RoundTrip.record("A text");
        Provenance provenance = new Provenance(Optional.empty(), translators, reviewers);
        BundleExport export =
                Exports.of(canonical, "he", Authority.OFFICIAL, provenance, SampleBundles.target("p1", "T", "A text"));

        for (UploadedBundle read : RoundTrip.bothWays(export)) {
            assertThat(read.provenance().orElse(Provenance.UNKNOWN)).isEqualTo(provenance);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(200).map(InlineText::escape);
        Arbitrary<String> notation =
                Arbitraries.of(NOTATION).list().ofMaxSize(60).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(anything, notation)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(AnyTextTest::canBeStored);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(name -> !name.isBlank() && name.codePoints().noneMatch(AnyTextTest::isHalf))
                .list()
                .ofMaxSize(4);
    }

    /** What the record and the bundle accept; a blank line in a target is read as a space. */
    private static boolean canBeStored(String text) {
        if (BLANK_LINE.matcher(text).find()) {
            return false;
        }
        try {
            InlineText.parse(text);
            new Unit("p1", text);
        } catch (RuntimeException refused) {
            return false;
        }
        return text.codePoints().noneMatch(c -> isHalf(c) || c == 0xfffe || c == 0xffff);
    }

    private static boolean isHalf(int c) {
        return c >= 0xd800 && c <= 0xdfff;
    }
}
