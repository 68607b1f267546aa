package dev.dragoman.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningSecretsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void theSignatureIsThatOfTheSpecificationsExample() {
        SigningSecrets secrets =
                new SigningSecrets("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Optional.empty(), Optional.empty());

        assertThat(secrets.signatures(ID, NOW.getEpochSecond(), BODY, NOW))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretHas256RandomBits() {
        String secret = SigningSecrets.generate();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(SigningSecrets.generate());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }

    @Test
    void thePreviousSecretSignsTooUntilItsTimeIsOver() {
        SigningSecrets secrets =
                new SigningSecrets(SigningSecrets.generate(), Optional.of(SigningSecrets.generate()), Optional.of(NOW));

        assertThat(secrets.signatures(ID, 0, BODY, NOW.minusMillis(1)).split(" "))
                .hasSize(2);
        assertThat(secrets.signatures(ID, 0, BODY, NOW).split(" ")).hasSize(1);
    }

    @Test
    void secretsAreNotInTheirText() {
        String secret = SigningSecrets.generate();

        assertThat(new SigningSecrets(secret, Optional.of(secret), Optional.of(NOW)).toString())
                .doesNotContain(secret.substring(6));
    }
}
