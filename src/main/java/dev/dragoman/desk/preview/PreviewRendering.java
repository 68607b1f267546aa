package dev.dragoman.desk.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.http.PageHeaders;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.pictures.PictureFile;
import dev.dragoman.records.pictures.Pictures;
import dev.dragoman.releasing.PreviewedEdition;
import dev.dragoman.releasing.Previewing;
import dev.dragoman.rendering.Assets;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.page.RecordRendering;
import dev.dragoman.storage.Store;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Renders the page that a release of a draft would make, by the templates of the public pages, and answers with it. */
@Singleton
public class PreviewRendering {

    private final Store store;
    private final Previewing previewing;
    private final RecordRendering rendering;
    private final Assets assets;

    PreviewRendering(Store store, Previewing previewing, RecordRendering rendering, Assets assets) {
        this.store = store;
        this.previewing = previewing;
        this.rendering = rendering;
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance previewBanner(LocalizedMessages words, String until);

        private Templates() {}
    }

    /**
     * The page of a draft.
     *
     * @param until when the private link to it expires; null if it was not opened by one
     * @param pictures the path of the folder with the record's pictures
     * @param words those of the banner
     */
    Response page(
            Slug slug, LanguageTag locale, PreviewQuery query, String until, String pictures, LocalizedMessages words) {
        return page(previewing.preview(slug, locale, query.which()), query, until, pictures, words);
    }

    /** The page of an edition that a release would make, as readers would get it at first, with the banner of previews. */
    public Response page(PreviewedEdition preview, String pictures, LocalizedMessages words) {
        return page(preview, PreviewQuery.NONE, null, pictures, words);
    }

    private Response page(
            PreviewedEdition preview, PreviewQuery query, String until, String pictures, LocalizedMessages words) {
        Slug slug = preview.text().edition().slug();
        LanguageTag locale = preview.text().edition().locale();
        LanguageChoice language = new LanguageChoice(Optional.of(locale), locale, Optional.empty(), locale);
        byte[] page = rendering.render(
                PublicText.of(preview.text(), preview.all()).withRelated(preview.related()),
                language,
                query.ofPage(),
                RecordRendering.Format.PAGE);
        String banner = words.render(Templates.previewBanner(words, until));
        String html = new PreviewMarkup(banner, assets.address("preview.css"), pictures, query)
                .of(new String(page, UTF_8), slug);
        return answer(Response.ok(html, RecordRendering.Format.PAGE.mediaType()))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toString())
                .header(PageHeaders.POLICY, PageHeaders.framedByOurs())
                // The address may be a secret.
                .header(PageHeaders.REFERRER, "no-referrer")
                .build();
    }

    /** A picture that a draft of a record shows, or showed. */
    Response picture(Slug slug, String version, String name) {
        return store.read(tables -> {
            Pictures pictures = tables.table(Pictures.class);
            PictureFile file = pictures.everStored(slug.value(), name).stream()
                    .filter(one -> one.version().equals(version))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such picture"));
            return answer(Response.ok(
                            pictures.bytes(file.digest().hex()), file.type().mediaType()))
                    .build();
        });
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF)
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
