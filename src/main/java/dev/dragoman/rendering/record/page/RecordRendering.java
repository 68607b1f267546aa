package dev.dragoman.rendering.record.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.editions.Edition;
import dev.dragoman.json.JsonWriter;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.rendering.EnglishMarks;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.Localization;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.jsonld.LinkedData;
import dev.dragoman.rendering.record.ninjs.NewsObjects;
import dev.dragoman.rendering.verifier.VerifierRendering;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Renders a record in one language: as a page, as a fragment to embed, or as data. */
@Singleton
public class RecordRendering {

    private final Localization localizing;
    private final InterfaceMessages interfaceMessages;
    private final Permalinks permalinks;
    private final RecordFrames frames;
    private final LinkedData linkedData;
    private final NewsObjects newsObjects;
    private final VerifierRendering verifier;
    private final JsonWriter json;

    RecordRendering(
            Localization localizing,
            InterfaceMessages interfaceMessages,
            Permalinks permalinks,
            RecordFrames frames,
            LinkedData linkedData,
            NewsObjects newsObjects,
            VerifierRendering verifier,
            JsonWriter json) {
        this.localizing = localizing;
        this.interfaceMessages = interfaceMessages;
        this.permalinks = permalinks;
        this.frames = frames;
        this.linkedData = linkedData;
        this.newsObjects = newsObjects;
        this.verifier = verifier;
        this.json = json;
    }

    /** What a record can be rendered as. */
    public enum Format {
        PAGE("text/html"),
        FRAGMENT("text/html"),
        JSON("application/json"),
        LINKED_DATA("application/ld+json"),
        NINJS("application/vnd.iptc.ninjs+json");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** The media type that is negotiated. */
        public String type() {
            return type;
        }

        /** The value of {@code Content-Type}; JSON is always UTF-8 (RFC 8259 §8.1). */
        public String mediaType() {
            return isHtml() ? type + ";charset=UTF-8" : type;
        }

        /** Whether it is HTML, and not data. */
        public boolean isHtml() {
            return this == PAGE || this == FRAGMENT;
        }
    }

    @CheckedTemplate(basePath = "record")
    static final class Templates {

        static native TemplateInstance page(
                PageFrame frame, RecordView record, RecordPage page, LocalizedMessages messages);

        static native TemplateInstance fragment(RecordView record, RecordPage page, LocalizedMessages messages);

        static native TemplateInstance body(
                RecordView record, String base, Embedding embedding, LocalizedMessages messages);

        private Templates() {}
    }

    /**
     * The bytes, in UTF-8.
     *
     * @param query what the address asks for besides the language
     */
    public byte[] render(PublicText text, LanguageChoice language, AddressQuery query, Format format) {
        RecordView record = localizing.localize(text, language, query.zone());
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        return switch (format) {
            case JSON -> json(record);
            case LINKED_DATA -> json(linkedData.of(text, record, messages));
            case NINJS ->
                json(newsObjects.of(
                        text,
                        record,
                        messages,
                        Templates.body(record, permalinks.base(), Embedding.NONE, messages)
                                .render(),
                        Stream.concat(
                                        RecordNotices.authority(text, messages)
                                                .map(RecordNotices.AuthorityNotice::text)
                                                .stream(),
                                        RecordNotices.machine(text, messages).stream())
                                .reduce((one, other) -> one + " " + other)));
            case FRAGMENT ->
                messages.render(Templates.fragment(
                                record,
                                page(text, record, language, permalinks.base(), null, query.embedding()),
                                messages))
                        .getBytes(UTF_8);
            case PAGE ->
                messages.render(Templates.page(
                                frames.record(text, record, language),
                                record,
                                page(text, record, language, "", query.zoneForm(), Embedding.NONE),
                                messages))
                        .getBytes(UTF_8);
        };
    }

    private byte[] json(Object view) {
        return EnglishMarks.plain(json.text(view)).getBytes(UTF_8);
    }

    private RecordPage page(
            PublicText text,
            RecordView record,
            LanguageChoice language,
            String base,
            RecordPage.ZoneForm form,
            Embedding embedding) {
        Edition edition = text.edition();
        return new RecordPage(
                RecordNotices.of(text, record, language, interfaceMessages),
                base,
                permalinks.edition(edition.locale(), edition.slug(), edition.number()),
                language.formatting(),
                form,
                true,
                verifier.paths(edition),
                embedding);
    }
}
