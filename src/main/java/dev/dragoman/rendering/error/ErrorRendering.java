package dev.dragoman.rendering.error;

import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemDetails;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Assets;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import dev.dragoman.rendering.PageHead;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.Publisher;
import dev.dragoman.rendering.PublisherView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Renders the page that a person gets for a request that failed, in the words of the interface. */
@Singleton
public class ErrorRendering {

    private final InterfaceMessages interfaceMessages;
    private final Permalinks permalinks;
    private final Publisher publisher;
    private final Assets assets;

    ErrorRendering(InterfaceMessages interfaceMessages, Permalinks permalinks, Publisher publisher, Assets assets) {
        this.publisher = publisher;
        this.interfaceMessages = interfaceMessages;
        this.permalinks = permalinks;
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "error")
    static final class Templates {

        static native TemplateInstance page(PageFrame frame, ErrorPage error, LocalizedMessages messages);

        private Templates() {}
    }

    /**
     * The page.
     *
     * @param language the language of the page, which has words of the interface
     */
    public String page(ProblemDetails problem, LanguageChoice language) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        LanguageTag locale = language.served();
        String key = "error." + kind(problem.code());
        boolean explained = problem.code().status() == 400;
        ErrorPage error = new ErrorPage(
                key,
                key + "-text",
                explained ? problem.detail() : null,
                !locale.equals(LanguageTag.CANONICAL),
                problem.code().status() == 404 || problem.code().status() == 410,
                versions(problem));
        PublisherView shown = publisher.view(locale, messages);
        PageFrame frame = new PageFrame(
                locale,
                locale.direction().slug(),
                messages.get(key) + " – " + shown.name(),
                permalinks.list(locale),
                Stream.of(LanguageTag.CANONICAL, locale)
                        .distinct()
                        .map(tag -> language(tag, "/" + tag + "/", tag.equals(locale)))
                        .toList(),
                null,
                PageHead.of(null, messages, List.of()),
                shown,
                false,
                assets,
                messages);
        return messages.render(Templates.page(frame, error, messages));
    }

    private static String kind(ProblemCode code) {
        return switch (code.status()) {
            case 401, 403 -> "forbidden";
            case 404 -> code == ProblemCode.NO_EDITION_IN_LANGUAGE ? "no-version" : "not-found";
            case 406 -> "not-acceptable";
            case 410 -> "gone";
            case 429 -> "too-many";
            case 503 -> "unavailable";
            default -> code.status() < 500 ? "bad-request" : "internal";
        };
    }

    private List<PageFrame.Language> versions(ProblemDetails problem) {
        if (problem.code() != ProblemCode.NO_EDITION_IN_LANGUAGE
                || !(problem.members().get("available") instanceof List<?> available)
                || !(problem.members().get("slug") instanceof String slug)) {
            return List.of();
        }
        return available.stream()
                .map(tag -> LanguageTag.parse(tag.toString()))
                .map(tag -> language(tag, Permalinks.path(tag, new Slug(slug)), false))
                .toList();
    }

    private PageFrame.Language language(LanguageTag tag, String path, boolean current) {
        return new PageFrame.Language(
                tag.toString(), tag.ownName(), tag.direction().slug(), permalinks.base() + path, path, current);
    }
}
