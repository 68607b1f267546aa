package dev.dragoman.bundles.po;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PluralHeaderTest {

    private static final Pattern FIELD = Pattern.compile("nplurals=([1-6]); plural=(.+);");
    private static final int HIGHEST = 1000;

    static Stream<LanguageTag> listedLanguages() {
        return Arrays.stream(PluralRules.getAvailableULocales())
                .filter(locale ->
                        !locale.equals(ULocale.ROOT) && !locale.getLanguage().equals("root"))
                .map(locale -> LanguageTag.parse(locale.toLanguageTag()))
                .filter(locale -> PluralHeader.of(locale).isPresent());
    }

    @ParameterizedTest
    @MethodSource("listedLanguages")
    void theExpressionPartsTheWholeNumbersAsCldrDoes(LanguageTag locale) {
        Matcher field = FIELD.matcher(PluralHeader.of(locale).orElseThrow());
        PluralRules rules = PluralRules.forLocale(locale.toULocale());

        assertThat(field.matches()).isTrue();
        Map<Long, String> categories = new HashMap<>();
        for (int n = 0; n <= HIGHEST; n++) {
            long form = PluralExpression.of(field.group(2), n);
            String category = rules.select(n);
            assertThat(categories.computeIfAbsent(form, first -> category))
                    .as("form %s, which %s has", form, n)
                    .isEqualTo(category);
        }
        assertThat(categories.values()).doesNotHaveDuplicates();
        assertThat(categories.keySet()).allMatch(form -> form < Long.parseLong(field.group(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "ja     -> nplurals=1; plural=0;",
                "zh-Hant-> nplurals=1; plural=0;",
                "de     -> nplurals=2; plural=(n != 1);",
                "fr     -> nplurals=2; plural=(n > 1);",
                "fr-CA  -> nplurals=2; plural=(n > 1);",
                "pt-BR  -> nplurals=2; plural=(n > 1);",
                "pt-PT  -> nplurals=2; plural=(n != 1);",
                "uk     -> nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
                "sr-Latn-> nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
            })
    void theLocaleHasTheExpressionThatGettextLists(String locale, String field) {
        assertThat(PluralHeader.of(LanguageTag.parse(locale))).contains(field);
    }

    @Test
    void aLanguageThatIsNotListedHasNone() {
        assertThat(PluralHeader.of(LanguageTag.parse("tlh"))).isEmpty();
    }
}
