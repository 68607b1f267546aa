package dev.dragoman.rendering.withdrawn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.AlternateView;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.list.ListRendering;
import dev.dragoman.rendering.record.Localization;
import dev.dragoman.rendering.record.jsonld.LinkedData;
import dev.dragoman.rendering.record.ninjs.NewsObjects;
import dev.dragoman.rendering.record.page.Embedding;
import dev.dragoman.rendering.record.page.RecordFrames;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import dev.dragoman.rendering.verifier.VerifierRendering;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Renders the notice that a record was withdrawn, in the words of the language asked for. */
@Singleton
public class WithdrawnRendering {

    private final Localization localizing;
    private final InterfaceMessages interfaceMessages;
    private final Permalinks permalinks;
    private final RecordFrames frames;
    private final LinkedData linkedData;
    private final NewsObjects newsObjects;
    private final ListRendering json;
    private final VerifierRendering verifier;

    WithdrawnRendering(
            Localization localizing,
            InterfaceMessages interfaceMessages,
            Permalinks permalinks,
            RecordFrames frames,
            LinkedData linkedData,
            NewsObjects newsObjects,
            ListRendering json,
            VerifierRendering verifier) {
        this.localizing = localizing;
        this.interfaceMessages = interfaceMessages;
        this.permalinks = permalinks;
        this.frames = frames;
        this.linkedData = linkedData;
        this.newsObjects = newsObjects;
        this.json = json;
        this.verifier = verifier;
    }

    @CheckedTemplate(basePath = "record")
    static final class Templates {

        static native TemplateInstance withdrawn(
                PageFrame frame, WithdrawnView notice, WithdrawnPage page, LocalizedMessages messages);

        static native TemplateInstance withdrawal(WithdrawnView notice, WithdrawnPage page, LocalizedMessages messages);

        private Templates() {}
    }

    /**
     * The bytes, in UTF-8.
     *
     * @param language the language of the notice, which has words of the interface
     * @param path the path of the page
     * @param embedding how a fragment fits into the page around it
     */
    public byte[] render(WithdrawnText text, LanguageChoice language, String path, Format format, Embedding embedding) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        return switch (format) {
            case JSON -> json.write(view(text));
            case LINKED_DATA -> json.write(linkedData.withdrawn(text, messages));
            case NINJS -> json.write(newsObjects.withdrawn(text));
            case FRAGMENT ->
                messages.render(Templates.withdrawal(
                                view(text), page(text, language, permalinks.base(), embedding), messages))
                        .getBytes(UTF_8);
            case PAGE -> {
                WithdrawnPage page = page(text, language, "", Embedding.NONE);
                List<LanguageTag> others =
                        text.others().stream().map(Edition::locale).toList();
                PageFrame frame = frames.withdrawn(language, page.title(), path, text.slug(), others);
                yield messages.render(Templates.withdrawn(frame, view(text), page, messages))
                        .getBytes(UTF_8);
            }
        };
    }

    /** What is said of a withdrawal as data. */
    public static WithdrawnView.WithdrawalView view(Withdrawal withdrawal) {
        return new WithdrawnView.WithdrawalView(
                withdrawal.mode().slug(),
                withdrawal.note().orElse(null),
                withdrawal.at().toString(),
                withdrawal.amendedAt().map(Instant::toString).orElse(null),
                withdrawal.to().map(Slug::value).orElse(null));
    }

    private WithdrawnView view(WithdrawnText text) {
        return new WithdrawnView(
                text.slug().value(),
                text.locale().map(LanguageTag::toString).orElse(null),
                view(text.withdrawal()),
                text.others().stream()
                        .map(edition -> AlternateView.of(edition, permalinks))
                        .toList(),
                verifier.withdrawalPaths(text.edition())
                        .map(paths -> paths.below(permalinks.base()))
                        .orElse(null));
    }

    private WithdrawnPage page(WithdrawnText text, LanguageChoice language, String base, Embedding embedding) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        LanguageTag locale = language.served();
        String date = localizing.atHome(text.withdrawal().at(), language).date();
        return new WithdrawnPage(
                base,
                text.locale().isEmpty() ? messages.get("withdrawn.record") : messages.get("withdrawn.version"),
                text.locale()
                        .map(version ->
                                messages.with("withdrawn.version-on", "language", version.nameIn(locale), "date", date))
                        .orElseGet(() -> messages.with("withdrawn.record-on", "date", date)),
                !locale.equals(LanguageTag.CANONICAL),
                verifier.withdrawalPaths(text.edition()).orElse(null),
                embedding);
    }
}
