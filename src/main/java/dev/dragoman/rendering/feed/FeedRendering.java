package dev.dragoman.rendering.feed;

import dev.dragoman.editions.changes.RecentChanges;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.rendering.EnglishMarks;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.Publisher;
import dev.dragoman.rendering.evidence.EvidenceView;
import dev.dragoman.rendering.list.ListRendering;
import dev.dragoman.rendering.record.HeadView;
import dev.dragoman.rendering.record.Localization;
import dev.dragoman.rendering.record.Pictures;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.TextView;
import dev.dragoman.rendering.record.page.Excerpt;
import dev.dragoman.rendering.record.page.RecordNotices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the feeds of what was released, corrected and withdrawn last in a locale. */
@Singleton
public class FeedRendering {

    /** Of a feed without entries, which has not changed yet. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private final Localization localizing;
    private final InterfaceMessages interfaceMessages;
    private final Permalinks permalinks;
    private final Publisher publisher;
    private final ListRendering json;

    FeedRendering(
            Localization localizing,
            InterfaceMessages interfaceMessages,
            Permalinks permalinks,
            Publisher publisher,
            ListRendering json) {
        this.localizing = localizing;
        this.interfaceMessages = interfaceMessages;
        this.permalinks = permalinks;
        this.publisher = publisher;
        this.json = json;
    }

    /** The languages that the records of a feed are public in, its own included. */
    public static List<LanguageTag> languages(List<FeedEntry> entries, LanguageTag locale) {
        return LanguageTag.canonicalFirst(
                Stream.concat(entries.stream().flatMap(entry -> entry.change().languages().stream()), Stream.of(locale))
                        .collect(Collectors.toSet()));
    }

    /** The bytes of a feed, in UTF-8. */
    public byte[] render(List<FeedEntry> entries, LanguageTag locale, FeedFilter filter, FeedFormat format) {
        FeedView feed = view(entries, locale, filter, format);
        return switch (format) {
            case ATOM -> new AtomFeed(feed, permalinks, filter).bytes();
            case JSON -> json.write(feed);
        };
    }

    private FeedView view(List<FeedEntry> entries, LanguageTag locale, FeedFilter filter, FeedFormat format) {
        LanguageChoice language = new LanguageChoice(Optional.of(locale), locale, Optional.empty(), locale);
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        List<FeedItemView> items = entries.stream()
                .filter(FeedEntry::isReadable)
                .map(entry -> entry.text()
                        .map(text -> item(entry.change(), text, language, messages))
                        .orElseGet(() -> withdrawn(entry.change(), language, messages)))
                .toList();
        return new FeedView(
                FeedView.VERSION,
                title(filter, items, messages),
                EnglishMarks.plain(messages.get("site.about")),
                permalinks.list(locale) + filter.query(),
                permalinks.list(locale) + format.file() + filter.query(),
                locale.toString(),
                List.of(new FeedView.AuthorView(publisher.name(locale), publisher.address())),
                items,
                entries.stream()
                        .findFirst()
                        .map(entry -> entry.change().changedAt().toString())
                        .orElse(NEVER),
                languages(entries, locale),
                entries.stream()
                        .filter(entry -> !entry.isReadable())
                        .map(entry -> tombstone(entry.change(), language))
                        .toList());
    }

    private static String title(FeedFilter filter, List<FeedItemView> items, LocalizedMessages messages) {
        Stream<String> parts = Stream.of(
                        Optional.of(messages.get("list.title")),
                        filter.kind().map(kind -> messages.of("kind", kind.slug())),
                        filter.topicKey().map(key -> items.stream()
                                .flatMap(item ->
                                        Optional.ofNullable(item.details().words())
                                                .map(FeedItemView.WordsView::topic)
                                                .stream())
                                .findFirst()
                                .orElse(key)))
                .flatMap(Optional::stream);
        return EnglishMarks.plain(parts.collect(Collectors.joining(" – ")));
    }

    private FeedItemView item(
            RecentChanges.Row change, PublicText text, LanguageChoice language, LocalizedMessages messages) {
        RecordView record = localizing.localize(text, language, Optional.empty());
        HeadView head = record.head();
        String kind = EnglishMarks.plain(messages.of("kind", record.kind()));
        String authority = record.version().authority();
        return new FeedItemView(
                permalinks.page(language.served(), change.slug()),
                head.titleText(),
                summary(text, record, language),
                language.served().toString(),
                change.firstReleasedAt().toString(),
                change.changedAt().toString(),
                Pictures.addresses(record).stream().findFirst().orElse(null),
                Stream.concat(Stream.of(kind), Stream.ofNullable(head.getTopic()))
                        .toList(),
                new FeedItemView.DetailsView(
                        record.slug(),
                        change.edition(),
                        record.kind(),
                        record.times().issued(),
                        head.topicKey(),
                        authority,
                        Optional.ofNullable(record.units().evidence())
                                .map(EvidenceView::summary)
                                .orElse(null),
                        new FeedItemView.WordsView(
                                kind, EnglishMarks.plain(messages.of("authority", authority)), head.getTopic()),
                        false,
                        data(change, language),
                        alternates(change)));
    }

    /** The beginning of the text, after what is to be said of corrections. */
    private TextView summary(PublicText text, RecordView record, LanguageChoice language) {
        TextView excerpt = Excerpt.of(record);
        Stream<String> corrections = RecordNotices.of(text, record, language, interfaceMessages).corrections().stream()
                .map(correction -> EnglishMarks.plain(
                        correction.text() + " " + correction.note().text()));
        return TextView.plain(
                null,
                Stream.concat(corrections, Stream.of(excerpt.text())).collect(Collectors.joining("\n\n")),
                LanguageTag.parse(excerpt.lang()));
    }

    private FeedItemView withdrawn(RecentChanges.Row change, LanguageChoice language, LocalizedMessages messages) {
        String title = change.canonicalWithdrawn().isPresent() ? "withdrawn.record" : "withdrawn.version";
        return new FeedItemView(
                permalinks.page(language.served(), change.slug()),
                plain(messages.get(title), messages),
                plain(notice(change, language), messages),
                language.served().toString(),
                change.firstReleasedAt().toString(),
                change.changedAt().toString(),
                null,
                List.of(),
                new FeedItemView.DetailsView(
                        change.slug().value(),
                        change.edition(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        data(change, language),
                        alternates(change)));
    }

    private FeedView.Tombstone tombstone(RecentChanges.Row change, LanguageChoice language) {
        return new FeedView.Tombstone(
                permalinks.page(language.served(), change.slug()),
                change.changedAt().toString(),
                EnglishMarks.plain(notice(change, language)));
    }

    private String notice(RecentChanges.Row change, LanguageChoice language) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        String date = localizing.atHome(change.changedAt(), language).date();
        String what = change.canonicalWithdrawn().isPresent()
                ? messages.with("withdrawn.record-on", "date", date)
                : messages.with(
                        "withdrawn.version-on", "language", language.served().nameIn(messages.locale()), "date", date);
        return change.withdrawnNote().map(note -> what + "\n\n" + note).orElse(what);
    }

    /** In the language of the interface's words, which is English where there are none in the feed's. */
    private TextView plain(String text, LocalizedMessages messages) {
        return TextView.plain(
                null,
                EnglishMarks.plain(text),
                interfaceMessages.localeFor(messages.locale()).base());
    }

    private String data(RecentChanges.Row change, LanguageChoice language) {
        return permalinks.base() + Permalinks.data(change.slug()) + "?lang=" + language.served();
    }

    private List<FeedItemView.VersionView> alternates(RecentChanges.Row change) {
        return change.languages().stream()
                .map(tag -> new FeedItemView.VersionView(tag.toString(), permalinks.page(tag, change.slug())))
                .toList();
    }
}
