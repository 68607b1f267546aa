package dev.dragoman.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.Pressroom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewActionTest {

    private static final LanguageTag JAPANESE = LanguageTag.parse("ja");

    @ParameterizedTest
    @CsvSource({
        "translator[ja], SUBMIT CONFIRM",
        "translator, SUBMIT CONFIRM",
        "translator[fr], ''",
        "reviewer[ja], SUBMIT APPROVE REJECT CONFIRM",
        "reviewer[fr], ''",
        "publisher, ''",
        "author, ''",
        "admin, SUBMIT APPROVE REJECT CONFIRM"
    })
    void everyRoleMayActInItsLocale(String grant, String allowed) {
        Caller caller = Pressroom.person("Somebody", grant);

        List<String> may = Arrays.stream(ReviewAction.values())
                .filter(act -> isAllowed(act, caller))
                .map(Enum::name)
                .toList();

        assertThat(String.join(" ", may)).isEqualTo(allowed);
    }

    @Test
    void aReaderIsAskedToSignIn() {
        assertThatThrownBy(() -> ReviewAction.SUBMIT.require(Caller.ANONYMOUS, JAPANESE))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.UNAUTHENTICATED));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, SUBMIT CONFIRM", "IN_REVIEW, APPROVE REJECT CONFIRM", "APPROVED, REJECT CONFIRM"})
    void whatCanBeDoneDependsOnTheState(ReviewState state, String possible) {
        List<String> can = Arrays.stream(ReviewAction.values())
                .filter(act -> act.isPossibleIn(state))
                .map(Enum::name)
                .toList();

        assertThat(String.join(" ", can)).isEqualTo(possible);
    }

    @Test
    void theLastActionDeterminesTheState() {
        assertThat(ReviewState.after(Optional.empty())).isEqualTo(ReviewState.DRAFT);
        assertThat(ReviewState.after(Optional.of(ReviewAction.SUBMIT))).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(ReviewState.after(Optional.of(ReviewAction.APPROVE))).isEqualTo(ReviewState.APPROVED);
        assertThat(ReviewState.after(Optional.of(ReviewAction.REJECT))).isEqualTo(ReviewState.DRAFT);
        assertThat(ReviewState.after(Optional.of(ReviewAction.CONFIRM))).isEqualTo(ReviewState.DRAFT);
        assertThat(ReviewState.IN_REVIEW.slug()).isEqualTo("in-review");
    }

    private static boolean isAllowed(ReviewAction act, Caller caller) {
        try {
            act.require(caller, JAPANESE);
            return true;
        } catch (ProblemException rejected) {
            assertThat(rejected.code()).isEqualTo(ProblemCode.FORBIDDEN);
            return false;
        }
    }
}
