package dev.dragoman.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void whatNestsAsDeepAsIsReadIsRead() {
        String deepest = "[".repeat(StrictJson.MAX_DEPTH) + "]".repeat(StrictJson.MAX_DEPTH);

        assertThat(StrictJson.read(deepest).items()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {StrictJson.MAX_DEPTH + 1, 50_000})
    void whatNestsDeeperIsRejectedWithItsPlace(int depth) {
        ProblemException rejected = rejected("{\n  \"a\": " + "[".repeat(depth - 1));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected.detail())
                .startsWith("line 2, column 10")
                .endsWith("it is nested more than 100 levels deep");
        assertThat(rejected.members()).containsEntry("line", 2).containsEntry("column", 107);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "[1 2]"})
    void invalidJsonAndMoreThanOneValueAreRejectedWithTheirPosition(String text) {
        assertThat(rejected(text).code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected(text).members()).containsKeys("line", "column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": all}      | a word other than true, false or null",
                "{'a': 1}         | an object has members",
                "{\"a\": 1,}       | an object has members",
                "{\"a\" 1}         | an object has members",
                "[1 2]            | an array has values",
                "[1,]             | an array has values",
                "{\"a\": [1}      | closes that was not opened",
                "; x              | a word other than true, false or null",
                "<a/>             | it is one value",
                "{\"a\": \"b       | bracket or quotation mark is missing",
                "{\"a\":          | a closing brace",
                "{\"a\": \"b;c\"}  | has a control character",
                "{\"a\": \"\\x\"}  | a backslash that starts no escape",
                "{\"a\": \"\\u12\"} | a backslash that starts no escape",
                "{\"a\": 01}      | the grammar of RFC 8259",
                "{\"a\": 1, \"a\": 2} | the member \"a\" already, on line 1",
                "{} {}            | something after its end"
            })
    void faultsAreDescribedInOurOwnWords(String text, String reason) {
        ProblemException rejected = rejected(text.replace(';', '\n'));

        assertThat(rejected.detail())
                .contains(reason)
                .doesNotContain("token", "marker", "code 1", "Unexpected", "REDACTED", "start marker", "JsonToken");
    }

    @Test
    void aByteOrderMarkIsRejected() {
        assertThat(rejected("\uFEFF{}").detail()).contains("byte order mark");
    }

    @Test
    void bytesThatAreNotUtf8AreRejectedWithTheirLine() {
        ProblemException rejected = catchThrowableOfType(
                ProblemException.class, () -> StrictJson.read(new byte[] {'[', '\n', '"', (byte) 0xff, '"', ']'}));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected.members()).containsEntry("line", 2);
    }

    @Test
    void valuesKnowWhereTheyBegin() {
        JsonValue value =
                StrictJson.read("{\n  \"a\": [1,\n 2]}").members().orElseThrow().get("a");

        assertThat(value.line()).isEqualTo(2);
        assertThat(value.column()).isEqualTo(3);
        assertThat(value.items().orElseThrow()).extracting(JsonValue::line).containsExactly(2, 3);
        assertThat(value.items().orElseThrow())
                .extracting(JsonValue::wholeNumber)
                .containsExactly(Optional.of(1), Optional.of(2));
    }

    private static ProblemException rejected(String text) {
        ProblemException rejected = catchThrowableOfType(ProblemException.class, () -> StrictJson.read(text));
        ProblemException same =
                catchThrowableOfType(ProblemException.class, () -> StrictJson.read(text.getBytes(UTF_8)));
        assertThat(same.code()).isEqualTo(rejected.code());
        return rejected;
    }
}
