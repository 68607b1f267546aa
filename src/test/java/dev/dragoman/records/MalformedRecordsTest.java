package dev.dragoman.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A malformed file is refused with the line that is wrong and with what would be right. */
class MalformedRecordsTest {

    private static final String RIGHT = """
            ---
            kind: readout
            title: A title
            issued: 1990-01-02
            event:
              start: 1990-01-02T11:20+01:00[Europe/Brussels]
            ---

            Text
            """;

    @Test
    void theUnmodifiedFileIsValid() {
        assertThat(SampleRecords.read("a-record", RIGHT).record().units()).hasSize(2);
    }

    static Stream<Arguments> frontMatter() {
        return Stream.of(
                // what stands in the right file, what stands in its place, the line, words of the reason
                arguments("---\nkind", "kind", 1, "begins with front matter between two lines of three hyphens"),
                arguments("---\n\nText", "\nText", 1, "begins with front matter between two lines of three hyphens"),
                arguments("title: A title", "title: \"A title", 6, "is not YAML"),
                arguments("title: A title", "title: A title: or two", 3, "is not YAML"),
                arguments(
                        "title: A title",
                        "title: A title\nauthor: me",
                        4,
                        "unknown field \"author\"; known fields are byline"),
                arguments(
                        "event:\n", "event:\n  begin: now\n", 6, "unknown field \"begin\"; known fields are duration"),
                arguments(
                        "title: A title\n",
                        "",
                        2,
                        "the field \"title\" is missing; it should be the title of the record"),
                arguments("title: A title", "title:", 3, "the field \"title\" must be one text"),
                arguments("title: A title", "title: null", 3, "the field \"title\" must be one text"),
                arguments("title: A title", "title: [A, title]", 3, "the field \"title\" must be one text"),
                arguments("title: A title", "title: A title\ntitle: Another", 4, "the field \"title\" occurs twice"),
                arguments("title: A title", "title: \"A\\a title\"", 3, "control character"),
                arguments("kind: readout\n", "", 2, "\"kind\" is missing; it should be one of readout, statement"),
                arguments(
                        "kind: readout", "kind: Readout", 2, "\"Readout\" is not one of readout, statement, press-rel"),
                arguments(
                        "issued: 1990-01-02\n", "", 2, "\"issued\" is missing; it should be a date such as 2023-04-05"),
                arguments("issued: 1990-01-02", "issued: 2 January 1990", 4, "is not a date such as 2023-04-05"),
                arguments("issued: 1990-01-02", "issued: 1990-02-30", 4, "is not a date such as 2023-04-05"),
                arguments("issued: 1990-01-02", "issued: 1990-01-02T10:00", 4, "is not a date such as 2023-04-05"),
                arguments(
                        "issued:",
                        "slug: another-record\nissued:",
                        4,
                        "slug: \"another-record\" differs from the folder"),
                arguments(
                        "event:\n  start",
                        "event:\n  place: X\n  # start",
                        6,
                        "\"start\" is missing; it should be a wall time"),
                arguments(
                        "event:\n",
                        "event: tomorrow\n#",
                        5,
                        "the field \"event\" must consist of fields, each as name: value"),
                arguments("+01:00", "+02:00", 6, "Europe/Brussels was at +01:00 (CET) on 1990-01-02, not +02:00"),
                arguments("1990-01-02T11:20+01:00", "2023-03-26T02:30", 6, "2023-03-26"),
                arguments("1990-01-02T11:20+01:00", "2023-10-29T02:30", 6, "2023-10-29"),
                arguments("[Europe/Brussels]", "[CET]", 6, "CET is an abbreviation and not a place's time zone"),
                arguments(
                        "[Europe/Brussels]",
                        "[Etc/GMT-1]",
                        6,
                        "is a fixed offset and does not follow the clocks of any place"),
                arguments("[Europe/Brussels]", "[Europe/Bruxelles]", 6, "is not a time zone of the IANA database"),
                arguments("[Europe/Brussels]", "", 6, "names no zone; add it in brackets"),
                arguments(
                        "1990-01-02T11:20+01:00[", "11:20 [", 6, "is not a time in a zone; write it as in 2023-04-05T"),
                arguments(
                        "event:\n",
                        "event:\n  duration: 2 hours\n",
                        6,
                        "write it as in PT45M, PT2H25M or about PT2H25M"),
                arguments("event:\n", "event:\n  zones: [CE]\n", 6, "CE is not a time zone of the IANA database"),
                arguments("event:\n", "event:\n  zones: Asia/Tokyo\n", 6, "the field \"zones\" must be a list"),
                arguments(
                        "event:\n", "event:\n  end: 1990-01-02T10:00[Europe/Brussels]\n", 7, "is not after the start"),
                arguments(
                        "title: A title", "title: Meeting {strat}", 3, "unit title: {strat} is not a known reference"),
                arguments("event:\n", "event:\n  place: near {\n", 6, "unit place: Unmatched brace"));
    }

    @ParameterizedTest
    @MethodSource("frontMatter")
    void aWrongFieldIsRefusedWithItsLine(String right, String wrong, int line, String reason) {
        assertThat(RIGHT).contains(right);

        ProblemException rejected = refused(RIGHT.replace(right, wrong));

        assertThat(rejected.detail()).startsWith("line " + line).contains(reason);
        assertThat(rejected.members()).containsEntry("line", line);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                // the body, the line within it, words of the reason
                arguments("", 0, "the record has no text after its front matter"),
                arguments("\n \n", 0, "the record has no text after its front matter"),
                arguments("Text\n\n```\ncode\n```\n", 3, "FencedCodeBlock is not allowed in a record; use paragraphs"),
                arguments("Text\n\n    code\n", 3, "IndentedCodeBlock is not allowed in a record"),
                arguments("Text\n\n<div>html</div>\n", 3, "HtmlBlock is not allowed in a record"),
                arguments("<!-- a remark -->\nText\n", 1, "HtmlBlock is not allowed in a record"),
                arguments("Text\n\n***\n\nText\n", 3, "ThematicBreak is not allowed in a record"),
                arguments("Text\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n", 3, "a table is not allowed in a record"),
                arguments("a | b\n--- | ---\n1 | 2\n", 1, "a table is not allowed in a record"),
                arguments("[here]: https://example.org\n\n[here]\n", 1, "LinkReferenceDefinition is not allowed"),
                arguments("Text\n\n##\n", 3, "has no text"),
                arguments("![]()\n", 1, "has no text"),
                arguments("- \n- Text\n", 1, "a point must begin with a paragraph"),
                arguments("- 2023. A year\n", 1, "a point must begin with a paragraph"),
                arguments("Text\n\n>\n", 3, "a quotation needs at least one block"),
                arguments("> <!-- unit: a -->\n", 1, "a quotation needs at least one block"),
                arguments("> ".repeat(20) + "deep\n", 1, "blocks can be nested at most 16 deep"),
                arguments(">".repeat(100_000) + "deep\n", 1, "blocks can be nested at most 16 deep"),
                arguments(nested(20), 17, "blocks can be nested at most 16 deep"),
                arguments("*a _b ".repeat(20) + "c_* ".repeat(20) + "\n", 1, "Emphasis and links can be nested"),
                arguments("<!-- unit: q7 -->\nText\n", 2, "the id \"q7\" belongs to a quotation"),
                arguments("Half a character \ud800\n", 1, "a lone surrogate"),
                arguments("![a](</a b.png>)\n", 1, "refer to it by a name such as room.jpg"),
                arguments("1. > quoted\n", 1, "a point must begin with a paragraph"),
                arguments(
                        "Text\n\nwith <b>raw</b> HTML\n",
                        3,
                        "unit p2: A text can contain words, emphasis, strong emphasis"),
                arguments("Text with `code`\n", 1, "unit p1: A text can contain words"),
                arguments("A picture ![a](/a.png) in a text\n", 1, "unit p1: A text can contain words"),
                arguments("![a](/a.png) ![b](/b.png)\n", 1, "unit p1: A text can contain words"),
                arguments("![a](https://example.org/a.png)\n", 1, "upload the picture with the record"),
                arguments("<!-- unit: a -->\n![](a.png)\n", 2, "the picture after it has no alternative text"),
                arguments("![a](javascript:alert`1`)\n", 1, "refer to it by a name such as room.jpg"),
                arguments("![a](data:image/png;base64,AA)\n", 1, "refer to it by a name such as room.jpg"),
                arguments(
                        "![a](a.png \"A title\")\n",
                        1,
                        "a picture has an alternative text and an address; leave out the title"),
                arguments("A [link](javascript:alert(1))\n", 1, "a path on this site, not \"javascript:alert(1)\""),
                arguments("A [link](JavaScript:alert(1))\n", 1, "A link has an http, https or mailto address"),
                arguments("A [link](data:text/html,x)\n", 1, "A link has an http, https or mailto address"),
                arguments("A control\u0007 character\n", 1, "control character"),
                arguments(
                        "Text\n\n<!-- unit: a -->\n<!-- unit: b -->\nText\n", 4, "the comment before it already gave"),
                arguments("Text\n\n<!-- unit: a -->\n", 3, "no text follows the comment that gives it the id \"a\""),
                arguments("<!-- unit: a -->\nText\n\n<!-- unit: a -->\nText\n", 5, "the id \"a\" is given twice"),
                arguments("<!-- unit: title -->\nText\n", 2, "the id \"title\" belongs to the front matter"),
                arguments("<!-- unit: prénom -->\nText\n", 2, "\"prénom\" is not a unit id: letters, digits"));
    }

    private static String nested(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(i -> "  ".repeat(i) + "- point\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anUnsupportedBodyIsRejectedWithItsLine(String body, int line, String reason) {
        ProblemException rejected = refused(SampleRecords.file(body));

        assertThat(rejected.detail()).startsWith("line " + (line + 5)).contains(reason);
        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_RECORD);
        assertThat(rejected.members()).containsEntry("line", line + 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At {strat}|{strat} is not a known reference; known references are when, start, end",
                "{when}, they met|The record has no time for {when}",
                "Until {end:time}|The record has no time for {end:time}",
                "A { brace|Unmatched brace at position 2; double a literal brace",
                "A } brace|Unmatched brace at position 2; double a literal brace",
                "At {start:noon}|has an unknown style",
                "At *{start:time@CEST}*|CEST is not a time zone",
                "[{strat}](/a)|{strat} is not a known reference"
            })
    void anUnknownTimeReferenceIsRejectedWithItsUnit(String text, String reason) {
        ProblemException rejected = refused(SampleRecords.file("First\n\n" + text + "\n"));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_TIME_REFERENCE);
        assertThat(rejected.detail()).startsWith("line 8, unit p2: ").contains(reason);
        assertThat(rejected.members()).containsEntry("unit", "p2").containsEntry("line", 8);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> SampleRecords.read("a-record", ""))
                .hasMessageContaining("line 1: a record begins with");
        assertThatThrownBy(() -> SampleRecords.read("a-record", "---\n---\nText\n"))
                .hasMessageContaining("line 2: the front matter is empty");
    }

    private static ProblemException refused(String file) {
        return catchThrowableOfType(ProblemException.class, () -> SampleRecords.read("a-record", file));
    }
}
