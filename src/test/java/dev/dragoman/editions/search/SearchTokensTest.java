package dev.dragoman.editions.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Japan-NATO cooperation | japan nato cooperation",
                "ＮＡＴＯ | nato",
                "l’accord, l'accord | l accord l accord",
                "Éducation Ångström naïve | education angstrom naive",
                "Straße STRASSE | strasse strasse",
                "İstanbul ISTANBUL ıstanbul | istanbul istanbul istanbul",
                "Łódź Malmö Sør | lodz malmo sor",
                "Ελλάς ΕΛΛΑΣ | ελλασ ελλασ",
                "Їжак і йод, ёлка | їжак і йод елка",
                "стра́ны | страны",
                "п’ять пʼять | п ять п ять",
                "外相会合 | 外 相 会 合",
                "NATO外相 | nato 外 相",
                "ﾊﾟｰﾄﾅｰ | パ ー ト ナ ー",
                "がか | が か",
                "회의에서 | 회 의 에 서",
                "30,000 ٢٠٢٣ | 30 000 2023",
                "الوزير والوزير | وزير وزير",
                "أَوُكرانيا إتفاقيّة | اوكرانيا اتفاقيه",
                "اتفـــاق | اتفاق",
                "हिन्दी | हिन्दी",
                "㈱ | 株",
                "co\u00adoperation | cooperation",
            })
    void aTextBecomesFoldedTokens(String text, String tokens) {
        assertThat(SearchTokens.of(text)).extracting(SearchToken::folded).containsExactly(tokens.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!", "\"*\" ^ () : - +", "😀👍🏽", "\u0000", "\u0301", "\u200d", "«»“”„‚·¶"})
    void onlyLettersAndDigitsAreTokens(String text) {
        assertThat(SearchTokens.of(text)).isEmpty();
    }

    @Test
    void aTokenKnowsItsPlaceInTheText() {
        String text = "«Éducation»が";

        List<SearchToken> tokens = SearchTokens.of(text);

        assertThat(tokens)
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("Éducation", "が");
    }

    @Test
    void anArabicWordIsAlsoKnownWithoutItsFirstLetter() {
        assertThat(SearchTokens.of("وحلف")).singleElement().satisfies(token -> assertThat(token.alternative())
                .contains("حلف"));
    }

    @Test
    void aWordOfAnyLengthIsShortened() {
        assertThat(SearchTokens.of("a".repeat(100_000))).singleElement().satisfies(token -> assertThat(token.folded())
                .hasSize(60));
    }
}
