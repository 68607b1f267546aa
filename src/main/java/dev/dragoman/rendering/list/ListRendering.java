package dev.dragoman.rendering.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.Formulas;
import dev.dragoman.editions.Listing;
import dev.dragoman.json.JsonWriter;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Kind;
import dev.dragoman.rendering.Assets;
import dev.dragoman.rendering.EnglishMarks;
import dev.dragoman.rendering.FallbackNotice;
import dev.dragoman.rendering.InlineRendering;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import dev.dragoman.rendering.PageHead;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.Publisher;
import dev.dragoman.rendering.PublisherView;
import dev.dragoman.rendering.feed.FeedFilter;
import dev.dragoman.rendering.feed.FeedFormat;
import dev.dragoman.rendering.record.HeadView;
import dev.dragoman.rendering.record.LanguageView;
import dev.dragoman.rendering.record.TextView;
import dev.dragoman.times.HomeZoneConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders lists of records, as JSON or as a page. */
@Singleton
public class ListRendering {

    private final Formulas formulas;
    private final InterfaceMessages interfaceMessages;
    private final HomeZoneConfig zone;
    private final Permalinks permalinks;
    private final Publisher publisher;
    private final Assets assets;
    private final JsonWriter json;

    ListRendering(
            Formulas formulas,
            InterfaceMessages interfaceMessages,
            HomeZoneConfig zone,
            Permalinks permalinks,
            Publisher publisher,
            Assets assets,
            JsonWriter json) {
        this.formulas = formulas;
        this.interfaceMessages = interfaceMessages;
        this.zone = zone;
        this.permalinks = permalinks;
        this.publisher = publisher;
        this.assets = assets;
        this.json = json;
    }

    /**
     * A record's entry in a list.
     *
     * @param served the language version that is shown
     * @param locales all its public languages, the canonical one first
     */
    public record Entry(Listing served, List<LanguageTag> locales, LanguageChoice language) {}

    @CheckedTemplate(basePath = "list")
    static final class Templates {

        static native TemplateInstance page(PageFrame frame, ListPage list, LocalizedMessages messages);

        private Templates() {}
    }

    /** The list as JSON, with the address of the next page, and what a search has found. */
    public byte[] json(List<Entry> entries, Optional<String> next, Optional<SearchResult> search) {
        return write(new ListView(
                entries.stream()
                        .map(entry -> summary(entry, entry.language(), search))
                        .toList(),
                next.orElse(null),
                null,
                search.map(SearchView::of).orElse(null)));
    }

    /** Some records that were asked for by name, as JSON, with the names of those that are not public. */
    public byte[] batch(List<Entry> entries, List<String> missing) {
        return write(new ListView(
                entries.stream()
                        .map(entry -> summary(entry, entry.language(), Optional.empty()))
                        .toList(),
                null,
                missing,
                null));
    }

    /** Locales with their own names and direction, as JSON. */
    public byte[] locales(List<LanguageTag> locales) {
        return write(locales.stream()
                .map(tag -> new LocaleView(
                        tag.toString(), tag.ownName(), tag.direction().slug()))
                .toList());
    }

    /** Any view as JSON in UTF-8. */
    public byte[] write(Object view) {
        return EnglishMarks.plain(json.text(view)).getBytes(UTF_8);
    }

    /**
     * Which part of the list a page shows.
     *
     * @param kind the kind that is shown alone
     * @param topicKey the topic that is shown alone
     * @param lang the language of {@code ?lang=}
     * @param fields the other parameters of its address, but for where the page begins
     * @param query the query of this page's address, with the question mark, or nothing
     * @param next the path of the page of older records
     * @param newest the path of the first page where this is another
     */
    public record Part(
            Optional<Kind> kind,
            Optional<String> topicKey,
            Optional<LanguageTag> lang,
            Map<String, String> fields,
            String query,
            Optional<String> next,
            Optional<String> newest) {}

    /**
     * The list as a page.
     *
     * @param language the language of the page's own words
     * @param found what a search has found
     */
    public byte[] page(List<Entry> entries, LanguageChoice language, Part part, Optional<SearchResult> found) {
        LanguageTag locale = language.served();
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        List<ListView.Summary> items =
                entries.stream().map(entry -> summary(entry, language, found)).toList();
        Optional<SearchPage> search = found.map(result -> SearchPage.of(result, messages, part.query()));
        ListPage list = new ListPage(
                locale.toString(),
                FallbackNotice.ofList(language, interfaceMessages).orElse(null),
                items,
                part.topicKey()
                        .flatMap(key -> items.stream().findFirst())
                        .map(item -> item.head().topicText())
                        .orElse(null),
                fields(part),
                search.orElse(null),
                Arrays.stream(Kind.values())
                        .map(each -> new ListPage.Choice(
                                each.slug(), part.kind().filter(each::equals).isPresent()))
                        .toList(),
                part.next().orElse(null),
                part.newest().orElse(null));
        PublisherView shown = publisher.view(locale, messages);
        PageFrame frame = new PageFrame(
                locale,
                locale.direction().slug(),
                search.map(of -> messages.with("search.results", "query", of.query()) + " – " + of.count())
                        .orElseGet(() -> title(messages.get("list.title"), shown)),
                permalinks.list(locale) + part.query(),
                languages(entries, language).stream()
                        .map(tag -> new PageFrame.Language(
                                tag.toString(),
                                tag.ownName(),
                                tag.direction().slug(),
                                permalinks.list(tag) + part.query(),
                                "/" + tag + "/" + part.query(),
                                tag.equals(locale)))
                        .toList(),
                permalinks.negotiatedList() + part.query(),
                PageHead.of(messages.get("list.title"), messages, feeds(locale, part, messages)),
                shown,
                search.isEmpty(),
                assets,
                messages);
        return messages.render(Templates.page(frame, list, messages)).getBytes(UTF_8);
    }

    /** With the publisher's name, which without a setting is the same. */
    private static String title(String title, PublisherView publisher) {
        return title.equals(publisher.name()) ? title : title + " – " + publisher.name();
    }

    /** The feeds of what the page lists, for feed readers to find. */
    private List<PageHead.Feed> feeds(LanguageTag locale, Part part, LocalizedMessages messages) {
        String query = new FeedFilter(part.kind(), part.topicKey()).query();
        return Arrays.stream(FeedFormat.values())
                .map(format -> new PageHead.Feed(
                        format.mediaType(),
                        messages.get("list.title"),
                        permalinks.list(locale) + format.file() + query))
                .toList();
    }

    /** The languages that a list is offered in: its own, English, and those of its records that the interface has words of. */
    public List<LanguageTag> languages(List<Entry> entries, LanguageChoice language) {
        Set<LanguageTag> offered = entries.stream()
                .flatMap(entry -> entry.locales().stream())
                .filter(interfaceMessages.locales()::contains)
                .collect(Collectors.toCollection(HashSet::new));
        offered.add(language.served());
        offered.add(LanguageTag.CANONICAL);
        return LanguageTag.canonicalFirst(offered);
    }

    private static List<ListPage.Field> fields(Part part) {
        Stream<ListPage.Field> lang = part.lang().map(tag -> new ListPage.Field("lang", tag.toString())).stream();
        return Stream.concat(
                        lang,
                        part.fields().entrySet().stream()
                                .map(field -> new ListPage.Field(field.getKey(), field.getValue())))
                .toList();
    }

    /** @param wording whose wording and calendar the dates are in */
    private ListView.Summary summary(Entry entry, LanguageChoice wording, Optional<SearchResult> found) {
        Listing served = entry.served();
        TextView title = text(served.title(), entry);
        EditionKey key = new EditionKey(served.slug(), served.locale());
        return new ListView.Summary(
                served.slug().value(),
                served.kind().slug(),
                new HeadView(
                        served.topic().map(topic -> text(topic, entry)).orElse(null),
                        null,
                        title,
                        served.byline().map(byline -> text(byline, entry)).orElse(null)),
                served.issued().toString(),
                formulas.of(wording.formatting()).fullDate(served.issued()),
                LanguageView.of(served.locale(), entry.language()),
                served.edition(),
                served.authority().slug(),
                permalinks.page(served.locale(), served.slug()),
                entry.locales().stream().map(LanguageTag::toString).toList(),
                found.map(result -> MatchView.of(
                                title, Optional.ofNullable(result.excerpts().get(key)), result.query()))
                        .orElse(null));
    }

    private TextView text(Listing.Text text, Entry of) {
        LanguageTag wording = of.language().wordingOf(text.lang());
        String plain = new InlineRendering(formulas.of(wording), of.served().times(), zone.homeZone())
                .text(InlineText.parse(text.markup()));
        return TextView.plain(null, plain, text.lang());
    }
}
