package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.LoggedMessages;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailedTokensTest {

    private static final String ADDRESS = "192.0.2.1";

    private final MovedClock clock = new MovedClock();
    private final FailedTokens failed = new FailedTokens(new Settings(Optional.empty(), 3), clock);
    private LoggedMessages warnings;

    @BeforeEach
    void listen() {
        warnings = LoggedMessages.of(FailedTokens.class);
    }

    @AfterEach
    void stopListening() {
        warnings.close();
    }

    @Test
    void upToTheLimitUnknownTokensAreUnauthenticated() {
        assertThat(guess(ADDRESS, 3)).extracting(ProblemException::code).containsOnly(ProblemCode.UNAUTHENTICATED);
    }

    @Test
    void beyondTheLimitTheyAreThrottledAndTheWaitIsSaid() {
        guess(ADDRESS, 1);
        clock.move(Duration.ofMillis(20_500));
        guess(ADDRESS, 2);

        ProblemException rejected = failed.reject(address(ADDRESS));

        assertThat(rejected.code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
        assertThat(rejected.members()).containsEntry("retryAfter", 40L);
    }

    @Test
    void aMinuteAfterTheFirstGuessAllIsForgotten() {
        guess(ADDRESS, 4);
        clock.move(Duration.ofMinutes(1));

        assertThat(guess(ADDRESS, 3)).extracting(ProblemException::code).containsOnly(ProblemCode.UNAUTHENTICATED);
    }

    @Test
    void anotherAddressIsNotThrottled() {
        guess(ADDRESS, 4);

        assertThat(failed.reject(address("192.0.2.2")).code()).isEqualTo(ProblemCode.UNAUTHENTICATED);
    }

    @Test
    void addressesOfOneIpv6NetworkAreOneInWhateverForm() {
        guess("2001:db8:1:2:0:0:0:1", 2);
        guess("2001:db8:1:2::b", 1);

        assertThat(failed.reject(address("2001:DB8:1:2:ffff::1")).code()).isEqualTo(ProblemCode.TOO_MANY_REQUESTS);
        assertThat(failed.reject(address("2001:db8:1:3::1")).code()).isEqualTo(ProblemCode.UNAUTHENTICATED);
    }

    @Test
    void aLockoutIsLoggedOnce() {
        guess(ADDRESS, 10);
        guess("2001:db8:1:2::b", 10);

        assertThat(warnings.all()).hasSize(2);
        assertThat(warnings.all().get(0)).contains("192.0.2.1", "2024-05-01T00:01:00Z");
        assertThat(warnings.all().get(1)).contains("2001:db8:1:2::/64");

        clock.move(Duration.ofMinutes(2));
        guess(ADDRESS, 10);

        assertThat(warnings.all()).hasSize(3);
    }

    @Test
    void withoutALimitEverybodyMayGuess() {
        FailedTokens unlimited = new FailedTokens(new Settings(Optional.empty(), 0), clock);

        for (int i = 0; i < 100; i++) {
            assertThat(unlimited.reject(address(ADDRESS)).code()).isEqualTo(ProblemCode.UNAUTHENTICATED);
        }
    }

    private List<ProblemException> guess(String address, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> failed.reject(address(address)))
                .toList();
    }

    private static Optional<InetAddress> address(String literal) {
        return Optional.of(NetUtil.createInetAddressFromIpAddressString(literal));
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
