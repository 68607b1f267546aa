package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageRegistryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "ja", "zh-hant", "pt-br", "de-1996", "iw", "tlh", "api", "es-419", "ja-u-ca-japanese"})
    void aTagOfRegisteredSubtagsIsRegistered(String tag) {
        assertThat(LanguageRegistry.isRegistered(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eu-summit-2024", "test-record", "us-statement", "g7", "co-op", "a-record", "statement", "zz"})
    void whatOnlyHasTheFormOfATagIsNot(String text) {
        assertThat(LanguageRegistry.isRegistered(text)).isFalse();
    }
}
