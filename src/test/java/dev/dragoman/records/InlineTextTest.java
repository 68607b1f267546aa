package dev.dragoman.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.times.TimeReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineTextTest {

    @Test
    void markupAndReferencesBecomeParts() {
        List<Inline> parts = InlineText.parse("On *{start:date}*, **all [*of* them](https://example.org/)**\\\nmet");

        assertThat(parts)
                .containsExactly(
                        new Inline.Text("On "),
                        new Inline.Emphasis(List.of(new Inline.Time(TimeReference.parse("start:date")))),
                        new Inline.Text(", "),
                        new Inline.Strong(List.of(
                                new Inline.Text("all "),
                                new Inline.Link(
                                        "https://example.org/",
                                        List.of(
                                                new Inline.Emphasis(List.of(new Inline.Text("of"))),
                                                new Inline.Text(" them"))))),
                        new Inline.Break(),
                        new Inline.Text("met"));
    }

    /** A text without markup is not parsed; with an escaped full stop at its end it is. */
    @Test
    void aTextOfAnyCharactersIsTheSameWhetherItIsParsedOrNot() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            for (String source : List.of(c + "b c", "a" + c + "b  c", "a b" + c, "a " + c + c + " b", "!" + c + "{{")) {
                List<Inline> parsed = outcome(source + "\\.");

                if (parsed.size() == 1 && parsed.get(0) instanceof Inline.Text text && isVisible(c)) {
                    assertThat(outcome(source))
                            .as("U+%04X in %s", (int) c, source)
                            .isEqualTo(List.of(new Inline.Text(
                                    text.text().substring(0, text.text().length() - 1))));
                }
            }
        }
    }

    private static boolean isVisible(char c) {
        return !Character.isWhitespace(c) && c != '\\';
    }

    private static List<Inline> outcome(String source) {
        try {
            return InlineText.parse(source);
        } catch (ProblemException rejected) {
            return List.of();
        }
    }

    @Test
    void doubledBracesAreLiteral() {
        assertThat(InlineText.parse("{{when}} {when} {{{when}}}"))
                .containsExactly(
                        new Inline.Text("{when} "),
                        new Inline.Time(TimeReference.parse("when")),
                        new Inline.Text(" {"),
                        new Inline.Time(TimeReference.parse("when")),
                        new Inline.Text("}"));
    }

    @Test
    void underscoresInAZonesNameAreNotEmphasis() {
        assertThat(InlineText.references("{start@America/New_York} and {end@America/New_York}"))
                .extracting(Inline.Time::text)
                .containsExactly("{start@America/New_York}", "{end@America/New_York}");
    }

    @Test
    void whatLooksLikeABlockIsTextInAUnit() {
        assertThat(InlineText.parse("# 1. - > words")).containsExactly(new Inline.Text("# 1. - > words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words, “quoted”, it’s 2 h – 3 h …",
                "*stars* and **two** and ***three***",
                "snake_case _emphasis_ __strong__",
                "a `code` span",
                "[link](https://example.org/) and ![picture](/a.png)",
                "[reference]: /a",
                "[a][b] ]][[ ](",
                "<b>bold</b> <https://example.org/> <!-- remark --> a<b>c",
                "R&D, AT&T; &amp; &#65; &#x41; &nbsp; &copy",
                "{when} {{when}} } { {}",
                "back\\slash \\* \\\\ at the end\\",
                "# heading",
                "1. point",
                "- bullet",
                "> quotation",
                "    indented",
                "```",
                "***",
                "===",
                "| a | b |",
                "~~struck~~ :smile: $x^2$",
                "!important! ![",
                "岸田総理大臣は「自由で開かれたインド太平洋（FOIP）」を*発表*した。",
                "قال **الوزير** إن (الناتو) & [شركاءه]",
                "\u00a0no-break\u00a0space\u00a0",
                "two  spaces",
                "\u200fmarks\u200e \u2028 \ufeff",
                "👩‍👩‍👧 😀",
                "http://example.org/a_b_c?x=1&y=2#{z}",
                "\"straight\" 'quotes'"
            })
    void escapedTextIsReadBackAsTheSameText(String words) {
        String source = InlineText.escape(words);

        assertThat(InlineText.parse(source)).containsExactly(new Inline.Text(words.stripLeading()));
        assertThat(InlineText.countMarkup(source)).isZero();
    }

    @Test
    void aSoftLineBreakIsASpace() {
        String source = InlineText.escape("one \n\t two\r\n\r\nthree\\\nfour");

        assertThat(InlineText.parse(source)).containsExactly(new Inline.Text("one two three\\ four"));
    }

    @ParameterizedTest
    @CsvSource({"R&D, R\\&D", "a!, a\\!", "*a*, _a_", "a &amp; b, a & b", "“a”, &ldquo;a&rdquo;"})
    void theSameTextMayBeWrittenInTwoWays(String one, String other) {
        assertThat(InlineText.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a, b", "a, *a*", "{when}, {{when}}", "*a*, **a**", "'Japan''s', Japan’s", "a  b, a b"})
    void textsThatDifferInAnyCharacterOrMarkupAreNotTheSame(String one, String other) {
        assertThat(InlineText.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/", "http://a.example/", "mailto:a@b.example", "/en/", "#p1"})
    void linksLeadToKnownKindsOfAddresses(String address) {
        assertThat(InlineText.parse("[x](" + address + ")"))
                .containsExactly(new Inline.Link(address, List.of(new Inline.Text("x"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:x",
                "&#106;avascript:x",
                "vbscript:x",
                "data:text/html,x",
                "//other.example/",
                "/\\\\other.example/",
                "</&#9;/other.example/>",
                "ftp://a",
                "a.html",
                "x:/y"
            })
    void linksThatCouldRunSomethingOrNameAHostUnseenAreRejected(String address) {
        assertThatThrownBy(() -> InlineText.parse("[x](" + address + ")"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("A link has an http, https or mailto address, or a path on this site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a <b>c</b>", "`code`", "![a](/b)", "x <!-- y -->"})
    void rawHtmlCodeAndPicturesAreRejected(String source) {
        assertThatThrownBy(() -> InlineText.parse(source))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("A text can contain words, emphasis");
    }

    @Test
    void aTextThatBeginsLikeALinkDefinitionIsSeen() {
        assertThat(InlineText.parse("[Note]: see-below")).containsExactly(new Inline.Text("[Note]: see-below"));
    }

    @Test
    void aBlankLineInAUnitIsASpace() {
        assertThat(InlineText.words("Il molo costa.\n \n\nCinque milioni."))
                .isEqualTo("Il molo costa. Cinque milioni.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            両国は**「歓迎した。」**と述べ     | 「歓迎した。」
            両国は**"歓迎"**と述べ             | "歓迎"
            双方**“欢迎”**新计划              | “欢迎”
            双方**《计划》**，随后            | 《计划》
            양국은 **'환영'**한다고            | '환영'
            양국은**(환영)**이라고             | (환영)
            ทั้งสองฝ่าย**"ยินดี"**ต่อแผน         | "ยินดี"
            **「歓迎」**と                      | 「歓迎」
            述べた**（注）**                    | （注）
            see**「注」**here                   | 「注」
            """)
    void strongEmphasisMayTouchPunctuationInScriptsWithoutSpaces(String text, String strong) {
        assertThat(InlineText.parse(text)).contains(new Inline.Strong(List.of(new Inline.Text(strong))));
        assertThat(InlineText.parse(text.replace("**", "*")))
                .contains(new Inline.Emphasis(List.of(new Inline.Text(strong))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a**\"b\"**c", "両国は\\*\\*「歓迎」\\*\\*と", "両国は ** 「歓迎」 ** と"})
    void otherAsterisksAreText(String text) {
        assertThat(InlineText.countMarkup(text)).isZero();
        assertThat(InlineText.words(text)).doesNotContain("\uFFFF").contains("**");
    }
}
