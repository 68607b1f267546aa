package dev.dragoman.editions.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.editions.search.SearchText.Part;
import dev.dragoman.locales.LanguageTag;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final LanguageTag EN = LanguageTag.CANONICAL;

    @Test
    void theWordsThatWereFoundAreMarkedAsTheyAreWritten() {
        String text = "The Ministers met; a minister spoke of l’Éducation.";

        SearchHits hits = SearchHits.in(text, SearchQuery.of("MINISTER education"));

        assertThat(marked(text, hits.ranges())).containsExactly("Ministers", "minister", "Éducation");
        assertThat(hits.phrases()).isEqualTo(2);
    }

    @Test
    void aPhraseOfCharactersIsMarkedWhereItStandsTogether() {
        String text = "外相会合で外務と相談";

        assertThat(marked(text, SearchHits.in(text, SearchQuery.of("外相")).ranges()))
                .containsExactly("外相");
    }

    @Test
    void anExcerptIsOfThePartWithMostHits() {
        List<Part> parts = List.of(
                new Part(EN, "Nothing of note."), new Part(EN, "One word."), new Part(EN, "One and another word."));

        Excerpt excerpt = Excerpt.of(parts, SearchQuery.of("one word another")).orElseThrow();

        assertThat(excerpt.text()).isEqualTo("One and another word.");
    }

    @Test
    void withoutAHitAnExcerptIsTheBeginning() {
        Excerpt excerpt = Excerpt.of(
                        List.of(new Part(EN, "Word. ".repeat(100)), new Part(EN, "End")), SearchQuery.of("title"))
                .orElseThrow();

        assertThat(excerpt.text()).startsWith("Word. Word").endsWith("Word…").hasSizeLessThan(230);
        assertThat(excerpt.ranges()).isEmpty();
    }

    @Test
    void aLongTextIsCutBetweenWordsAndCharacters() {
        for (String filler : List.of("wording ", "語", "👍🏽", "ก็")) {
            String text = filler.repeat(300) + " needle " + filler.repeat(300);

            Excerpt excerpt = Excerpt.of(List.of(new Part(EN, text)), SearchQuery.of("needle"))
                    .orElseThrow();

            assertThat(marked(excerpt.text(), excerpt.ranges())).as(filler).containsExactly("needle");
            assertThat(excerpt.text()).startsWith("…").endsWith("…").hasSizeLessThan(320);
            assertThat(excerpt.text().codePoints().filter(c -> Character.isSurrogate((char) c) && c < 0x10000))
                    .isEmpty();
        }
    }

    @Test
    void aTextIsReadAsItWasStored() {
        List<Part> parts = List.of(new Part(EN, "One\ttab\nand line"), new Part(LanguageTag.parse("ja"), ""));

        assertThat(SearchText.parts(SearchText.write(parts))).isEqualTo(parts);
        assertThat(parts.get(0).text()).isEqualTo("One tab and line");
    }

    private static List<String> marked(String text, List<SearchHits.Range> ranges) {
        return ranges.stream()
                .map(range -> text.substring(range.start(), range.end()))
                .collect(Collectors.toList());
    }
}
