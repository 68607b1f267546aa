package dev.dragoman.errors;

import dev.dragoman.locales.AcceptLanguage;
import dev.dragoman.locales.LanguagePreferences;
import dev.dragoman.locales.LanguageRange;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The language preferences of a failed request; unreadable parts are ignored, because they may be the cause. */
final class ErrorRequest {

    private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api|q)(/.*)?");
    private static final Pattern SEGMENT = Pattern.compile("/([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)/.*");

    private ErrorRequest() {}

    /** Whether the address is for programs, which never get a page. */
    static boolean isForPrograms(HttpServerRequest http) {
        return FOR_PROGRAMS.matcher(path(http)).matches();
    }

    /** The languages of the query, of the path and of the header. */
    static LanguagePreferences languages(HttpServerRequest http) {
        return LanguagePreferences.of(parameter(http), inPath(http), accepted(http));
    }

    private static Optional<LanguageTag> inPath(HttpServerRequest http) {
        return Optional.of(SEGMENT.matcher(path(http)))
                .filter(segment -> segment.matches())
                .flatMap(segment -> LanguageTag.find(segment.group(1)));
    }

    private static Optional<LanguageTag> parameter(HttpServerRequest http) {
        try {
            return Optional.ofNullable(http.getParam("lang")).flatMap(LanguageTag::find);
        } catch (IllegalArgumentException undecodable) {
            return Optional.empty();
        }
    }

    private static List<LanguageRange> accepted(HttpServerRequest http) {
        try {
            return AcceptLanguage.parse(String.join(",", http.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
        } catch (ProblemException tooLong) {
            return List.of();
        }
    }

    private static String path(HttpServerRequest http) {
        return Optional.ofNullable(http.path()).orElse("");
    }
}
