package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagePreferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja, en;q=0.8 | ja,en;q=0.7 | true",
                "ja;q=0.9, en;q=0.8, fr;q=0 | ja, en;q=0.001, fr;q=0.000 | true",
                "ja, ja, en;q=0.5 | ja, en;q=0.4 | true",
                "ja, en | ja, en;q=0.9 | false",
                "ja, en;q=0.8 | en, ja;q=0.8 | false",
                "ja, *;q=0.5, en;q=0.1 | ja, en;q=0.5, *;q=0.1 | false",
                "ja, fr;q=0 | ja, fr;q=0.1 | false",
            })
    void weightsMatterByTheirOrderAlone(String one, String other, boolean same) {
        assertThat(ranked(one).equals(ranked(other))).isEqualTo(same);
    }

    private static LanguagePreferences ranked(String header) {
        return new LanguagePreferences(List.of(), AcceptLanguage.parse(header)).ranked();
    }
}
