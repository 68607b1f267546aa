package dev.dragoman.rendering.record.page;

import dev.dragoman.editions.Edition;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Assets;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import dev.dragoman.rendering.PageHead;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.Publisher;
import dev.dragoman.rendering.PublisherView;
import dev.dragoman.rendering.record.HeadView;
import dev.dragoman.rendering.record.Pictures;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.TextView;
import dev.dragoman.rendering.record.jsonld.LinkedData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages about one record have around their content. */
@Singleton
public class RecordFrames {

    private final InterfaceMessages interfaceMessages;
    private final Permalinks permalinks;
    private final LinkedData linkedData;
    private final Publisher publisher;
    private final Assets assets;

    RecordFrames(
            InterfaceMessages interfaceMessages,
            Permalinks permalinks,
            LinkedData linkedData,
            Publisher publisher,
            Assets assets) {
        this.publisher = publisher;
        this.interfaceMessages = interfaceMessages;
        this.permalinks = permalinks;
        this.linkedData = linkedData;
        this.assets = assets;
    }

    /** The frame of the record's own page. */
    PageFrame record(PublicText text, RecordView record, LanguageChoice language) {
        String negotiated = permalinks.negotiated(text.edition().slug());
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        PageHead head = head(
                text,
                record,
                record.head().getTitle(),
                linkedData.script(linkedData.of(text, record, messages)),
                messages);
        return frame(text, record, language, head, Permalinks::path, negotiated, true, true);
    }

    /** The frame of the list of its editions, which every language version has. */
    public PageFrame editions(PublicText text, RecordView record, LanguageChoice language) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        String list = messages.get("edition.list");
        String title = list + ": " + record.head().getTitle();
        return frame(
                text,
                record,
                language,
                head(text, record, title, null, messages),
                Permalinks::editionsPath,
                null,
                true,
                true);
    }

    /** The frame of one edition: search engines are directed to the record's own page. */
    public PageFrame edition(PublicText text, RecordView record, LanguageChoice language, boolean newest) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        String title = messages.with("edition.number", "edition", text.edition().number()) + ": "
                + record.head().getTitle();
        String negotiated = permalinks.negotiated(text.edition().slug());
        return frame(
                text,
                record,
                language,
                head(text, record, title, null, messages),
                Permalinks::path,
                negotiated,
                false,
                newest);
    }

    /**
     * The frame of the notice that a record was withdrawn.
     *
     * @param language the language of the notice
     * @param path the path of the page
     * @param alternates the language versions that are still public
     */
    public PageFrame withdrawn(
            LanguageChoice language, String title, String path, Slug slug, List<LanguageTag> alternates) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        LanguageTag locale = language.served();
        return new PageFrame(
                locale,
                locale.direction().slug(),
                title + " – " + publisher.view(locale, messages).name(),
                permalinks.base() + path,
                alternates.stream()
                        .map(tag -> language(tag, Permalinks.path(tag, slug), false))
                        .toList(),
                null,
                PageHead.of(null, messages, List.of()),
                publisher.view(locale, messages),
                false,
                assets,
                messages);
    }

    /** Kind, topic and date of a record, which its title may not say. */
    private static List<String> facts(RecordView record, LocalizedMessages messages) {
        HeadView head = record.head();
        return Stream.of(
                        messages.of("kind", record.kind()),
                        head.topicText() == null || head.getTopic().equals(head.getTitle()) ? "" : head.getTopic(),
                        record.times().issuedText())
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    private PageHead head(PublicText text, RecordView record, String title, String script, LocalizedMessages messages) {
        TextView excerpt = Excerpt.of(record);
        boolean sameWords = excerpt.lang().equals(messages.locale().base().toString());
        return new PageHead(
                title,
                sameWords ? String.join(" – ", facts(record, messages)) + " – " + excerpt.text() : excerpt.text(),
                excerpt.lang(),
                true,
                Pictures.addresses(record).stream().findFirst().orElse(null),
                record.times().issued(),
                text.edition().releasedAt().toString(),
                script,
                List.of());
    }

    private PageFrame frame(
            PublicText text,
            RecordView record,
            LanguageChoice language,
            PageHead head,
            BiFunction<LanguageTag, Slug, String> path,
            String negotiated,
            boolean here,
            boolean indexed) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        LanguageTag locale = text.edition().locale();
        PublisherView shown = publisher.view(locale, messages);
        Slug slug = text.edition().slug();
        return new PageFrame(
                locale,
                locale.direction().slug(),
                Stream.of(Stream.of(head.title()), facts(record, messages).stream(), Stream.of(shown.name()))
                        .flatMap(Function.identity())
                        .collect(Collectors.joining(" – ")),
                permalinks.base() + path.apply(locale, slug),
                text.all().stream()
                        .map(Edition::locale)
                        .map(tag -> language(tag, path.apply(tag, slug), here && tag.equals(locale)))
                        .toList(),
                negotiated,
                head,
                shown,
                indexed,
                assets,
                messages);
    }

    private PageFrame.Language language(LanguageTag tag, String path, boolean current) {
        return new PageFrame.Language(
                tag.toString(), tag.ownName(), tag.direction().slug(), permalinks.base() + path, path, current);
    }
}
