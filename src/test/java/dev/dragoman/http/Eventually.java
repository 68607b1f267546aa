package dev.dragoman.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Repeats a request until its answer is as expected: what another process has written is found in the change log a
 * little later ({@code dragoman.delivery.change-poll}), and what is sent in the background arrives when it does.
 */
public final class Eventually {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private Eventually() {}

    /** The first answer that is as expected; the test fails if there is none within 2 minutes. */
    public static Response get(Supplier<Response> request, Predicate<Response> expected) {
        Instant end = Instant.now().plus(TIMEOUT);
        Response answer = request.get();
        while (!expected.test(answer)) {
            assertThat(Instant.now()).as("still " + answer.asString()).isBefore(end);
            Thread.onSpinWait();
            answer = request.get();
        }
        return answer;
    }
}
