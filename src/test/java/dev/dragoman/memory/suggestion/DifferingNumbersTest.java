package dev.dragoman.memory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.Span;
import org.junit.jupiter.api.Test;

class DifferingNumbersTest {

    private static final LanguageTag JAPANESE = LanguageTag.parse("ja");
    private static final LanguageTag FRENCH = LanguageTag.parse("fr");

    @Test
    void numbersThatTheSourceNoLongerSaysAreMarkedInBothTexts() {
        DifferingNumbers found = DifferingNumbers.of(
                "It gave 30 million dollars to 12 states.",
                "12か国に3,000万ドルを供与した。",
                "It gave 40 million dollars to 12 states.",
                JAPANESE);

        assertThat(found.inSource()).extracting(Span::text).containsExactly("30 million");
        assertThat(found.inTarget()).extracting(Span::text).containsExactly("3,000万");
    }

    @Test
    void datesAndWeekdaysAreMarkedToo() {
        DifferingNumbers found = DifferingNumbers.of(
                "They met on Wednesday, 5 April in Bonn.",
                "Ils se sont réunis mercredi 5 avril à Bonn.",
                "They met on Thursday, 5 May in Bonn.",
                FRENCH);

        assertThat(found.inSource()).extracting(Span::text).containsExactly("April", "Wednesday, 5 April");
        assertThat(found.inTarget()).extracting(Span::text).containsExactly("avril", "mercredi 5 avril");
    }

    @Test
    void theSameNumbersAreNotMarkedInWhateverOrder() {
        DifferingNumbers found = DifferingNumbers.of(
                "It has 3 parts and 12 annexes.", "3部と12の附属書", "It has 12 annexes and 3 parts.", JAPANESE);

        assertThat(found.inSource()).isEmpty();
        assertThat(found.inTarget()).isEmpty();
    }
}
