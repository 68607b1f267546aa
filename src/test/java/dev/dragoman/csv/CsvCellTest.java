package dev.dragoman.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "'=1",
                "''-"
            })
    void aTextThatBeginsAsAFormulaHasAnApostropheBeforeIt(String text) {
        assertThat(unquoted(CsvCell.of(text))).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NATO", "a=b", "'", "'quoted'", "’s", "l’OTAN", "a, b", "\"a\""})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(unquoted(CsvCell.of(text))).isEqualTo(text);
    }

    @Property
    void whatIsWrittenIsReadAsTheSameTextAndIsNoFormula(@ForAll("cells") String text) {
        String cell = unquoted(CsvCell.of(text));

        assertThat(CsvCell.text(cell)).isEqualTo(text);
        assertThat(cell).doesNotContainPattern("\\A[=+@\\t\\r\\n＝＋－＠-]");
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n＝＋－＠,;|\"a ").ofMaxLength(6);
    }

    /** As a reader of CSV sees the first cell of a line. */
    private static String unquoted(String cell) {
        return CsvReader.builder().ofCsvRecord(cell + ",x\n").stream()
                .findFirst()
                .orElseThrow()
                .getField(0);
    }
}
