package dev.dragoman.memory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private static final String TEXT = "The ministers met in Geneva on 5 April 2023.";

    @Test
    void theSameWordsAreAlmostTheSameTextHoweverTheyAreSpaced() {
        assertThat(Similarity.to(TEXT).percent(TEXT.replace(" ", "  "))).isEqualTo(99);
    }

    @Test
    void oneOtherWordCountsByItsLength() {
        int number = Similarity.to(TEXT).percent(TEXT.replace("2023", "2024"));
        int place = Similarity.to(TEXT).percent(TEXT.replace("ministers", "delegations"));

        assertThat(number).isBetween(85, 95);
        assertThat(place).isLessThan(number).isGreaterThan(60);
    }

    @Test
    void caseCountsLittle() {
        assertThat(Similarity.to(TEXT).percent(TEXT.toUpperCase(Locale.ROOT))).isGreaterThan(70);
    }

    @Test
    void otherTextsAreNotAlike() {
        assertThat(Similarity.to(TEXT).percent("Nothing of this has anything in common with it at all."))
                .isLessThan(30);
        assertThat(Similarity.to(TEXT).percent("")).isZero();
        assertThat(Similarity.to("").percent("")).isZero();
    }

    @Test
    void bothDirectionsAreTheSame() {
        String other = "The ministers and the experts met again in Geneva.";

        assertThat(Similarity.to(TEXT).percent(other))
                .isEqualTo(Similarity.to(other).percent(TEXT));
    }
}
