package dev.dragoman.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    @Test
    void clientsRejectedAtTheSameTimeReturnAtDifferentTimes() {
        Set<Integer> seconds =
                IntStream.range(0, 1000).mapToObj(i -> RetryAfter.atLeast(10)).collect(Collectors.toSet());

        assertThat(seconds).hasSizeGreaterThan(5).allMatch(each -> each >= 10 && each <= 20);
    }
}
