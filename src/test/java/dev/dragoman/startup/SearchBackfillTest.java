package dev.dragoman.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.search.SearchDocuments;
import dev.dragoman.editions.search.SearchIndexing;
import dev.dragoman.editions.search.SearchQuery;
import dev.dragoman.editions.search.SearchScope;
import dev.dragoman.editions.search.SearchTerms.Found;
import dev.dragoman.editions.search.SearchTokens;
import dev.dragoman.editions.search.TermQuery;
import dev.dragoman.editions.search.TermSearch;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.storage.StatementLog;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchBackfillTest {

    @Inject
    Store store;

    @Inject
    Newsroom newsroom;

    @Inject
    SearchIndexing indexing;

    @Inject
    SearchBackfill backfill;

    @Inject
    StatementLog log;

    @AfterEach
    void finish() {
        backfill.run();
    }

    @Test
    void whatIsNotIndexedIsIndexedAtTheNextStart() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Searches", "1970-02-03", "qqbackfill text"));
        newsroom.translate(slug, "de", Map.of("p1", "qqbackfill Text"));
        store.inTransaction(tables -> {
            indexing.remove(tables, slug, "en");
            indexing.remove(tables, slug, "de");
            tables.table(SearchDocuments.class).setVersion("");
            return null;
        });
        assertThat(find("qqbackfill")).isEmpty();

        backfill.run();

        assertThat(find("qqbackfill")).extracting(Found::found).containsExactly("en de");
    }

    @Test
    void whatWasIndexedByOtherRulesIsIndexedAnew() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Searches", "1970-02-03", "qqrules text"));
        store.inTransaction(tables -> {
            SearchDocuments documents = tables.table(SearchDocuments.class);
            long id = documents.put(slug, "en", 1, "0/1.0", "en\tBy other rules");
            SearchIndexing.terms(tables).remove(id);
            documents.setVersion("0/1.0");
            return null;
        });
        assertThat(find("qqrules")).isEmpty();

        backfill.run();

        assertThat(find("qqrules")).hasSize(1);
        String version =
                store.read(tables -> tables.table(SearchDocuments.class).version());
        assertThat(version).isEqualTo(SearchTokens.VERSION);
    }

    @Test
    void aStartAtWhichEverythingIsIndexedTakesOneStatement() {
        backfill.run();
        log.clear();

        backfill.run();

        assertThat(log.statements()).hasSize(1);
    }

    private List<Found> find(String typed) {
        TermQuery query = new TermQuery(SearchQuery.of(typed), List.of(LanguageTag.CANONICAL, LanguageTag.parse("de")));
        return store.read(tables -> TermSearch.in(SearchScope.ALL, tables).page(query, "9999-12-31", "~", 10));
    }
}
