package dev.dragoman.editions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.editions.search.SearchQuery.Phrase;
import dev.dragoman.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {

    @Test
    void charactersWithoutASpaceBetweenAreAPhrase() {
        assertThat(SearchQuery.of("外相　会合").phrases())
                .containsExactly(new Phrase(List.of("外", "相"), false), new Phrase(List.of("会", "合"), false));
    }

    @Test
    void theLastWordOfAPhraseIsAPrefix() {
        assertThat(SearchQuery.of("Japan-NATO").phrases()).containsExactly(new Phrase(List.of("japan", "nato"), true));
    }

    @Test
    void shortWordsAndNumbersFindOnlyThemselves() {
        assertThat(SearchQuery.of("EU 2023").phrases())
                .containsExactly(new Phrase(List.of("eu"), false), new Phrase(List.of("2023"), false));
    }

    @Test
    void nothingIsAnOperator() {
        assertThat(SearchQuery.of("a\"b* NEAR(c) -d OR title:e").phrases())
                .containsExactly(
                        new Phrase(List.of("a", "b"), false),
                        new Phrase(List.of("near", "c"), false),
                        new Phrase(List.of("d"), false),
                        new Phrase(List.of("or"), false),
                        new Phrase(List.of("title", "e"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "Україна, України",
        "Україна, Україну",
        "міністри, міністрів",
        "міністерський, міністерського",
        "країнами, країна",
        "اجتماع, الاجتماعات",
        "اجتماعات, والاجتماع",
        "حلف, وحلف",
        "ministers, minister",
        "meeting, meetings",
    })
    void anInflectedWordIsFound(String typed, String written) {
        assertThat(SearchHits.in(written, SearchQuery.of(typed)).phrases()).isEqualTo(1);
    }

    @Test
    void aQueryThatIsTooLongIsRejected() {
        assertThat(SearchQuery.of("a".repeat(200)).phrases()).hasSize(1);
        assertThatThrownBy(() -> SearchQuery.of("a".repeat(201)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("200");
        assertThatThrownBy(() -> SearchQuery.of("a ".repeat(30)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("30 words");
    }
}
