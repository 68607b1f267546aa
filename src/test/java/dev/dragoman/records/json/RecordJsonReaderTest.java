package dev.dragoman.records.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Slug;
import dev.dragoman.records.markdown.MarkdownReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonReaderTest {

    private static final Slug SLUG = new Slug("a-record");

    private static final String RIGHT = """
            {
              "kind": "readout",
              "title": "A title",
              "issued": "1990-01-02",
              "event": {
                "start": "1990-01-02T11:20+01:00[Europe/Brussels]"
              },
              "blocks": [
                {"type": "paragraph", "id": "opening", "text": "{when}, they met."},
                {"type": "heading", "level": 2, "text": "Heading"},
                {"type": "point", "label": "(8)", "text": "Point", "blocks": [
                  {"type": "paragraph", "text": "More"}
                ]},
                {"type": "quotation", "blocks": [{"type": "picture", "alternative": "A room"}]}
              ]
            }
            """;

    @Test
    void theSameRecordComesFromJsonAndFromMarkdown() {
        MarkdownReader.Reading fromMarkdown = SampleRecords.read("a-record", """
                ---
                kind: readout
                title: A title
                issued: 1990-01-02
                event:
                  start: 1990-01-02T11:20+01:00[Europe/Brussels]
                ---
                <!-- unit: opening -->
                {when}, they met.

                ## Heading

                - (8) Point

                  More

                > ![A room]()
                """);

        assertThat(RecordJsonReader.read(SLUG, RIGHT)).isEqualTo(fromMarkdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nato-foreign-ministers-meeting-2023-04-05", "joint-statement-nato-japan-2023-04-04"})
    void theRealRecordsAreReadBackFromJson(String slug) {
        CanonicalRecord real = SampleRecords.real(new Slug(slug));

        MarkdownReader.Reading read = RecordJsonReader.read(
                new Slug(slug), RecordJsonWriter.write(real).toString());

        assertThat(read.record()).isEqualTo(real);
        assertThat(read.explicitIds()).contains("p1", "p2").doesNotContain("title");
    }

    @Test
    void membersThatAreNullCountAsAbsent() {
        String json = RIGHT.replace("\"issued\"", "\"byline\": null, \"updated\": null, \"issued\"");

        assertThat(RecordJsonReader.read(SLUG, json)).isEqualTo(RecordJsonReader.read(SLUG, RIGHT));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                // what stands in the right document, what stands in its place, the pointer, words of the reason
                arguments("\"title\": \"A title\",", "", "/title", "is missing; it should be the title of the record"),
                arguments("\"A title\"", "7", "/title", "the field \"title\" must be one text"),
                arguments("\"A title\"", "\" \"", "/title", "the field \"title\" must be one text"),
                arguments("\"A title\"", "\"A {strat}\"", "/title", "{strat} is not a known reference"),
                arguments(
                        "\"title\"",
                        "\"author\": \"me\", \"title\"",
                        "/author",
                        "unknown field \"author\"; known fields are"),
                arguments("\"title\"", "\"a/b~c\": 1, \"title\"", "/a~1b~0c", "unknown field \"a/b~c\""),
                arguments(
                        "\"title\"", "\"slug\": \"another\", \"title\"", "/slug", "differs from the folder's name or"),
                arguments("\"readout\"", "\"Readout\"", "/kind", "\"Readout\" is not one of readout, statement"),
                arguments("\"1990-01-02\"", "\"2 January\"", "/issued", "is not a date such as 2023-04-05"),
                arguments("+01:00", "+02:00", "/event/start", "Europe/Brussels was at +01:00 (CET) on 1990-01-02"),
                arguments("[Europe/Brussels]", "[CET]", "/event/start", "CET is an abbreviation"),
                arguments(
                        "\"start\"",
                        "\"begin\"",
                        "/event/begin",
                        "unknown field \"begin\"; known fields are duration, end"),
                arguments("\"start\"", "\"zones\": \"Asia/Tokyo\", \"start\"", "/event/zones", "must be a list"),
                arguments("\"start\"", "\"zones\": [\"CE\"], \"start\"", "/event/zones/0", "CE is not a time zone"),
                arguments("\"start\"", "\"zones\": [7], \"start\"", "/event/zones/0", "must be a list of texts"),
                arguments("\"start\"", "\"duration\": \"2h\", \"start\"", "/event/duration", "write it as in PT45M"),
                arguments("\"paragraph\", \"id\"", "\"para\", \"id\"", "/blocks/0/type", "\"para\" is not one of para"),
                arguments("\"type\": \"heading\", ", "", "/blocks/1/type", "is missing; it should be one of paragraph"),
                arguments("\"level\": 2", "\"level\": 1", "/blocks/1/level", "a heading in the body has level 2 to 6"),
                arguments("\"level\": 2", "\"level\": \"2\"", "/blocks/1/level", "level 2 to 6, not \"2\""),
                arguments("\"level\": 2, ", "", "/blocks/1/level", "\"level\" is missing; it must be 2 to 6"),
                arguments("\"level\"", "\"label\": \"1.\", \"level\"", "/blocks/1/label", "unknown field \"label\""),
                arguments("(8)", "8", "/blocks/2/label", "\"8\" is not a label; write it like 1. or 1) or (1)"),
                arguments(
                        "\"More\"",
                        "\"With <b>markup</b>\"",
                        "/blocks/2/blocks/0/text",
                        "A text can contain words, emphasis"),
                arguments("\"More\"", "\"At {end}\"", "/blocks/2/blocks/0/text", "no time for {end}"),
                arguments("\"More\"", "\"One\\n\\nTwo\"", "/blocks/2/blocks/0/text", "a text is one paragraph"),
                arguments("\"More\"", "\"A \\u0007\"", "/blocks/2/blocks/0/text", "has a control character"),
                arguments("\"More\"", "\"A \\ud800\"", "/blocks/2/blocks/0/text", "a lone surrogate"),
                arguments("\"More\"}", "\"More\"}, 7", "/blocks/2/blocks/1", "expected is a JSON object"),
                arguments("\"opening\"", "\"title\"", "/blocks/0/id", "\"title\" belongs to the front matter"),
                arguments("\"opening\"", "\"q1\"", "/blocks/0/id", "the id \"q1\" belongs to a quotation"),
                arguments("\"opening\"", "\"prénom\"", "/blocks/0/id", "is not a unit id: letters, digits"),
                arguments("\"opening\"", "7", "/blocks/0/id", "the field \"id\" must be one text"),
                arguments("\"level\"", "\"id\": \"opening\", \"level\"", "/blocks/1/id", "is given twice"),
                arguments("\"Heading\"", "\"A #\"", "/blocks/1/text", "Markdown would not read this as one text"),
                arguments(
                        "\"A room\"",
                        "\"A room\", \"address\": \"javascript:alert(1)\"",
                        "/blocks/3/blocks/0/address",
                        "refer to it by a name such as room.jpg"),
                arguments(
                        "\"A room\"",
                        "\"A room\", \"address\": \"/a b.png\"",
                        "/blocks/3/blocks/0/address",
                        "refer to it by a name such as room.jpg"),
                arguments(
                        "[{\"type\": \"picture\", \"alternative\": \"A room\"}]", "[]", "/blocks/3/blocks", "at least"),
                arguments(
                        "[{\"type\": \"picture\", \"alternative\": \"A room\"}]",
                        "7",
                        "/blocks/3/blocks",
                        "must be a list"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongMemberIsRefusedByItsPointer(String right, String wrong, String pointer, String reason) {
        assertThat(RIGHT).contains(right);

        ProblemException rejected = refused(RIGHT.replace(right, wrong));

        assertThat(rejected.code().status()).isEqualTo(reason.startsWith("unknown field") ? 400 : 422);
        assertThat(rejected.detail()).startsWith(pointer).contains(reason);
        assertThat(rejected.members()).containsEntry("field", pointer);
    }

    @Test
    void anUnknownMemberIsRejectedWithTheLikelyName() {
        ProblemException rejected = refused(RIGHT.replace("\"issued\"", "\"isued\""));

        assertThat(rejected.code()).isEqualTo(ProblemCode.UNKNOWN_MEMBER);
        assertThat(rejected.members()).containsEntry("field", "/isued").containsEntry("likely", "issued");
        assertThat(rejected.detail()).endsWith("did you mean \"issued\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"kind\": }|1|11", "{;\"kind\": 0,;\"kind\": 1}|3|7", "{} {}|1|5", "''|1|1"})
    void whatIsNotJsonIsRejectedWithLineAndColumn(String json, int line, int column) {
        ProblemException rejected = refused(json.replace(";", "\n"));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected.members()).containsKeys("line", "column");
        assertThat(rejected.detail()).startsWith("line " + line + ", column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"text\"", "{\"blocks\": []}"})
    void whatIsNotARecordIsRejected(String json) {
        assertThat(refused(json).code()).isEqualTo(ProblemCode.INVALID_RECORD);
    }

    @Test
    void theNestingOfBlocksIsLimited() {
        String open = "{\"type\": \"quotation\", \"blocks\": [";
        String inner = "{\"type\": \"paragraph\", \"text\": \"Text\"}";

        ProblemException rejected = refused(RIGHT.replace(
                "{\"type\": \"paragraph\", \"text\": \"More\"}", open.repeat(20) + inner + "]}".repeat(20)));

        assertThat(rejected.detail()).contains("at most 16 deep");
        assertThat(refused("{\"blocks\": " + "[".repeat(5000)).code()).isEqualTo(ProblemCode.INVALID_BODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# not a heading|\\# not a heading",
                "- not a point|\\- not a point",
                "2023. A year|2023\\. A year",
                "1) not a point|1\\) not a point",
                "> not a quotation|\\> not a quotation",
                "***|\\***",
                "--- a dash|--- a dash",
                "*stress* at the start|*stress* at the start",
                "[here]: https://example.org|\\[here]: https://example.org",
                "![not](/a.png \"a picture\")|",
                "A, b|A, b"
            })
    void whatWouldBeginABlockInMarkdownIsEscaped(String text, String written) {
        String json = "{\"kind\": \"statement\", \"title\": \"A\", \"issued\": \"1990-01-02\", \"blocks\": [%s]}"
                .formatted("{\"type\": \"paragraph\", \"text\": \"" + text.replace("\"", "\\\"") + "\"}");
        if (written == null) {
            assertThat(refused(json).code()).isEqualTo(ProblemCode.INVALID_RECORD);
            return;
        }

        assertThat(RecordJsonReader.read(SLUG, json)
                        .record()
                        .unitsById()
                        .get("p1")
                        .source())
                .isEqualTo(written);
    }

    private static ProblemException refused(String json) {
        return catchThrowableOfType(ProblemException.class, () -> RecordJsonReader.read(SLUG, json));
    }
}
