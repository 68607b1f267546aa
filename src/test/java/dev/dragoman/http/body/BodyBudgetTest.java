package dev.dragoman.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    private final BodyBudget budget = new BodyBudget(100 * KIB, 100 * KIB, 60 * KIB);

    @Test
    void aCallerBeyondTheirOwnLimitGets429() {
        budget.reserve("a", 50 * KIB);

        assertThatThrownBy(() -> budget.reserve("a", 20 * KIB))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
                    assertThat(rejected.members())
                            .containsKey("retryAfter")
                            .containsEntry("setting", "dragoman.limits.bodies-per-caller");
                });
        assertThatCode(() -> budget.reserve("b", 20 * KIB)).doesNotThrowAnyException();
    }

    @Test
    void beyondWhatAllShareTheServiceIsBusy() {
        budget.reserve("a", 60 * KIB);

        assertThatThrownBy(() -> budget.reserve("b", 41 * KIB))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.BUSY);
                    assertThat(rejected.members())
                            .containsKey("retryAfter")
                            .containsEntry("setting", "dragoman.limits.bodies-in-memory");
                });
        assertThatCode(() -> budget.reserve("b", 40 * KIB)).doesNotThrowAnyException();
    }

    @Test
    void largeBodiesLeaveRoomForSmallOnes() {
        BodyBudget other = new BodyBudget(5 * MIB, 4 * MIB, 2 * MIB);
        other.reserve("a", 2 * MIB);
        other.reserve("b", 2 * MIB);

        assertThatThrownBy(() -> other.reserve("c", LargeFileThrottle.MIN_BYTES))
                .isInstanceOf(ProblemException.class);
        assertThatCode(() -> other.reserve("c", LargeFileThrottle.MIN_BYTES - 1))
                .doesNotThrowAnyException();
    }

    @Test
    void theSmallestRequestsAreBoundedToo() {
        for (int i = 0; i < 3; i++) {
            budget.reserve("a", 0);
        }

        assertThatThrownBy(() -> budget.reserve("a", 0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void unneededBudgetIsReturnedAtOnceAndTheRestAtTheEnd() {
        BodyBudget.Room room = budget.reserve("a", 60 * KIB);

        room.shrinkTo(30 * KIB);
        assertThat(budget.used()).isEqualTo(30 * KIB);
        budget.reserve("a", 30 * KIB).close();
        room.close();
        room.close();

        assertThat(budget.used()).isZero();
    }
}
