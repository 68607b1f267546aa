package dev.dragoman.quality.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The check {@code sentences} on right translations that merge and split sentences, and on the same ones without a sentence.
 * {@code docs/checks.md} has the figures.
 */
class MergedSentencesTest {

    private static final List<TranslatedSentences> ALL = TranslatedSentences.all();

    @Test
    void thereAreThirtyTranslationsInEachLanguage() {
        for (String locale : TranslatedSentences.LOCALES) {
            assertThat(ALL).filteredOn(one -> one.locale().equals(locale)).hasSize(30);
        }
        assertThat(ALL).allSatisfy(one -> assertThat(one.source()).isNotNull());
    }

    @Test
    void fewTranslationsThatMergeOrSplitSentencesAreReported() {
        assertThat(count(one -> !one.heldOut() && one.isFalseAlarm())).isLessThanOrEqualTo(15);
        assertThat(count(one -> one.heldOut() && one.isFalseAlarm())).isLessThanOrEqualTo(3);
    }

    @Test
    void mostLostSentencesAreFoundAmongMergedOnes() {
        assertThat(count(one -> one.canLoseSentence() && one.isFoundWithoutSentence()))
                .isGreaterThanOrEqualTo(67);
    }

    private static long count(Predicate<TranslatedSentences> wanted) {
        return ALL.stream().filter(wanted).count();
    }
}
