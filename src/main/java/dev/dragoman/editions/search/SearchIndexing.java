package dev.dragoman.editions.search;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.editions.search.SearchText.Part;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.DatabaseKind;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Updates the search index in the transaction of a release or withdrawal. */
@Singleton
public class SearchIndexing {

    private final SearchableText texts;
    private final Clock clock;

    SearchIndexing(SearchableText texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The terms, as the database in use keeps them. */
    public static SearchTerms terms(Tables tables) {
        return tables.database() == DatabaseKind.SQLITE
                ? tables.table(SqliteSearchTerms.class)
                : tables.table(PostgresqlSearchTerms.class);
    }

    /** Indexes an edition instead of the one before it, within the transaction that makes it public. */
    public void put(Tables tables, EditionText text) {
        Edition edition = text.edition();
        CanonicalRecord canonical = text.revision().record();
        Shown shown = new Shown(canonical, text.version().map(BundleVersion::bundle), edition);
        Part title = shown.part(canonical.title());
        List<Part> parts = new ArrayList<>();
        canonical.blocks().stream().flatMap(Block::units).map(shown::part).forEach(parts::add);
        Stream.of(canonical.byline(), canonical.topic(), canonical.place())
                .flatMap(Optional::stream)
                .map(shown::part)
                .forEach(parts::add);
        String slug = edition.slug().value();
        String locale = edition.locale().toString();
        long id = tables.table(SearchDocuments.class)
                .put(slug, locale, edition.number(), SearchTokens.VERSION, SearchText.write(parts));
        SearchTerms terms = terms(tables);
        terms.remove(id);
        terms.add(new DocumentTerms(
                id,
                edition.locale(),
                Stream.concat(Stream.of(title), parts.stream())
                        .map(part -> SearchTokens.of(part.text()))
                        .toList()));
    }

    /** Removes a language version, within the transaction that withdraws it. */
    public void remove(Tables tables, String slug, String locale) {
        SearchDocuments documents = tables.table(SearchDocuments.class);
        documents.id(slug, locale).ifPresent(id -> {
            terms(tables).remove(id);
            documents.remove(id);
        });
    }

    /**
     * Indexes the public editions of some records, in one transaction of the caller's.
     *
     * @param slugs in their order, in which all writers lock records
     */
    public void index(Tables tables, List<String> slugs) {
        slugs.forEach(
                slug -> tables.table(Revisions.class).lock(slug, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        slugs.forEach(slug ->
                tables.table(EditionTexts.class).newestOfEachLocale(slug).forEach(text -> put(tables, text)));
    }

    /** What readers see of an edition: its translation, or else the canonical text. */
    private final class Shown {

        private final CanonicalRecord canonical;
        private final Optional<Bundle> bundle;
        private final LanguageTag locale;
        private final Treatments treatments;

        Shown(CanonicalRecord canonical, Optional<Bundle> bundle, Edition edition) {
            this.canonical = canonical;
            this.bundle = bundle;
            this.locale = edition.locale();
            this.treatments = Treatments.of(canonical, bundle, edition.unitWeights());
        }

        Part part(Unit unit) {
            return bundle.filter(of -> !treatments.of(unit.id()).inCanonical())
                    .map(of -> of.targets().get(unit.id()))
                    .map(target -> part(target.text(), locale))
                    .orElseGet(() -> part(unit.source(), LanguageTag.CANONICAL));
        }

        private Part part(String markup, LanguageTag lang) {
            return new Part(lang, texts.of(markup, lang, canonical.times()));
        }
    }
}
