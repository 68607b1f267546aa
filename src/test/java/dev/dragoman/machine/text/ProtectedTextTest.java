package dev.dragoman.machine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.records.InlineText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedTextTest {

    private static final String SOURCE =
            "On {start:date} the *two* ministers met at R\\&D, see [the **page**](https://example.org/?a=1&b=2).";

    @ParameterizedTest
    @EnumSource(Notation.class)
    void whatComesBackUnchangedIsTheSourceAgain(Notation notation) {
        ProtectedText text = ProtectedText.of(SOURCE, notation);

        assertThat(InlineText.same(text.restore(text.text()), SOURCE)).isTrue();
    }

    @Test
    void neitherReferencesNorAddressesAreSent() {
        assertThat(ProtectedText.of(SOURCE, Notation.XML).text())
                .isEqualTo("On <x id=\"x1\"></x> the <g id=\"g2\">two</g> ministers met at R&amp;D,"
                        + " see <g id=\"g3\">the <g id=\"g4\">page</g></g>.");
        assertThat(ProtectedText.of("Now {when}", Notation.HTML).text()).isEqualTo("Now <span id=\"x1\"></span>");
    }

    @Test
    void protectedPartsMayMove() {
        ProtectedText text = ProtectedText.of("On {when} the *ministers* met.", Notation.XML);

        assertThat(text.restore("<g id='2'>大臣</g>は<x id=\"1\"/>に会談した。")).isEqualTo("*大臣*は{when}に会談した。");
    }

    @Test
    void charactersThatWouldBeMarkupAreText() {
        ProtectedText text = ProtectedText.of("Plain.", Notation.XML);

        assertThat(text.restore("5 * 3 &lt; 16 &amp; {when} &#233;&#xE9;&nbsp;&quot;"))
                .isEqualTo("5 \\* 3 \\< 16 & {{when}} éé\u00a0\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing is left.",
                "<x id=\"1\"></x> <g id=\"2\">open",
                "<x id=\"1\"></x><x id=\"1\"></x> <g id=\"2\">a</g>",
                "<x id=\"1\"></x> <g id=\"2\">a</g> <g id=\"3\">b</g>",
                "<x id=\"1\"></x> <g id=\"2\">a</g></g>",
                "<x id=\"1\">words</x> <g id=\"2\">a</g>",
                "<x id=\"1\"></x> <g id=\"2\">a</g> <b>new</b>",
                "<x id=\"1\"></x> <g id=\"2\">a</g> <script>alert(1)</script>",
                "<x id=\"1\"></x> <g id=\"2\">a</g> 3 < 4",
                "{when} <g id=\"2\">a</g>",
                "<x></x> <g id=\"2\">a</g>",
                "<x id=\"99999\"></x> <g id=\"2\">a</g>"
            })
    void aLostRepeatedOrInventedPartIsNamed(String translation) {
        ProtectedText text = ProtectedText.of("On {when} the *ministers* met.", Notation.XML);

        assertThatThrownBy(() -> text.restore(translation)).isInstanceOf(LostMarkup.class);
    }

    @ParameterizedTest
    @CsvSource({"<, 100000", "<x , 50000", "&#, 60000", "<x id=, 40000", "</g>, 30000"})
    void aHostileAnswerTakesNoTime(String part, int times) {
        ProtectedText text = ProtectedText.of("On {when} the *ministers* met.", Notation.XML);

        assertThatThrownBy(() -> text.restore(part.repeat(times))).isInstanceOf(LostMarkup.class);
    }
}
