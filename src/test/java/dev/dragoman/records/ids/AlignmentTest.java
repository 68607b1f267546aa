package dev.dragoman.records.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The longest run of matches that keeps the order of both revisions. */
class AlignmentTest {

    private static final Duration GUARD = Duration.ofMinutes(2);

    @Test
    void theLongestRunEqualsThatOfASimpleSearch() {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            int[] numbers = random.ints(random.nextInt(40), -1, 25).toArray();

            assertThat(Alignment.longestRun(numbers)).containsExactly(plainLongestRun(numbers));
        }
    }

    @Test
    void theLongestRunOfVeryManyNumbersIsFound() {
        int[] numbers = IntStream.range(0, 300_000).map(i -> 300_000 - i).toArray();

        boolean[] run = assertTimeoutPreemptively(GUARD, () -> Alignment.longestRun(numbers));

        assertThat(run[0]).isTrue();
        assertThat(run[1]).isFalse();
    }

    private static boolean[] plainLongestRun(int[] numbers) {
        int[] length = new int[numbers.length];
        int[] back = new int[numbers.length];
        int last = -1;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                length[i] = 1;
                back[i] = -1;
                for (int j = 0; j < i; j++) {
                    if (numbers[j] >= 0 && numbers[j] < numbers[i] && length[j] + 1 > length[i]) {
                        length[i] = length[j] + 1;
                        back[i] = j;
                    }
                }
                last = last < 0 || length[i] > length[last] ? i : last;
            }
        }
        boolean[] run = new boolean[numbers.length];
        for (int i = last; i >= 0; i = back[i]) {
            run[i] = true;
        }
        return run;
    }
}
