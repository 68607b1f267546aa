package dev.dragoman.rendering.record;

import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Assets;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import dev.dragoman.rendering.Permalinks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;

/** What the pages about one record have around their matter. */
@Singleton
public class RecordFrames {

    private final InterfaceMessages messages;
    private final Permalinks permalinks;
    private final Assets assets;

    RecordFrames(InterfaceMessages messages, Permalinks permalinks, Assets assets) {
        this.messages = messages;
        this.permalinks = permalinks;
        this.assets = assets;
    }

    /** The frame of the record's own page. */
    PageFrame record(LocalizedRecord record) {
        return frame(record, record.title().text(), Permalinks::path, permalinks.negotiated(record.slug()), true, true);
    }

    /** The frame of the list of its editions, which every language version has. */
    public PageFrame editions(LocalizedRecord record) {
        LocalizedMessages words = LocalizedMessages.of(messages, record.language());
        return frame(
                record,
                words.get("edition.list") + ": " + record.title().text(),
                Permalinks::editionsPath,
                null,
                true,
                true);
    }

    /** The frame of one edition: search engines are led to the record's own page. */
    public PageFrame edition(LocalizedRecord record, boolean newest) {
        LocalizedMessages words = LocalizedMessages.of(messages, record.language());
        String title = words.with("edition.number", "edition", record.edition().number()) + ": "
                + record.title().text();
        return frame(record, title, Permalinks::path, permalinks.negotiated(record.slug()), false, newest);
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
        LocalizedMessages words = LocalizedMessages.of(messages, language);
        LanguageTag locale = language.served();
        return new PageFrame(
                locale,
                locale.direction().slug(),
                title + " – " + words.get("site.name"),
                permalinks.base() + path,
                alternates.stream()
                        .map(tag -> language(tag, Permalinks.path(tag, slug), false))
                        .toList(),
                null,
                false,
                assets,
                words);
    }

    private PageFrame frame(
            LocalizedRecord record,
            String title,
            BiFunction<LanguageTag, Slug, String> path,
            String negotiated,
            boolean here,
            boolean indexed) {
        LocalizedMessages words = LocalizedMessages.of(messages, record.language());
        LanguageTag locale = record.locale();
        return new PageFrame(
                locale,
                locale.direction().slug(),
                title + " – " + words.get("site.name"),
                permalinks.base() + path.apply(locale, record.slug()),
                record.alternates().stream()
                        .map(alternate -> language(
                                alternate.locale(),
                                path.apply(alternate.locale(), record.slug()),
                                here && alternate.locale().equals(locale)))
                        .toList(),
                negotiated,
                indexed,
                assets,
                words);
    }

    private PageFrame.Language language(LanguageTag tag, String path, boolean current) {
        return new PageFrame.Language(
                tag.toString(), tag.ownName(), tag.direction().slug(), permalinks.base() + path, path, current);
    }
}
