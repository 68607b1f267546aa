package dev.dragoman.errors;

import static jakarta.ws.rs.core.HttpHeaders.ACCEPT;
import static jakarta.ws.rs.core.HttpHeaders.CACHE_CONTROL;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_LANGUAGE;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_TYPE;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.HttpHeaders.RETRY_AFTER;
import static jakarta.ws.rs.core.HttpHeaders.WWW_AUTHENTICATE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.http.ContentDigest;
import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.http.DeskAddress;
import dev.dragoman.http.Locations;
import dev.dragoman.http.MediaRange;
import dev.dragoman.http.PageHeaders;
import dev.dragoman.json.JsonWriter;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.Negotiation;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemDetails;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.error.ErrorRendering;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the response for a problem: problem details under {@code /api} and {@code /q}, elsewhere a page if the client
 * names {@code text/html} with the highest weight. Who is not signed in at the desk is sent to its form.
 */
@Singleton
class ErrorAnswers {

    private static final String HTML = "text/html";
    private static final int SEE_OTHER = 303;
    private static final String CHALLENGE = "Bearer realm=\"dragoman\"";

    private final ErrorRendering rendering;
    private final InterfaceMessages messages;
    private final Substitutes substitutes;
    private final JsonWriter json;

    ErrorAnswers(ErrorRendering rendering, InterfaceMessages messages, Substitutes substitutes, JsonWriter json) {
        this.rendering = rendering;
        this.messages = messages;
        this.substitutes = substitutes;
        this.json = json;
    }

    ErrorAnswer answer(HttpServerRequest http, ProblemDetails problem) {
        ErrorAnswer answer = withoutDigest(http, problem);
        return answer.body().isEmpty() || HttpMethod.HEAD.equals(http.method())
                ? answer
                : answer.with(
                        ContentDigest.FIELD, ContentDigest.of(answer.body().getBytes(UTF_8)));
    }

    private ErrorAnswer withoutDigest(HttpServerRequest http, ProblemDetails problem) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CACHE_CONTROL, "no-store");
        headers.put(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF);
        headers.putAll(headersOf(http, problem));
        boolean signedOut = problem.code() == ProblemCode.UNAUTHENTICATED && DeskAddress.isOf(http);
        if (signedOut && http.getHeader("HX-Request") != null) {
            // htmx opens it as a page of its own, not inside the one that sent the request.
            headers.put("HX-Redirect", DeskSignIn.address(http));
        }
        if (problem.code() == ProblemCode.RECORD_RENAMED || !wantsPage(http)) {
            headers.put(CONTENT_LANGUAGE, LanguageTag.CANONICAL.toString());
            headers.put(CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
            return new ErrorAnswer(problem.code().status(), headers, json.text(problem.json()));
        }
        if (signedOut) {
            headers.put(LOCATION, DeskSignIn.address(http));
            return new ErrorAnswer(SEE_OTHER, headers, "");
        }
        LanguageChoice language = Negotiation.choose(
                ErrorRequest.languages(http), messages.locales(), LanguageTag.CANONICAL, substitutes);
        headers.put(CONTENT_LANGUAGE, language.served().toString());
        headers.put(CONTENT_TYPE, HTML + ";charset=UTF-8");
        headers.putAll(PageHeaders.ALL);
        return new ErrorAnswer(problem.code().status(), headers, rendering.page(problem, language));
    }

    private static boolean wantsPage(HttpServerRequest http) {
        if (ErrorRequest.isForPrograms(http)) {
            return false;
        }
        try {
            List<String> accept = http.headers().getAll(ACCEPT);
            return MediaRange.prefersByName(
                    MediaRange.parse(Optional.of(String.join(",", accept)).filter(text -> !text.isEmpty())), HTML);
        } catch (ProblemException tooLong) {
            return false;
        }
    }

    private static Map<String, String> headersOf(HttpServerRequest http, ProblemDetails problem) {
        boolean presented = http.getHeader("Authorization") != null;
        return switch (problem.code()) {
            // RFC 6750 §3: no error code without credentials.
            case UNAUTHENTICATED ->
                Map.of(WWW_AUTHENTICATE, CHALLENGE + (presented ? ", error=\"invalid_token\"" : ""));
            case RECORD_RENAMED -> Map.of(LOCATION, renamed(http, problem));
            case FORBIDDEN -> Map.of(WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\"");
            default ->
                Optional.ofNullable(problem.members().get("retryAfter"))
                        .map(seconds -> Map.of(RETRY_AFTER, seconds.toString()))
                        .orElse(Map.of());
        };
    }

    private static String renamed(HttpServerRequest http, ProblemDetails problem) {
        String from = problem.members().get("slug").toString();
        String to = problem.members().get("to").toString();
        return Locations.withQuery(http, Locations.renamed(http, from, to));
    }
}
