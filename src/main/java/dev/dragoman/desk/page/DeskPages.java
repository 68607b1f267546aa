package dev.dragoman.desk.page;

import dev.dragoman.access.Caller;
import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.http.PageHeaders;
import dev.dragoman.locales.AcceptLanguage;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguagePreferences;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.Negotiation;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.locales.messages.DeskMessages;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.rendering.Assets;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.Optional;

/** Makes the frames and responses of the desk's pages, in the language of the person who asks. */
@Singleton
public class DeskPages {

    /** Keeps the language that a person has chosen; without it the browser's languages decide. */
    static final String LANGUAGE_COOKIE = "dragoman-desk-language";

    private final InterfaceMessages messages;
    private final Substitutes substitutes;
    private final FindingMessages findings;
    private final Assets assets;

    DeskPages(DeskMessages messages, Substitutes substitutes, FindingMessages findings, Assets assets) {
        this.messages = messages.messages();
        this.substitutes = substitutes;
        this.findings = findings;
        this.assets = assets;
    }

    /**
     * The frame of a page.
     *
     * @param person who is signed in, or {@link Caller#ANONYMOUS}
     * @param titleKey the key of the page's name
     */
    public DeskFrame frame(HttpServerRequest http, Caller person, String titleKey) {
        LocalizedMessages words = words(http);
        LanguageTag current = words.locale();
        return new DeskFrame(
                words.get(titleKey),
                person.isAnonymous() ? null : person.displayName().orElse(person.name()),
                person.isAnonymous() ? null : person.name(),
                person.publishes(),
                person.administers(),
                http.path(),
                messages.locales().stream()
                        .sorted(Comparator.comparing(LanguageTag::toString))
                        .map(tag -> DeskFrame.Language.of(tag, current))
                        .toList(),
                DeskFrame.Language.of(findings.in(current).locale(), current),
                assets,
                words);
    }

    /** The messages of the desk in the person's language: {@code lang} of the query, their last choice, or that of the browser. */
    public LocalizedMessages words(HttpServerRequest http) {
        LanguageChoice choice = Negotiation.choose(
                LanguagePreferences.of(
                        asked(http).or(() -> cookie(http)),
                        Optional.empty(),
                        AcceptLanguage.parse(String.join(",", http.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)))),
                messages.locales(),
                LanguageTag.CANONICAL,
                substitutes);
        return LocalizedMessages.of(messages, choice);
    }

    /** A page, which must not be cached, because it is personal. */
    public Response page(int status, DeskFrame frame, TemplateInstance page) {
        Response.ResponseBuilder response = Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(frame.words().render(page))
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.words().locale().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF)
                .header("X-Robots-Tag", "noindex");
        PageHeaders.CONNECTED.forEach(response::header);
        return response.build();
    }

    /** Leads on to another page of the desk, as after a form (RFC 9110 §15.4.4). */
    public static Response seeOther(String path) {
        // A URI would be made absolute with the request's Host, which may be another one than readers use.
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(path).toASCIIString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Adds when to try again to a page that says that there was too much at once (RFC 9110 §10.2.3). */
    public static Response withRetryAfter(Response page, ProblemException declined) {
        Object seconds = declined.members().get("retryAfter");
        return seconds == null
                ? page
                : Response.fromResponse(page)
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build();
    }

    private static Optional<LanguageTag> asked(HttpServerRequest http) {
        return Optional.ofNullable(http.getParam("lang")).flatMap(LanguageTag::find);
    }

    private static Optional<LanguageTag> cookie(HttpServerRequest http) {
        return Optional.ofNullable(http.getCookie(LANGUAGE_COOKIE))
                .map(Cookie::getValue)
                .flatMap(LanguageTag::find);
    }
}
