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
    void rareOnesFromAllOverTheTextAreChosenInGroups() {
        String text =
                "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa";

        List<String> chosen = Trigrams.chosen(text, trigram -> trigram.contains("o") ? 5_000 : 10, 1, 10_000);

        assertThat(chosen).hasSizeBetween(3, 6).allMatch(group -> group.length() == 7);
        assertThat(chosen.stream().filter(group -> !group.contains("o"))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void thoseOfAGroupDoNotOverlap() {
        String text = "the ministers met in the ministry";

        assertThat(Trigrams.chosen(text, trigram -> 1, 1, 10_000))
                .allSatisfy(group -> assertThat(text).containsPattern(group.replace(" ", ".*")));
    }

    @Test
    void theEstimateLimitsHowManyAreSearchedWithButNotBelowAFew() {
        String text =
                "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa";

        assertThat(Trigrams.chosen(text, trigram -> 10_000, 1, 10_000)).hasSize(3);
        assertThat(Trigrams.chosen(text, trigram -> 1, 1, 10_000)).hasSize(6);
        assertThat(Trigrams.chosen("tea", trigram -> 1, 1, 10_000)).containsExactly("tea");
    }

    @Test
    void trigramsThatNoTextHasDoNotTakeThePlaceOfOthers() {
        String text =
                "newly bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar zesty";

        List<String> chosen = Trigrams.chosen(text, trigram -> "newlyzesty".contains(trigram) ? 1 : 5_000, 5, 10_000);

        assertThat(chosen).anyMatch(group -> group.contains("new"));
        assertThat(chosen.stream()
                        .filter(group -> "newly zesty".contains(group.substring(0, 3))
                                || "newly zesty".contains(group.substring(4))))
                .hasSize(2);
        assertThat(chosen).hasSize(5);
    }
}
