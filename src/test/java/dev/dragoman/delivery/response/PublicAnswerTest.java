package dev.dragoman.delivery.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.delivery.cache.SharedBytes;
import dev.dragoman.delivery.response.PublicAnswer.Field;
import dev.dragoman.http.EntityTag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicAnswerTest {

    private static final Field TYPE = Field.of("Content-Type", "text/html");
    private static final Field TAG = Field.of("ETag", "\"a\"");
    private static final List<Field> FIRST = List.of(Field.of("Signature", "first"));
    private static final List<Field> SECOND = List.of(Field.of("Signature", "second"));

    @Test
    void anAnswerIsSignedOnceWhenItIsFirstSentWithContentAndTheKeyIsThere() {
        Deque<List<Field>> signatures = new ArrayDeque<>(List.of(List.of(), FIRST, SECOND));
        PublicAnswer answer = answer(signatures);

        assertThat(answer.fieldsOfHead()).containsExactly(TYPE, TAG);
        assertThat(answer.fieldsOfNotModified()).containsExactly(TAG);
        assertThat(signatures).hasSize(3);

        assertThat(answer.fields()).containsExactly(TYPE, TAG);
        assertThat(answer.fields()).containsExactly(TYPE, TAG, FIRST.get(0));
        assertThat(answer.fields()).containsExactly(TYPE, TAG, FIRST.get(0));
        assertThat(signatures).containsExactly(SECOND);
    }

    @Test
    void answersThatDifferInTheirSignaturesAloneAreTheSame() {
        PublicAnswer first = answer(new ArrayDeque<>(List.of(FIRST)));
        PublicAnswer second = answer(new ArrayDeque<>(List.of(SECOND)));

        assertThat(Stream.of(first, second).map(PublicAnswer::fields)).doesNotHaveDuplicates();
        assertThat(first.identity()).isEqualTo(second.identity());
    }

    private static PublicAnswer answer(Deque<List<Field>> signatures) {
        return new PublicAnswer(
                200,
                new EntityTag("a"),
                new SharedBytes("text".getBytes(UTF_8)),
                List.of(TAG, TYPE),
                signatures::removeFirst);
    }
}
