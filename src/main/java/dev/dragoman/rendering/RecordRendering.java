package dev.dragoman.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.locales.LanguageChoice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;

/** Renders a record in one language: as a page, as a fragment to embed, or as JSON. */
@Singleton
public class RecordRendering {

    private final Localizing localizing;
    private final InterfaceMessages messages;
    private final Permalinks permalinks;
    private final Assets assets;
    private final ObjectMapper json;

    RecordRendering(
            Localizing localizing,
            InterfaceMessages messages,
            Permalinks permalinks,
            Assets assets,
            ObjectMapper json) {
        this.localizing = localizing;
        this.messages = messages;
        this.permalinks = permalinks;
        this.assets = assets;
        this.json = json;
    }

    /** What a record can be rendered as. */
    public enum Format {
        PAGE("text/html"),
        FRAGMENT("text/html"),
        JSON("application/json");

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
            return this == JSON ? type : type + ";charset=UTF-8";
        }
    }

    @CheckedTemplate(basePath = "record")
    static final class Templates {

        static native TemplateInstance page(PageFrame frame, RecordPage page, Words words);

        static native TemplateInstance fragment(RecordPage page, Words words);

        private Templates() {}
    }

    /**
     * The bytes, in UTF-8.
     *
     * @param query what the address asks for besides the language
     */
    public byte[] render(PublicText text, LanguageChoice language, AddressQuery query, Format format) {
        LocalizedRecord record = localizing.localize(text, language, query.zone());
        return switch (format) {
            case JSON -> json(RecordView.of(record, permalinks));
            case FRAGMENT ->
                Templates.fragment(page(record, permalinks.base(), null), words(record))
                        .render()
                        .getBytes(UTF_8);
            case PAGE ->
                Templates.page(frame(record), page(record, "", query.besidesZone()), words(record))
                        .render()
                        .getBytes(UTF_8);
        };
    }

    private byte[] json(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every view can be written as JSON", e);
        }
    }

    private Words words(LocalizedRecord record) {
        return Words.of(messages, record.language());
    }

    private RecordPage page(LocalizedRecord record, String base, List<RecordPage.Parameter> parameters) {
        return RecordPage.of(record, RecordNotices.of(record, messages, permalinks), base, parameters);
    }

    private PageFrame frame(LocalizedRecord record) {
        Words words = words(record);
        return new PageFrame(
                record.locale(),
                record.locale().direction().slug(),
                record.title().text() + " – " + words.get("site.name"),
                permalinks.page(record.locale(), record.slug()),
                record.alternates().stream()
                        .map(alternate -> new PageFrame.Language(
                                alternate.locale().toString(),
                                alternate.ownName(),
                                alternate.dir(),
                                permalinks.page(alternate.locale(), record.slug()),
                                Permalinks.path(alternate.locale(), record.slug()),
                                alternate.locale().equals(record.locale())))
                        .toList(),
                assets,
                words);
    }
}
