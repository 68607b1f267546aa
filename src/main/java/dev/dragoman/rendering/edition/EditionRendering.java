package dev.dragoman.rendering.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.editions.Edition;
import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.list.ListPage;
import dev.dragoman.rendering.list.ListRendering;
import dev.dragoman.rendering.record.AddressQuery;
import dev.dragoman.rendering.record.Localization;
import dev.dragoman.rendering.record.LocalizedRecord;
import dev.dragoman.rendering.record.LocalizedText;
import dev.dragoman.rendering.record.LocalizedTime;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordFrames;
import dev.dragoman.rendering.record.RecordNotices;
import dev.dragoman.rendering.record.RecordPage;
import dev.dragoman.rendering.record.RecordRendering.Format;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders what was public before: the list of a record's editions in one language, and each of them with its changes. */
@Singleton
public class EditionRendering {

    private final Localization localizing;
    private final InterfaceMessages messages;
    private final Permalinks permalinks;
    private final RecordFrames frames;
    private final ListRendering json;

    EditionRendering(
            Localization localizing,
            InterfaceMessages messages,
            Permalinks permalinks,
            RecordFrames frames,
            ListRendering json) {
        this.localizing = localizing;
        this.messages = messages;
        this.permalinks = permalinks;
        this.frames = frames;
        this.json = json;
    }

    @CheckedTemplate(basePath = "record")
    static final class Templates {

        static native TemplateInstance editions(
                PageFrame frame, ListPage.Text title, String path, List<EditionPage> editions, LocalizedMessages words);

        static native TemplateInstance edition(
                PageFrame frame, RecordPage page, EditionPage edition, String banner, LocalizedMessages words);

        private Templates() {}
    }

    /**
     * All editions, in UTF-8.
     *
     * @param texts the newest first, at least one
     */
    public byte[] list(List<PublicText> texts, LanguageChoice language, Format format) {
        LocalizedMessages words = LocalizedMessages.of(messages, language);
        List<LocalizedRecord> records = texts.stream()
                .map(text -> localizing.localize(text, language, Optional.empty()))
                .toList();
        List<EditionPage> pages = new ArrayList<>();
        List<EditionView.Summary> summaries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<Instant> until = i == 0
                    ? Optional.empty()
                    : Optional.of(texts.get(i - 1).edition().releasedAt());
            List<UnitChange> changes = i + 1 == records.size()
                    ? List.of()
                    : EditionChanges.between(records.get(i + 1), records.get(i), words);
            if (format == Format.JSON) {
                summaries.add(EditionView.summary(texts.get(i), until, changes, permalinks));
            } else {
                List<EditionPage.Change> named = changes.stream()
                        .map(change -> EditionPage.named(change, language.served()))
                        .toList();
                pages.add(page(records.get(i), until, i == 0, named, words));
            }
        }
        LocalizedRecord newest = records.get(0);
        return format == Format.JSON
                ? json.write(new EditionsView(
                        newest.slug().value(), language.served().toString(), summaries))
                : words.render(Templates.editions(
                                frames.editions(newest),
                                title(newest),
                                Permalinks.path(newest.locale(), newest.slug()),
                                pages,
                                words))
                        .getBytes(UTF_8);
    }

    /** One edition with its changes, in UTF-8. */
    public byte[] one(FrozenEdition frozen, LanguageChoice language, AddressQuery query, Format format) {
        LocalizedMessages words = LocalizedMessages.of(messages, language);
        LocalizedRecord record = localizing.localize(frozen.text(), language, query.zone());
        List<UnitChange> changes = frozen.before()
                .map(before ->
                        EditionChanges.between(localizing.localize(before, language, Optional.empty()), record, words))
                .orElse(List.of());
        if (format == Format.JSON) {
            return json.write(EditionView.of(frozen, record, changes, permalinks));
        }
        int mostTokens = TextDifference.mostTokens(changes.size());
        List<EditionPage.Change> compared = changes.stream()
                .map(change -> EditionPage.compared(change, language.served(), mostTokens))
                .toList();
        return words.render(Templates.edition(
                        frames.edition(record, frozen.isNewest()),
                        recordPage(record, query.zoneForm()),
                        page(record, frozen.until(), frozen.isNewest(), compared, words),
                        banner(frozen, record, words),
                        words))
                .getBytes(UTF_8);
    }

    private static ListPage.Text title(LocalizedRecord record) {
        LocalizedText title = record.title();
        return new ListPage.Text(
                title.text(),
                title.lang().toString(),
                title.dir(),
                !title.lang().equals(record.locale()));
    }

    private RecordPage recordPage(LocalizedRecord record, RecordPage.ZoneForm form) {
        String permalink = permalinks.edition(
                record.locale(), record.slug(), record.edition().number());
        return RecordPage.of(record, RecordNotices.of(record, messages, permalink), "", form, false);
    }

    private String banner(FrozenEdition frozen, LocalizedRecord record, LocalizedMessages words) {
        return words.with(
                frozen.isNewest() ? "edition.newest-banner" : "edition.banner",
                Map.of(
                        "edition",
                        record.edition().number(),
                        "count",
                        frozen.newest(),
                        "from",
                        record.released().shown().text(),
                        "until",
                        frozen.until()
                                .map(until -> localizing
                                        .atHome(until, record.language())
                                        .shown()
                                        .text())
                                .orElse("")));
    }

    private EditionPage page(
            LocalizedRecord record,
            Optional<Instant> until,
            boolean current,
            List<EditionPage.Change> changes,
            LocalizedMessages words) {
        Edition edition = record.edition();
        return new EditionPage(
                edition.number(),
                Permalinks.editionPath(edition.locale(), edition.slug(), edition.number()),
                current,
                "edition." + (edition.number() == 1 ? "first" : edition.weight().slug()),
                line(record.released()),
                until.map(at -> line(localizing.atHome(at, record.language()))).orElse(null),
                edition.revision(),
                edition.note().orElse(null),
                edition.number() == 1 ? null : words.with("edition.changed", "count", changes.size()),
                changes);
    }

    private static RecordPage.TimeLine line(LocalizedTime time) {
        return new RecordPage.TimeLine(time.datetime(), time.shown().text());
    }
}
