package dev.dragoman.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 million|30|30",
                "*30* million|30|30",
                "R\\&D has 30|30|30",
                "R&amp;D has 30|30|30",
                "R&D; has 30|30|30",
                "{when}, 30 came|30|30",
                "A {{brace}} and 30|30|30",
                "A {{brace}} and 30|{brace}|{{brace}}",
                "は**「30」**と|「30」|「30」",
                "See [30 points](https://example.org/30) of 30 here|30 here|30 here",
                "See [30 points](https://example.org/30) of it|30|30",
                "[30]: not a link|30|30",
                "**a *b* \\* 30**|30|30",
                "2 * 3 *x* 30|30|30",
                "&#x1F600; 30|30|30",
            })
    void aPartOfThePlainTextIsFoundInTheStoredText(String stored, String part, String storedPart) {
        PlainText plain = PlainText.of(stored);

        int start = plain.text().indexOf(part);

        assertThat(start).isNotNegative();
        assertThat(stored.substring(plain.sourceStart(start), plain.sourceEnd(start + part.length())))
                .isEqualTo(storedPart);
    }

    @Test
    void aTimeReferenceIsOneCharacter() {
        PlainText plain = PlainText.of("At {start:time@Asia/Tokyo} they met");

        assertThat(plain.text()).isEqualTo("At " + PlainText.REFERENCE + " they met");
        assertThat(plain.sourceStart(3)).isEqualTo(3);
        assertThat(plain.sourceEnd(4)).isEqualTo("At {start:time@Asia/Tokyo}".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "*a* b", "a\\\nb", "a\nb", "a\n\nb", "{when} [x](/y)", "は**「歓迎」**と"})
    void thePlainTextIsWhatReadersSee(String stored) {
        assertThat(PlainText.of(stored).text().replace(PlainText.REFERENCE, ' '))
                .isEqualTo(InlineText.words(stored));
    }
}
