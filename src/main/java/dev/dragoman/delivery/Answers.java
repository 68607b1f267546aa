package dev.dragoman.delivery;

import dev.dragoman.delivery.cache.DeliveryConfig;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.http.HttpDate;
import dev.dragoman.http.PageHeaders;
import dev.dragoman.http.ReadCondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Builds an HTTP answer from a representation: validators, conditional requests and cache headers (RFC 9110, RFC 9111).
 */
@Singleton
public class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    /** Long enough for a cache to merge simultaneous requests. */
    private static final Duration LOG_MAX_AGE = Duration.ofSeconds(1);

    private final Freshness freshness;
    private final Clock clock;

    Answers(DeliveryConfig config, Clock clock) {
        freshness = Freshness.of(config);
        this.clock = clock;
    }

    /** Made at startup, so that a wrong setting stops the start instead of failing every request. */
    void onStart(@Observes StartupEvent event) {
        LOG.debugf("Public answers are sent with Cache-Control: %s", freshness.cacheControl());
    }

    /**
     * The answer, or 304 if the reader already has it.
     *
     * @param location the address of this very representation (RFC 9110 §8.7), or empty
     * @param vary the names of the request headers that selected it, or empty
     */
    Response answer(HttpServerRequest request, Representation representation, String location, String vary) {
        return answer(request, representation, location, vary, freshness);
    }

    /** The same for a part of the change log, which caches keep for at most a second: its followers must not lag. */
    Response logAnswer(HttpServerRequest request, Representation representation, String location) {
        return answer(request, representation, location, "", freshness.atMost(LOG_MAX_AGE));
    }

    private Response answer(
            HttpServerRequest request,
            Representation representation,
            String location,
            String vary,
            Freshness freshness) {
        boolean known = isKnown(request, representation);
        Response.ResponseBuilder answer = known
                ? Response.notModified()
                : Response.status(representation.status())
                        .entity(representation.body())
                        .type(representation.mediaType());
        answer.header(HttpHeaders.ETAG, representation.etag());
        if (!location.isEmpty()) {
            answer.header(HttpHeaders.CONTENT_LOCATION, location);
        }
        addCaching(answer, representation.surrogateKeys(), freshness);
        lastModified(representation).ifPresent(date -> answer.header(HttpHeaders.LAST_MODIFIED, date));
        if (!vary.isEmpty()) {
            answer.header(HttpHeaders.VARY, vary);
        }
        if (!known) {
            if (!representation.contentLanguages().isEmpty()) {
                answer.header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        representation.contentLanguages().stream()
                                .map(LanguageTag::toString)
                                .collect(Collectors.joining(", ")));
            }
            // Set here for HEAD, which has no body to count.
            answer.header(HttpHeaders.CONTENT_LENGTH, representation.body().length())
                    .header("X-Content-Type-Options", "nosniff");
            representation.links().forEach(link -> answer.header(HttpHeaders.LINK, link));
            representation.headers().forEach(answer::header);
            if (representation.mediaType().startsWith("text/html")) {
                PageHeaders.ALL.forEach(answer::header);
            }
        }
        return answer.build();
    }

    /** The answer that leads from a withdrawn record to another one, with the same freshness as a text. */
    Response redirect(HttpServerRequest request, String path, Slug record) {
        Response.ResponseBuilder answer = Redirect.to(request, path);
        addCaching(answer, List.of("rec-" + record), freshness);
        return answer.build();
    }

    private static void addCaching(Response.ResponseBuilder answer, List<String> surrogateKeys, Freshness freshness) {
        answer.header(HttpHeaders.CACHE_CONTROL, freshness.cacheControl())
                .header("CDN-Cache-Control", freshness.cacheControl())
                .header("Surrogate-Key", String.join(" ", surrogateKeys))
                .header("Cache-Tag", String.join(",", surrogateKeys));
    }

    /**
     * Checks the preconditions of the request; those do not apply to answers of other statuses (RFC 9110 §13.2.1).
     *
     * @throws ProblemException PRECONDITION_FAILED
     */
    private boolean isKnown(HttpServerRequest request, Representation representation) {
        if (representation.status() != 200) {
            return false;
        }
        ReadCondition condition =
                ReadCondition.of(request, representation.etag(), representation.lastModified(), clock);
        if (condition == ReadCondition.FAILED) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    "The answer has changed; its ETag is now " + representation.etag());
        }
        return condition == ReadCondition.NOT_MODIFIED;
    }

    /**
     * The date of the last change. In the second of a change it is left out: another change in that second would have
     * the same date (RFC 9110 §8.8.2.1).
     */
    private Optional<String> lastModified(Representation representation) {
        Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return representation.lastModified().filter(at -> at.isBefore(second)).map(HttpDate::format);
    }
}
