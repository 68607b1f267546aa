package dev.dragoman.rendering.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.editions.Edition;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.list.ListRendering;
import dev.dragoman.rendering.record.Localization;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.page.AddressQuery;
import dev.dragoman.rendering.record.page.Embedding;
import dev.dragoman.rendering.record.page.RecordFrames;
import dev.dragoman.rendering.record.page.RecordNotices;
import dev.dragoman.rendering.record.page.RecordPage;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import dev.dragoman.rendering.verifier.VerifierRendering;
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
    private final InterfaceMessages interfaceMessages;
    private final Permalinks permalinks;
    private final RecordFrames frames;
    private final VerifierRendering verifier;
    private final ListRendering json;

    EditionRendering(
            Localization localizing,
            InterfaceMessages interfaceMessages,
            Permalinks permalinks,
            RecordFrames frames,
            VerifierRendering verifier,
            ListRendering json) {
        this.localizing = localizing;
        this.interfaceMessages = interfaceMessages;
        this.permalinks = permalinks;
        this.frames = frames;
        this.verifier = verifier;
        this.json = json;
    }

    @CheckedTemplate(basePath = "record")
    static final class Templates {

        static native TemplateInstance editions(
                PageFrame frame, RecordView record, List<EditionPage> editions, LocalizedMessages messages);

        static native TemplateInstance edition(
                PageFrame frame,
                RecordView record,
                RecordPage page,
                EditionPage edition,
                String banner,
                LocalizedMessages messages);

        private Templates() {}
    }

    /**
     * All editions, in UTF-8.
     *
     * @param texts the newest first, at least one
     */
    public byte[] list(List<PublicText> texts, LanguageChoice language, Format format) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        List<RecordView> records = texts.stream()
                .map(text -> localizing.localize(text, language, Optional.empty()))
                .toList();
        List<EditionPage> pages = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<Instant> until = i == 0
                    ? Optional.empty()
                    : Optional.of(texts.get(i - 1).edition().releasedAt());
            List<UnitChange> changes = i + 1 == records.size()
                    ? List.of()
                    : EditionChanges.between(records.get(i + 1), records.get(i), messages);
            pages.add(page(
                    texts.get(i),
                    EditionView.summary(texts.get(i), until, changes, permalinks),
                    until,
                    language,
                    changes.stream().map(EditionPage.Change::named).toList()));
        }
        RecordView newest = records.get(0);
        return format == Format.JSON
                ? json.write(new EditionsView(
                        newest.slug(),
                        language.served().toString(),
                        pages.stream().map(EditionPage::edition).toList()))
                : messages.render(Templates.editions(
                                frames.editions(texts.get(0), newest, language), newest, pages, messages))
                        .getBytes(UTF_8);
    }

    /** One edition with its changes, in UTF-8. */
    public byte[] one(FrozenEdition frozen, LanguageChoice language, AddressQuery query, Format format) {
        PublicText text = frozen.text();
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        RecordView record = localizing.localize(text, language, query.zone());
        List<UnitChange> changes = frozen.before()
                .map(before -> EditionChanges.between(
                        localizing.localize(before, language, Optional.empty()), record, messages))
                .orElse(List.of());
        if (format == Format.JSON) {
            return json.write(EditionView.of(frozen, record, changes, permalinks));
        }
        int mostTokens = TextDifference.mostTokens(changes.size());
        EditionPage page = page(
                text,
                EditionView.summary(text, frozen.until(), changes, permalinks),
                frozen.until(),
                language,
                changes.stream()
                        .map(change -> EditionPage.Change.compared(change, mostTokens))
                        .toList());
        return messages.render(Templates.edition(
                        frames.edition(text, record, language, page.current()),
                        record,
                        recordPage(text, record, language, query.zoneForm()),
                        page,
                        banner(page, frozen.newest(), messages),
                        messages))
                .getBytes(UTF_8);
    }

    private RecordPage recordPage(
            PublicText text, RecordView record, LanguageChoice language, RecordPage.ZoneForm form) {
        Edition edition = text.edition();
        return new RecordPage(
                RecordNotices.of(text, record, language, interfaceMessages),
                "",
                permalinks.edition(edition.locale(), edition.slug(), edition.number()),
                language.formatting(),
                form,
                false,
                verifier.paths(edition),
                Embedding.NONE);
    }

    private static String banner(EditionPage page, int newest, LocalizedMessages messages) {
        return messages.with(
                page.current() ? "edition.newest-banner" : "edition.banner",
                Map.of(
                        "edition",
                        page.edition().number(),
                        "count",
                        newest,
                        "from",
                        page.from().text(),
                        "until",
                        page.until() == null ? "" : page.until().text()));
    }

    private EditionPage page(
            PublicText text,
            EditionView.Summary summary,
            Optional<Instant> until,
            LanguageChoice language,
            List<EditionPage.Change> changes) {
        Edition edition = text.edition();
        return new EditionPage(
                summary,
                Permalinks.editionPath(edition.locale(), edition.slug(), edition.number()),
                until.isEmpty(),
                localizing.atHome(edition.releasedAt(), language),
                until.map(at -> localizing.atHome(at, language)).orElse(null),
                edition.number() == 1
                        ? null
                        : LocalizedMessages.of(interfaceMessages, language)
                                .with("edition.changed", "count", changes.size()),
                changes);
    }
}
