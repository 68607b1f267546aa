package dev.dragoman.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewActTest {

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
    void everyRoleMayDoItsOwnInItsLocale(String grant, String allowed) {
        Caller caller = Pressroom.person("Somebody", grant);

        List<String> may = Arrays.stream(ReviewAct.values())
                .filter(act -> isAllowed(act, caller))
                .map(Enum::name)
                .toList();

        assertThat(String.join(" ", may)).isEqualTo(allowed);
    }

    @Test
    void aReaderIsAskedToSignIn() {
        assertThatThrownBy(() -> ReviewAct.SUBMIT.require(Caller.ANONYMOUS, JAPANESE))
                .isInstanceOfSatisfying(
                        Declined.class, declined -> assertThat(declined.code()).isEqualTo(ProblemCode.UNAUTHENTICATED));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, SUBMIT CONFIRM", "IN_REVIEW, APPROVE REJECT CONFIRM", "APPROVED, REJECT CONFIRM"})
    void whatCanBeDoneDependsOnTheState(ReviewState state, String possible) {
        List<String> can = Arrays.stream(ReviewAct.values())
                .filter(act -> act.isPossibleIn(state))
                .map(Enum::name)
                .toList();

        assertThat(String.join(" ", can)).isEqualTo(possible);
    }

    @Test
    void theLastActTellsTheState() {
        assertThat(ReviewState.after(Optional.empty())).isEqualTo(ReviewState.DRAFT);
        assertThat(ReviewState.after(Optional.of(ReviewAct.SUBMIT))).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(ReviewState.after(Optional.of(ReviewAct.APPROVE))).isEqualTo(ReviewState.APPROVED);
        assertThat(ReviewState.after(Optional.of(ReviewAct.REJECT))).isEqualTo(ReviewState.DRAFT);
        assertThat(ReviewState.after(Optional.of(ReviewAct.CONFIRM))).isEqualTo(ReviewState.DRAFT);
        assertThat(ReviewState.IN_REVIEW.slug()).isEqualTo("in-review");
    }

    private static boolean isAllowed(ReviewAct act, Caller caller) {
        try {
            act.require(caller, JAPANESE);
            return true;
        } catch (Declined declined) {
            assertThat(declined.code()).isEqualTo(ProblemCode.FORBIDDEN);
            return false;
        }
    }
}
