package dev.dragoman.quality.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.ShippedBundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class GlossaryReaderTest {

    private static final String HEADER = "en,target,alternatives,forms,note,forbidden\n";

    @Test
    void aRowIsATermWithAllThatIsSaidOfIt() {
        Glossary glossary = read(HEADER
                + "Kyiv,Київ,,Києва|Києві,\"official, since 1991\",Кієв\n"
                + "\"Minister Hayashi\",Міністр Хаяші,Хаяші|пан Хаяші,,,\n");

        assertThat(glossary.terms())
                .extracting(Term::english, Term::kind, Term::target)
                .containsExactly(
                        tuple("Kyiv", TermKind.TERM, "Київ"),
                        tuple("Minister Hayashi", TermKind.PERSON, "Міністр Хаяші"));
        assertThat(glossary.terms().get(0).forms()).containsExactly("Києва", "Києві");
        assertThat(glossary.terms().get(0).forbidden()).containsExactly("Кієв");
        assertThat(glossary.terms().get(1).alternatives()).containsExactly("Хаяші", "пан Хаяші");
    }

    @Test
    void semicolonsSeparateLikeBars() {
        Glossary glossary = read(HEADER + "EEZ,AWZ,ausschließliche Wirtschaftszone; Wirtschaftszone,,,\n");

        assertThat(glossary.terms().get(0).alternatives())
                .containsExactly("ausschließliche Wirtschaftszone", "Wirtschaftszone");
    }

    @Test
    void onlyTheTermAndItsTranslationAreNeeded() {
        assertThat(read("\uFEFFtarget,en\r\nOTAN,NATO\r\n\r\n").terms())
                .extracting(Term::english)
                .containsExactly("NATO");
    }

    @Test
    void aKindSaysThatANameIsAPersons() {
        Glossary glossary =
                read("en,target,kind\nJens Stoltenberg,Єнс Столтенберг,person\nPresident Putin,Путін,term\n");

        assertThat(glossary.terms()).extracting(Term::kind).containsExactly(TermKind.PERSON, TermKind.TERM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "source,target,note\\nA,B,~glossary/uk.csv, line 1, column 1: “source” is not a column",
                "en,target,en\\nA,B,C~glossary/uk.csv, line 1, column 3: “en” appears twice",
                "en,note\\nA,B~glossary/uk.csv, line 1, column target: the column is missing",
                "en,target\\nA,B\\nC~glossary/uk.csv, line 3: 1 fields, but the first line lists 2",
                "en,target\\nA,B,C~glossary/uk.csv, line 2: 3 fields, but the first line lists 2",
                "en,target\\nA,~glossary/uk.csv, line 2, column target: the field is empty",
                "en,target\\nA,B|C~glossary/uk.csv, line 2, column target: the field contains “|”",
                "en,target\\nA,B\\nA,C~glossary/uk.csv, line 3, column en: “A” is already on line 2",
                "en,target,alternatives\\nA,B,C||D~glossary/uk.csv, line 2, column alternatives: there is nothing",
                "en,target,forms\\nA,B,C*D~glossary/uk.csv, line 2, column forms: “C*D”: an asterisk",
                "en,target,forbidden\\nA,B,C*~glossary/uk.csv, line 2, column forbidden: “C*” is a stem",
                "en,target,forbidden\\nA,B,B~glossary/uk.csv, line 2, column forbidden: “B” is also listed as a correct",
                "en,target,kind\\nA,B,name~glossary/uk.csv, line 2, column kind: “name” is not a kind",
                "en,target\\nA,\"B\\nC,D\\nE,F~glossary/uk.csv, line 2, column target: the field contains a line break",
                "en,target\\nA,\"B\"C~glossary/uk.csv: ",
            })
    void aFaultIsNamedByFileLineAndColumnWithWhatIsRight(String file, String message) {
        assertThatThrownBy(() -> read(file.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("the file is empty");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThatThrownBy(() -> read("en,target\nA,\n,B\n"))
                .hasMessageContaining("line 2, column target")
                .hasMessageContaining("line 3, column en");
    }

    @Test
    void aTermThatIsATextIsRefused() {
        assertThatThrownBy(() -> read("en,target\nA," + "b".repeat(151) + "\n"))
                .hasMessageContaining("the field has 151 characters; the maximum is 150");
    }

    @ParameterizedTest
    @FieldSource("dev.dragoman.quality.ShippedBundles#LOCALES")
    void theShippedGlossariesCanBeRead(String locale) {
        assertThat(ShippedBundles.glossary(locale).terms()).hasSizeGreaterThan(40);
    }

    private static Glossary read(String text) {
        return GlossaryReader.read(LanguageTag.parse("uk"), "glossary/uk.csv", text);
    }
}
