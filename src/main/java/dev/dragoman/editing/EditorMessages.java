package dev.dragoman.editing;

import dev.dragoman.locales.AcceptLanguage;
import dev.dragoman.locales.LanguagePreferences;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.quality.finding.FindingWording;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** Chooses the language in which an editor reads findings: the best of {@code Accept-Language} (RFC 9110 §12.5.4). */
@Singleton
class EditorMessages {

    private final FindingMessages findings;

    EditorMessages(FindingMessages findings) {
        this.findings = findings;
    }

    /**
     * The messages for a request.
     *
     * @throws ProblemException HEADER_TOO_LONG
     */
    FindingWording of(HttpServerRequest http) {
        List<String> lines = http.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE);
        return findings.in(LanguagePreferences.of(
                Optional.empty(), Optional.empty(), AcceptLanguage.parse(String.join(",", lines))));
    }
}
