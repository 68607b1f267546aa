package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.Declined;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailedTokensTest {

    private static final String ADDRESS = "192.0.2.1";

    private final MovedClock clock = new MovedClock();
    private final FailedTokens failed = new FailedTokens(new Settings(Optional.empty(), 3), clock);

    @Test
    void belowTheLimitTokensAreLookedAt() {
        guess(ADDRESS, 2);

        assertThatCode(() -> failed.check(ADDRESS)).doesNotThrowAnyException();
    }

    @Test
    void atTheLimitNoTokenIsLookedAtAndTheWaitIsSaid() {
        guess(ADDRESS, 1);
        clock.move(Duration.ofMillis(20_500));
        guess(ADDRESS, 2);

        assertThatThrownBy(() -> failed.check(ADDRESS))
                .isInstanceOfSatisfying(Declined.class, declined -> assertThat(declined.members())
                        .containsEntry("retryAfter", 40L));
    }

    @Test
    void aMinuteAfterTheFirstGuessAllIsForgotten() {
        guess(ADDRESS, 3);
        clock.move(Duration.ofMinutes(1));

        assertThatCode(() -> failed.check(ADDRESS)).doesNotThrowAnyException();
        guess(ADDRESS, 2);
        assertThatCode(() -> failed.check(ADDRESS)).doesNotThrowAnyException();
    }

    @Test
    void anotherAddressIsNotHeldBack() {
        guess(ADDRESS, 3);

        assertThatCode(() -> failed.check("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void addressesOfOneIpv6NetworkAreOne() {
        guess("2001:db8:1:2:0:0:0:1", 2);
        guess("2001:db8:1:2:a:b:c:d", 1);

        assertThatThrownBy(() -> failed.check("2001:db8:1:2:ffff:0:0:1")).isInstanceOf(Declined.class);
        assertThatCode(() -> failed.check("2001:db8:1:3:0:0:0:1")).doesNotThrowAnyException();
    }

    @Test
    void withoutALimitEverybodyMayGuess() {
        FailedTokens unlimited = new FailedTokens(new Settings(Optional.empty(), 0), clock);
        IntStream.range(0, 100).forEach(i -> unlimited.count(ADDRESS));

        assertThatCode(() -> unlimited.check(ADDRESS)).doesNotThrowAnyException();
    }

    private void guess(String address, int times) {
        IntStream.range(0, times).forEach(i -> failed.count(address));
    }

    /** A clock that is moved by hand. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2024-05-01T00:00:00Z");

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
