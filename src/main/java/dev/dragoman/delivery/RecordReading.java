package dev.dragoman.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.publication.Edition;
import dev.dragoman.publication.EditionText;
import dev.dragoman.publication.EditionTexts;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.AddressQuery;
import dev.dragoman.rendering.ListRendering;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.PublicText;
import dev.dragoman.rendering.RecordRendering;
import dev.dragoman.rendering.RecordRendering.Format;
import dev.dragoman.rendering.TranslationsView;
import dev.dragoman.storage.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the representation of a record that a reader gets; each is rendered once and kept, within bounds. */
@Singleton
public class RecordReading {

    private final PublicIndex index;
    private final Store store;
    private final RecordRendering rendering;
    private final ListRendering lists;
    private final Permalinks permalinks;
    private final Cache<Key, Representation> rendered;
    private final Timer renderings;

    RecordReading(
            PublicIndex index,
            Store store,
            RecordRendering rendering,
            ListRendering lists,
            Permalinks permalinks,
            DeliveryConfig config,
            MeterRegistry meters) {
        this.index = index;
        this.store = store;
        this.rendering = rendering;
        this.lists = lists;
        this.permalinks = permalinks;
        rendered = Caffeine.newBuilder()
                .maximumWeight(config.cacheMebibytes() * 1024L * 1024)
                .weigher((Key key, Representation kept) -> kept.body().length() + 1024)
                .build();
        renderings = Timer.builder("dragoman.renderings")
                .description("Representations of records rendered, rather than served as kept")
                .register(meters);
        Gauge.builder("dragoman.representations.kept", rendered, Cache::estimatedSize)
                .description("Representations of records that are kept in memory")
                .register(meters);
    }

    /** What is answered, and the choice of language behind it. */
    record Answer(Representation representation, LanguageChoice language) {}

    /** The answer if all of it is in memory; never waits for the database. */
    Optional<Answer> inMemory(Slug slug, Format format, ReadRequest request) {
        return index.inMemory(slug).flatMap(record -> {
            LanguageChoice language = choose(record, slug, request);
            Key key = key(slug, record, format, language, request);
            return Optional.ofNullable(rendered.getIfPresent(key)).map(kept -> new Answer(kept, language));
        });
    }

    /**
     * The answer; may read the database, with two statements at most: which editions are public, and the text of one.
     *
     * @throws Declined UNKNOWN_RECORD or NO_EDITION_IN_LANGUAGE
     */
    Answer read(Slug slug, Format format, ReadRequest request) {
        PublicRecord record = index.get(slug);
        LanguageChoice language = choose(record, slug, request);
        Key key = key(slug, record, format, language, request);
        return new Answer(rendered.get(key, k -> renderings.record(() -> render(record, k))), language);
    }

    /**
     * How every public language version stands; reads the database, with one statement.
     *
     * @throws Declined UNKNOWN_RECORD
     */
    Representation translations(Slug slug) {
        List<EditionText> texts =
                store.read(tables -> tables.table(EditionTexts.class).newestOfEachLocale(slug.value()));
        if (texts.isEmpty()) {
            throw PublicIndex.unknown(slug);
        }
        List<Edition> editions = texts.stream().map(EditionText::edition).toList();
        byte[] body = lists.write(new TranslationsView(
                slug.value(),
                LanguageTag.CANONICAL.toString(),
                editions.get(0).revision(),
                texts.stream()
                        .map(text -> TranslationsView.of(PublicText.of(text, editions)))
                        .toList()));
        return Representation.of(
                body, Format.JSON.mediaType(), lastRelease(editions), List.of(), List.of(), List.of("rec-" + slug));
    }

    private static Optional<Instant> lastRelease(List<Edition> editions) {
        return editions.stream().map(Edition::releasedAt).max(Comparator.naturalOrder());
    }

    private LanguageChoice choose(PublicRecord record, Slug slug, ReadRequest request) {
        LanguageChoice language = record.negotiation().choose(request.languages());
        if (request.query().strict() && language.fallback().isPresent()) {
            throw new Declined(
                            ProblemCode.NO_EDITION_IN_LANGUAGE,
                            "The record is not available in "
                                    + language.requested().orElseThrow()
                                    + "; the languages it is available in are listed in \"available\"")
                    .with("slug", slug.value())
                    .with(
                            "available",
                            record.locales().stream().map(LanguageTag::toString).toList());
        }
        return language;
    }

    private Representation render(PublicRecord record, Key key) {
        Edition edition = record.in(key.language().served()).orElseThrow();
        byte[] body = rendering.render(text(record, edition), key.language(), key.query(), key.format());
        return Representation.of(
                body,
                key.format().mediaType(),
                lastRelease(record.editions()),
                List.of(edition.locale()),
                links(record, key.slug(), edition.locale()),
                List.of("rec-" + key.slug(), "rec-" + key.slug() + "." + edition.locale()));
    }

    private PublicText text(PublicRecord record, Edition edition) {
        EditionText text = store.read(tables -> tables.table(EditionTexts.class)
                .find(edition.slug().value(), edition.locale().toString(), edition.number())
                .orElseThrow());
        return PublicText.of(text, record.editions());
    }

    /** Links to every real edition, never to a fallback (RFC 8288; {@code hreflang} in §3.4.1). */
    private List<String> links(PublicRecord record, Slug slug, LanguageTag served) {
        List<String> links = new ArrayList<>();
        links.add("<" + permalinks.page(served, slug) + ">; rel=\"canonical\"");
        for (LanguageTag locale : record.locales()) {
            links.add("<" + permalinks.page(locale, slug) + ">; rel=\"alternate\"; hreflang=\"" + locale + "\"");
        }
        return links;
    }

    private static Key key(
            Slug slug, PublicRecord record, Format format, LanguageChoice language, ReadRequest request) {
        AddressQuery query =
                format == Format.PAGE ? request.query() : request.query().withoutForms();
        return new Key(slug, record.version(), format, language, query);
    }

    private record Key(Slug slug, long version, Format format, LanguageChoice language, AddressQuery query) {}
}
