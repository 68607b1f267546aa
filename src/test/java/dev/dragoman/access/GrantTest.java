package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    @ParameterizedTest
    @ValueSource(strings = {"author", "admin", "translator", "translator[ja]", "reviewer[zh-Hant]", "publisher[fr]"})
    void aGrantIsReadAsItIsWritten(String text) {
        assertThat(Grant.parse(text)).hasToString(text);
    }

    @Test
    void theLocaleIsBroughtIntoItsCanonicalForm() {
        assertThat(Grant.parse("translator[iw]"))
                .isEqualTo(new Grant(Role.TRANSLATOR, Optional.of(LanguageTag.parse("he"))));
    }

    @ParameterizedTest
    @CsvSource({
        "scribe, \"scribe\" is not one of author",
        "Translator[ja], is not a role such as translator[ja]",
        "translator[], is not a role such as translator[ja]",
        "translator [ja], is not a role such as translator[ja]",
        "admin[ja], The role admin cannot be limited to a locale",
        "author[ja], The role author cannot be limited to a locale"
    })
    void anInvalidGrantIsRejectedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> Grant.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void anIllFormedLocaleIsRejected() {
        assertThatThrownBy(() -> Grant.parse("translator[1]")).isInstanceOf(ProblemException.class);
    }

    @Test
    void severalAreWrittenInOneOrderAndReadAgain() {
        assertThat(Grant.texts(Grant.parseAll("translator[ja] author reviewer[fr]")))
                .containsExactly("author", "reviewer[fr]", "translator[ja]");
    }
}
