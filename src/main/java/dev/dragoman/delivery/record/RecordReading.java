package dev.dragoman.delivery.record;

import dev.dragoman.delivery.Links;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.PublicIndex;
import dev.dragoman.delivery.cache.PublicRecord;
import dev.dragoman.delivery.cache.Renderings;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.cache.Validity;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.editions.LinkedTexts;
import dev.dragoman.editions.TranslationStatuses;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.feed.TimeMap;
import dev.dragoman.rendering.list.ListRendering;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.TranslationsView;
import dev.dragoman.rendering.record.page.AddressQuery;
import dev.dragoman.rendering.record.page.RecordRendering;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.times.Zones;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the representation of a record that a reader gets. */
@Singleton
public class RecordReading {

    private final PublicIndex index;
    private final Store store;
    private final RecordRendering rendering;
    private final ListRendering lists;
    private final Permalinks permalinks;
    private final Renderings renderings;
    private final FragmentPrefixes prefixes = new FragmentPrefixes();
    private final RequestedNames names;

    RecordReading(
            PublicIndex index,
            Store store,
            RecordRendering rendering,
            ListRendering lists,
            Permalinks permalinks,
            Renderings renderings,
            InterfaceMessages messages) {
        this.index = index;
        this.store = store;
        this.rendering = rendering;
        this.lists = lists;
        this.permalinks = permalinks;
        this.renderings = renderings;
        this.names = new RequestedNames(messages);
    }

    /** What is answered, the choice of language behind it, and until when it is valid. */
    record Answer(Representation representation, LanguageChoice language, Validity validity) {}

    /** The answer if all of it is in memory; never waits for the database. */
    Optional<Answer> inMemory(Slug slug, Format format, ReadRequest request) {
        return index.inMemory(slug)
                .filter(record -> request.query().unknownZone().isEmpty())
                .filter(record -> record.withdrawn(request.languages()).isEmpty())
                .flatMap(record -> {
                    LanguageChoice language = choose(record, slug, request);
                    return renderings
                            .find(key(slug, record, format, language, request))
                            .map(kept ->
                                    new Answer(applied(kept, format, language, request), language, record.validity()));
                });
    }

    /**
     * The answer; may read the database, with two statements at most: the status of the versions, and the text of one.
     *
     * @param record a record of which the reader is not to get a version that was withdrawn
     * @throws ProblemException NO_EDITION_IN_LANGUAGE
     */
    Answer read(Slug slug, PublicRecord record, Format format, ReadRequest request) {
        LanguageChoice language = choose(record, slug, request);
        Renderings.Key key = key(slug, record, format, language, request);
        if (request.query().unknownZone().isPresent()) {
            // Not cached: the number of possible inputs is unlimited.
            Representation rendered = render(record, key, request.query(), format);
            return new Answer(names.applied(rendered, format, language), language, record.validity());
        }
        Representation rendered = renderings.get(key, () -> render(record, key, key.query(), format));
        return new Answer(applied(rendered, format, language, request), language, record.validity());
    }

    private Representation applied(
            Representation rendered, Format format, LanguageChoice language, ReadRequest request) {
        return names.applied(prefixes.applied(rendered, format, request.query()), format, language);
    }

    /** The status of every public language version; empty if there is none. Reads the database, with one statement. */
    Optional<Representation> translations(Slug slug) {
        List<EditionText> texts =
                store.read(tables -> tables.table(EditionTexts.class).newestOfEachLocale(slug.value()));
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        List<Edition> editions = texts.stream().map(EditionText::edition).toList();
        byte[] body = lists.write(new TranslationsView(
                slug.value(),
                LanguageTag.CANONICAL.toString(),
                editions.get(0).revision(),
                texts.stream()
                        .map(text -> TranslationsView.of(PublicText.of(text, editions)))
                        .toList(),
                List.of()));
        return Optional.of(Representation.of(
                body, Format.JSON.mediaType(), Optional.empty(), List.of(), List.of(), List.of("rec-" + slug)));
    }

    /**
     * The status of every language version for an editor: in the locales whose drafts they may read what is stored, in the
     * others what is public. Reads the database, with six statements, or seven if there are such others.
     *
     * @throws ProblemException UNKNOWN_RECORD or RECORD_RENAMED
     */
    byte[] workbench(Slug slug, Predicate<LanguageTag> mayReadDrafts) {
        return lists.write(store.read(tables -> TranslationStatuses.read(tables, slug.value())
                .map(all -> workbench(tables, all, mayReadDrafts))
                .orElseThrow(() -> UnknownRecord.of(tables, slug.value()))));
    }

    private static TranslationsView workbench(
            Tables tables, TranslationStatuses all, Predicate<LanguageTag> mayReadDrafts) {
        TranslationStatuses readable = all.of(mayReadDrafts);
        if (readable.equals(all)) {
            return TranslationsView.of(all, List.of());
        }
        List<EditionText> texts = tables.table(EditionTexts.class)
                .newestOfEachLocale(all.revision().record().slug().value());
        List<Edition> editions = texts.stream().map(EditionText::edition).toList();
        return TranslationsView.of(
                readable,
                texts.stream()
                        .filter(text -> !mayReadDrafts.test(text.edition().locale()))
                        .map(text -> TranslationsView.of(PublicText.of(text, editions)))
                        .toList());
    }

    private static LanguageChoice choose(PublicRecord record, Slug slug, ReadRequest request) {
        LanguageChoice language = record.negotiation().choose(request.languages());
        if (request.query().strict() && language.fallback().isPresent()) {
            throw unavailable(record, slug, language);
        }
        return language;
    }

    public static ProblemException unavailable(PublicRecord record, Slug slug, LanguageChoice language) {
        return new ProblemException(
                        ProblemCode.NO_EDITION_IN_LANGUAGE,
                        "The record is not available in " + language.requested().orElseThrow()
                                + "; the languages it is available in are listed in \"available\"")
                .with("slug", slug.value())
                .with(
                        "available",
                        record.locales().stream().map(LanguageTag::toString).toList());
    }

    private Representation render(PublicRecord record, Renderings.Key key, AddressQuery query, Format format) {
        Edition edition = record.in(key.language().served()).orElseThrow();
        PublicText text = text(record, edition);
        declineWithoutForm(text, query);
        byte[] body = rendering.render(text, key.language(), query, format);
        Representation rendered = Representation.of(
                body,
                format.mediaType(),
                Optional.of(record.lastChange()),
                List.of(edition.locale()),
                links(record, edition, format),
                surrogateKeys(record, edition));
        return TranslationStatus.of(text)
                .map(status -> rendered.with(TranslationStatus.HEADER, status))
                .orElse(rendered);
    }

    /**
     * Declines a zone that is not known where the page has no form to show it in.
     *
     * @throws ProblemException UNKNOWN_TIME_ZONE
     */
    public static void declineWithoutForm(PublicText text, AddressQuery query) {
        if (text.revision().record().event().isEmpty()) {
            query.unknownZone().ifPresent(Zones::named);
        }
    }

    /** The record itself, and those whose titles it shows, also when they are not public yet. */
    private static List<String> surrogateKeys(PublicRecord record, Edition edition) {
        return Stream.concat(
                        Stream.of("rec-" + edition.slug(), "rec-" + edition.slug() + "." + edition.locale()),
                        record.related(edition).stream().map(related -> "rec-" + related))
                .toList();
    }

    /** The text with the titles of its related records. */
    private PublicText text(PublicRecord record, Edition edition) {
        String slug = edition.slug().value();
        String locale = edition.locale().toString();
        List<String> related = record.related(edition).stream().map(Slug::value).toList();
        if (related.isEmpty()) {
            EditionText text = store.read(tables -> tables.table(EditionTexts.class)
                    .find(slug, locale, edition.number())
                    .orElseThrow());
            return PublicText.of(text, record.editions());
        }
        List<String> shownLocales =
                Stream.of(locale, LanguageTag.CANONICAL.toString()).distinct().toList();
        List<LinkedTexts.Part> parts = store.read(
                tables -> tables.table(LinkedTexts.class).of(slug, locale, edition.number(), related, shownLocales));
        EditionText text =
                parts.stream().flatMap(part -> part.text().stream()).findFirst().orElseThrow();
        return PublicText.of(text, record.editions())
                .withRelated(parts.stream()
                        .flatMap(part -> part.related().stream())
                        .sorted(Comparator.comparingInt(
                                version -> related.indexOf(version.slug().value())))
                        .toList());
    }

    /** Links to every real edition, never to a fallback (RFC 8288; {@code hreflang} in §3.4.1). */
    private List<String> links(PublicRecord record, Edition served, Format format) {
        Slug slug = served.slug();
        List<String> links = new ArrayList<>();
        links.add("<" + permalinks.page(served.locale(), slug) + ">; rel=\"canonical\"");
        for (LanguageTag locale : record.locales()) {
            links.add(Links.alternate(permalinks.page(locale, slug), locale));
        }
        links.add(Links.anyLanguage(permalinks.negotiated(slug)));
        if (format == Format.PAGE) {
            links.addAll(TimeMap.ofPage(served, permalinks));
        }
        return links;
    }

    private Renderings.Key key(
            Slug slug, PublicRecord record, Format format, LanguageChoice language, ReadRequest request) {
        AddressQuery query =
                switch (format) {
                    case PAGE -> request.query();
                    case JSON -> request.query().withoutForms();
                    // They show no time in a further zone.
                    case LINKED_DATA, NINJS -> AddressQuery.NONE;
                    case FRAGMENT ->
                        request.query()
                                .withoutForms()
                                .embedded(prefixes.cached(request.query().embedding()));
                };
        return switch (format) {
            case JSON -> new Renderings.Key(slug, record.version(), format.name(), names.cached(language), query);
            case PAGE ->
                Renderings.Key.ofPage(slug, record.version(), format.name(), names.cachedPage(language), query);
            case FRAGMENT, LINKED_DATA, NINJS ->
                Renderings.Key.ofPage(slug, record.version(), format.name(), language, query);
        };
    }
}
