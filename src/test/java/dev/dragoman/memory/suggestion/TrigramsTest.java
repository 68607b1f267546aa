package dev.dragoman.memory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrigramsTest {

    @Test
    void trigramsStayWithinWords() {
        assertThat(Trigrams.of("ab cde é fgé hij0")).containsExactly("cde", "hij", "ij0");
        assertThat(Trigrams.of("a b")).isEmpty();
    }

    @Test
    void rareOnesFromAllOverTheTextAreChosen() {
        String text =
                "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa";

        List<String> chosen = Trigrams.chosen(text, trigram -> trigram.contains("o") ? 5_000 : 10);

        assertThat(chosen).hasSizeBetween(4, 12).noneMatch(trigram -> trigram.contains("o"));
        assertThat(chosen).anyMatch("alpha bravo charlie"::contains).anyMatch("november oscar papa"::contains);
    }

    @Test
    void theEstimateLimitsHowManyAreSearchedWithButNotBelowAFew() {
        String text =
                "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa";

        assertThat(Trigrams.chosen(text, trigram -> 1_000)).hasSize(4);
        assertThat(Trigrams.chosen(text, trigram -> 1)).hasSize(12);
    }
}
