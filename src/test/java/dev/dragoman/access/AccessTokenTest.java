package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    private static final Instant END = Instant.parse("2024-05-01T00:00:00Z");

    @Test
    void itIsValidUntilTheInstantOfItsExpiry() {
        AccessToken token = token("Keiko", Optional.of(END), Optional.empty());

        assertThat(token.state(END.minusMillis(1))).isEqualTo(TokenState.ACTIVE);
        assertThat(token.state(END)).isEqualTo(TokenState.EXPIRED);
    }

    @Test
    void withoutExpiryItIsValidForever() {
        assertThat(token("Keiko", Optional.empty(), Optional.empty()).state(Instant.MAX))
                .isEqualTo(TokenState.ACTIVE);
    }

    @Test
    void whatIsRevokedIsRevokedEvenIfItWouldHaveExpired() {
        assertThat(token("Keiko", Optional.of(END), Optional.of(END.minusSeconds(1)))
                        .state(END.plusSeconds(1)))
                .isEqualTo(TokenState.REVOKED);
    }

    @Test
    void everyTokenHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> token(" ", Optional.empty(), Optional.empty()));
    }

    private static AccessToken token(String name, Optional<Instant> expires, Optional<Instant> revoked) {
        return new AccessToken(
                "1",
                name,
                Optional.empty(),
                Optional.empty(),
                Set.of(Grant.ADMIN),
                "admin",
                Instant.parse("2024-01-01T00:00:00Z"),
                expires,
                revoked);
    }
}
