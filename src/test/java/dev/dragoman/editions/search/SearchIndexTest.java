package dev.dragoman.editions.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.search.SearchTerms.Found;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the index in the database finds. */
@QuarkusTest
class SearchIndexTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Store store;

    @Inject
    SearchIndexing indexing;

    @Test
    void aPhraseIsFoundOnlyWhereItsWordsStandTogether() {
        String together = released("外相会合 qqtogether");
        String apart = released("外で相談 qqtogether 会と合");

        assertThat(find("qqtogether 外相", "en")).containsExactly(together);
        assertThat(find("qqtogether 外 相", "en")).containsExactlyInAnyOrder(together, apart);
        assertThat(find("qqtogether-会", "en")).containsExactly(apart);
    }

    @Test
    void aPhraseIsNotFoundAcrossPartsOfAText() {
        String slug = released("qqfirst alpha\n\nbeta qqlast");

        assertThat(find("alpha-beta", "en")).doesNotContain(slug);
        assertThat(find("alpha beta qqfirst", "en")).containsExactly(slug);
    }

    @Test
    void aCommonCharacterIsFoundInAPhraseAnywhereInALongText() {
        String slug = released(("的一 ".repeat(6_000) + "\n\n").repeat(2) + "qqlong 的終");

        assertThat(find("的終 qqlong", "en")).containsExactly(slug);
        assertThat(find("終的 qqlong", "en")).isEmpty();
    }

    @Test
    void aTextOfAnySizeIsIndexed() {
        StringBuilder text = new StringBuilder("qqhuge ");
        for (int i = 0; text.length() < 600_000; i++) {
            text.append(Integer.toString(i + 100_000, 36)).append("йц".repeat(20));
            text.append(i % 100 == 0 ? "\n\n" : " ");
        }

        String slug = released(text.toString());

        assertThat(find("qqhuge", "en")).containsExactly(slug);
    }

    @Test
    void eachLocaleHasItsOwnWords() {
        String slug = released("qqlocale text");
        newsroom.translate(slug, "zh-Hant", Map.of("p1", "qqlocale 文字"));
        newsroom.translate(slug, "zh-Hans", Map.of("p1", "qqlocale 文本"));

        assertThat(find("文字 qqlocale", "zh-Hant")).containsExactly(slug);
        assertThat(find("文字 qqlocale", "zh-Hans")).isEmpty();
        assertThat(find("文 qqlocale", "zh-Hans", "zh-Hant", "en")).containsExactly(slug);
        assertThat(page("文 qqlocale", "zh-Hans", "zh-Hant", "en"))
                .extracting(Found::found)
                .containsExactly("zh-Hans zh-Hant");
        assertThat(page("qqlocale", "en", "zh-Hant")).singleElement().satisfies(record -> {
            assertThat(record.found()).isEqualTo("en zh-Hant");
            assertThat(record.locales()).isEqualTo("en zh-Hans zh-Hant");
        });
        List<String> locales = store.read(tables ->
                TermSearch.in(SearchScope.ALL, tables).locales(query("文 qqlocale", "ja", "zh-Hans", "zh-Hant")));
        assertThat(locales).containsExactly("zh-Hans", "zh-Hant");
    }

    @Test
    void anotherIndexingFindsTheSame() {
        String slug = released("qqagain text");

        store.inTransaction(tables -> {
            indexing.index(tables, List.of(slug));
            return null;
        });

        assertThat(find("qqagain", "en")).containsExactly(slug);
        int count = store.read(tables -> TermSearch.in(SearchScope.ALL, tables).count(query("qqagain", "en"), 10));
        assertThat(count).isEqualTo(1);
    }

    private String released(String text) {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("A title", "Searches", "1970-02-03", text));
        return slug;
    }

    private List<String> find(String typed, String... locales) {
        return page(typed, locales).stream().map(Found::slug).toList();
    }

    private List<Found> page(String typed, String... locales) {
        return store.read(
                tables -> TermSearch.in(SearchScope.ALL, tables).page(query(typed, locales), "9999-12-31", "~", 50));
    }

    private static TermQuery query(String typed, String... locales) {
        return new TermQuery(
                SearchQuery.of(typed),
                Stream.of(locales).map(LanguageTag::parse).toList());
    }
}
