package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void aNewOneHas256RandomBitsBehindAPrefix() {
        assertThat(Stream.generate(Secret::generate).limit(100))
                .allSatisfy(secret -> assertThat(secret.text()).matches("drg_[A-Za-z0-9_-]{43}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theDigestIsSha256InHexadecimal() {
        assertThat(new Secret("abc").digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void itMatchesItselfAlone() {
        assertThat(new Secret("abc").hasDigest(new Secret("abc").digest())).isTrue();
        assertThat(new Secret("abc").hasDigest(new Secret("abcd").digest())).isFalse();
    }

    @Test
    void itDoesNotShowInWhatIsLogged() {
        assertThat(new Secret("abc")).asString().doesNotContain("abc");
    }
}
