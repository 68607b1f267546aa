package dev.dragoman.rendering.edition;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.rendering.edition.TextDifference.Stretch;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The same. | The same. | The same.",
                "They met in the morning. | They met in the afternoon. | They met in the [morning-][afternoon+].",
                "They met. | They met again. | They met[ again+].",
                "They met again. | They met. | They met[ again-].",
                "One and two or three | four and five or six | [One-][four+] and [two or three-][five or six+]",
                "at 11.20 a.m. | at 11.30 a.m. | at [11.20-][11.30+] a.m.",
                "NATO’s allies | NATO’s partners | NATO’s [allies-][partners+]",
                "大臣は午前中に会合しました。 | 大臣は午後に会合しました。 | 大臣は午[前中-][後+]に会合しました。",
                "ประชุมเช้า | ประชุมบ่าย | ประชุม[เช้า-][บ่าย+]",
                "اجتمع الوزراء صباحا | اجتمع الوزراء مساء | اجتمع الوزراء [صباحا-][مساء+]",
                "회의는 오전에 열렸다 | 회의는 오후에 열렸다 | 회의는 [오전에-][오후에+] 열렸다",
                "All is new | 全部 | [All is new-][全部+]",
            })
    void whatWasTakenOutAndPutInIsShownByWords(String before, String after, String expected) {
        List<Stretch> stretches = TextDifference.between(before, after);

        assertThat(written(stretches)).isEqualTo(expected);
    }

    @Test
    void theStretchesAlwaysMakeUpBothTexts() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String before = text(random);
            String after = text(random);

            List<Stretch> stretches = TextDifference.between(before, after);

            assertThat(without(stretches, TextDifference.ChangeKind.ADDED)).isEqualTo(before);
            assertThat(without(stretches, TextDifference.ChangeKind.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void aWordOfAsManyPartsAsAUnitHoldsIsOneToken() {
        String word = "a.".repeat(9_999) + "b";

        assertThat(TextDifference.tokens(word)).containsExactly(word);
    }

    @Test
    void ofTextsTooLongToCompareOnlyWhatDiffersIsShownWhole() {
        List<Stretch> stretches = TextDifference.between("a b c d e f", "a b x d y f", 4);

        assertThat(written(stretches)).isEqualTo("a b [c d e-][x d y+] f");
        assertThat(TextDifference.mostTokens(1)).isEqualTo(4_000);
        assertThat(TextDifference.mostTokens(5_000)).isLessThan(100);
    }

    @Test
    void textsThatAreTooLongToCompareAreShownWhole() {
        String before = "a b ".repeat(3_000) + "a";
        String after = "c d ".repeat(3_000) + "c";

        assertThat(TextDifference.between(before, after))
                .containsExactly(
                        new Stretch(TextDifference.ChangeKind.REMOVED, before),
                        new Stretch(TextDifference.ChangeKind.ADDED, after));
    }

    private static String text(Random random) {
        List<String> words = List.of("a", "of", "trade", " ", ", ", "大", "臣", "e\u0301", "👩‍🚀", "\n", "النص", "ก็");
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(joining());
    }

    private static String without(List<Stretch> stretches, TextDifference.ChangeKind kind) {
        return stretches.stream()
                .filter(stretch -> stretch.kind() != kind)
                .map(Stretch::text)
                .collect(joining());
    }

    private static String written(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> switch (stretch.kind()) {
                    case KEPT -> stretch.text();
                    case REMOVED -> "[" + stretch.text() + "-]";
                    case ADDED -> "[" + stretch.text() + "+]";
                })
                .collect(joining());
    }
}
