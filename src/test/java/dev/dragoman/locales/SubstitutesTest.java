package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutesTest {

    @Test
    void areReadFromTheSettings() {
        LocalesConfig config = new SmallRyeConfigBuilder()
                .withMapping(LocalesConfig.class)
                .withDefaultValue("dragoman.locales.substitutes.be", "uk")
                .withDefaultValue("dragoman.locales.substitutes.zh-TW", "ja")
                .build()
                .getConfigMapping(LocalesConfig.class);

        Substitutes substitutes = new ConfiguredSubstitutes().substitutes(config);

        assertThat(substitutes.table())
                .isEqualTo(Map.of(
                        LanguageTag.parse("be"), LanguageTag.parse("uk"),
                        LanguageTag.parse("zh-TW"), LanguageTag.parse("ja")));
    }

    @Test
    void areNoneByDefault() {
        LocalesConfig config = new SmallRyeConfigBuilder()
                .withMapping(LocalesConfig.class)
                .build()
                .getConfigMapping(LocalesConfig.class);

        Substitutes substitutes = new ConfiguredSubstitutes().substitutes(config);

        assertThat(substitutes).isEqualTo(Substitutes.none());
    }

    @Test
    void theMostPreciseEntryIsTaken() {
        Substitutes substitutes = Substitutes.parse(Map.of("zh", "en", "zh-Hant", "ja", "zh-Hant-HK", "yue"));

        assertThat(substitutes.of(LanguageTag.parse("zh-HK"))).contains(LanguageTag.parse("yue"));
        assertThat(substitutes.of(LanguageTag.parse("zh-TW"))).contains(LanguageTag.parse("ja"));
        assertThat(substitutes.of(LanguageTag.parse("zh-SG"))).contains(LanguageTag.parse("en"));
        assertThat(substitutes.of(LanguageTag.parse("yue"))).isEmpty();
        assertThat(Substitutes.parse(Map.of("zh-Hant", "ja", "zh-HK", "en")).of(LanguageTag.parse("zh-HK")))
                .contains(LanguageTag.parse("en"));
    }

    @Test
    void anInvalidTagIsRejectedWithItsEntry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Substitutes.parse(Map.of("be", "uk_UA")))
                .withMessageStartingWith("dragoman.locales.substitutes.be = uk_UA: \"uk_UA\" is not a well-formed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Substitutes.parse(Map.of("", "uk")))
                .withMessageStartingWith("dragoman.locales.substitutes. = uk: ");
    }

    @Test
    void twoEntriesForOneLanguageAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Substitutes.parse(Map.of("iw", "en", "he", "ar")))
                .withMessageContaining("for the same language");
    }
}
