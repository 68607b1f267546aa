package dev.dragoman.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void whatNestsAsDeepAsIsReadIsRead() {
        String deepest = "[".repeat(StrictJson.MAX_DEPTH) + "]".repeat(StrictJson.MAX_DEPTH);

        assertThat(StrictJson.read(deepest).isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {StrictJson.MAX_DEPTH + 1, 50_000})
    void whatNestsDeeperIsRejectedWithItsPlace(int depth) {
        ProblemException rejected = rejected("{\n  \"a\": " + "[".repeat(depth - 1));

        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected.detail()).startsWith("line 2, column 10").contains("nesting depth");
        assertThat(rejected.members()).containsEntry("line", 2).containsEntry("column", 108);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "[1 2]"})
    void whatIsNoJsonOrMoreThanOneValueIsRejectedWithItsPlace(String text) {
        assertThat(rejected(text).code()).isEqualTo(ProblemCode.INVALID_BODY);
        assertThat(rejected(text).members()).containsKeys("line", "column");
    }

    private static ProblemException rejected(String text) {
        ProblemException rejected = catchThrowableOfType(ProblemException.class, () -> StrictJson.read(text));
        ProblemException same =
                catchThrowableOfType(ProblemException.class, () -> StrictJson.read(text.getBytes(UTF_8)));
        assertThat(same.code()).isEqualTo(rejected.code());
        return rejected;
    }
}
