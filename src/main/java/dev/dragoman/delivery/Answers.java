package dev.dragoman.delivery;

import dev.dragoman.delivery.cache.Compression;
import dev.dragoman.delivery.cache.DeliveryConfig;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.cache.Representation.Form;
import dev.dragoman.delivery.cache.Validity;
import dev.dragoman.delivery.response.PublicAnswer;
import dev.dragoman.delivery.response.PublicAnswer.Field;
import dev.dragoman.delivery.response.ResponseCache;
import dev.dragoman.http.AcceptedCodings;
import dev.dragoman.http.ContentDigest;
import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.http.HttpDate;
import dev.dragoman.http.Locations;
import dev.dragoman.http.PageHeaders;
import dev.dragoman.http.ReadCondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.proofs.message.MessageSigning;
import dev.dragoman.records.Slug;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final ResponseCache cache;
    private final Compression compression;
    private final MessageSigning signing;

    Answers(DeliveryConfig config, Clock clock, ResponseCache cache, Compression compression, MessageSigning signing) {
        this.compression = compression;
        this.signing = signing;
        freshness = Freshness.of(config);
        this.clock = clock;
        this.cache = cache;
    }

    /** Made at startup, so that a wrong setting stops the start instead of failing every request. */
    void onStart(@Observes StartupEvent event) {
        LOG.debugf("Public answers are sent with Cache-Control: %s", freshness.cacheControl());
    }

    /**
     * The answer, or 304 if the reader already has it. It is kept in the response cache.
     *
     * @param location the address of this very representation (RFC 9110 §8.7), or empty
     * @param vary the names of the request headers that selected it, or empty
     * @param validity until when it may be sent to others, asked for before anything was read
     */
    public Response answer(
            HttpServerRequest request, Representation representation, String location, String vary, Validity validity) {
        if (representation.lastModified().isPresent()
                && lastModified(representation).isEmpty()) {
            // The next second has another answer.
            return answerUncached(request, representation, location, vary);
        }
        Function<Form, PublicAnswer> answer =
                form -> of(representation, form, location, vary, freshness.cacheControl());
        Form form = representation.form(AcceptedCodings.of(request), compression);
        return response(request, representation, form, cache.offer(request, answer.apply(form), validity), answer);
    }

    /** The same, but not kept in the response cache. */
    public Response answerUncached(
            HttpServerRequest request, Representation representation, String location, String vary) {
        return uncached(
                request, representation, form -> of(representation, form, location, vary, freshness.cacheControl()));
    }

    /** The same for a part of the change log, which caches keep for at most a second: its followers must not lag. */
    public Response logAnswer(HttpServerRequest request, Representation representation, String location) {
        String shorter = freshness.atMost(LOG_MAX_AGE).cacheControl();
        return uncached(request, representation, form -> of(representation, form, location, "", shorter));
    }

    /** The same for a file that changes in its own way. */
    public Response file(
            HttpServerRequest request, Representation representation, String location, String cacheControl) {
        return uncached(request, representation, form -> of(representation, form, location, "", cacheControl));
    }

    /** Whether an answer can be made at once, so that this may be done on the event loop. */
    public boolean isReady(HttpServerRequest request, Representation representation) {
        return representation.isReady(AcceptedCodings.of(request), compression);
    }

    private Response uncached(
            HttpServerRequest request, Representation representation, Function<Form, PublicAnswer> answer) {
        Form form = representation.form(AcceptedCodings.of(request), compression);
        return response(request, representation, form, answer.apply(form), answer);
    }

    private Response response(
            HttpServerRequest request,
            Representation representation,
            Form form,
            PublicAnswer answer,
            Function<Form, PublicAnswer> inOtherForm) {
        boolean checked = representation.status() == 200;
        if (checked && isKnown(request, representation, form)) {
            return addFields(Response.notModified(), answer.fieldsOfNotModified())
                    .build();
        }
        Optional<Form> other = checked
                ? representation.known(
                        AcceptedCodings.of(request), request.headers().getAll(HttpHeaders.IF_NONE_MATCH))
                : Optional.empty();
        if (other.isPresent()) {
            return addFields(
                            Response.notModified(),
                            inOtherForm.apply(other.get()).fieldsOfNotModified())
                    .build();
        }
        Response.ResponseBuilder response =
                Response.status(answer.status()).entity(answer.body().toSend());
        return addFields(response, HttpMethod.HEAD.equals(request.method()) ? answer.fieldsOfHead() : answer.fields())
                .build();
    }

    private PublicAnswer of(
            Representation representation, Form form, String location, String vary, String cacheControl) {
        List<Field> fields = new ArrayList<>(caching(representation.surrogateKeys(), cacheControl));
        fields.add(Field.of(HttpHeaders.ETAG, form.etag()));
        form.coding().ifPresent(coding -> fields.add(Field.of(HttpHeaders.CONTENT_ENCODING, coding.token())));
        if (!location.isEmpty()) {
            fields.add(Field.of(HttpHeaders.CONTENT_LOCATION, location));
        }
        lastModified(representation).ifPresent(date -> fields.add(Field.of(HttpHeaders.LAST_MODIFIED, date)));
        String allVary = representation.compressed().areWorthwhile() ? withEncoding(vary) : vary;
        if (!allVary.isEmpty()) {
            fields.add(Field.of(HttpHeaders.VARY, allVary));
        }
        fields.add(Field.of(HttpHeaders.CONTENT_TYPE, representation.mediaType()));
        if (!representation.contentLanguages().isEmpty()) {
            fields.add(Field.of(
                    HttpHeaders.CONTENT_LANGUAGE,
                    representation.contentLanguages().stream()
                            .map(LanguageTag::toString)
                            .collect(Collectors.joining(", "))));
        }
        fields.add(Field.of(ContentDigest.FIELD, form.body().contentDigest()));
        // Set here for HEAD, which has no body to count.
        fields.add(Field.of(HttpHeaders.CONTENT_LENGTH, form.body().length()));
        fields.add(Field.of(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF));
        representation.links().forEach(link -> fields.add(Field.of(HttpHeaders.LINK, link)));
        representation.headers().forEach((name, value) -> fields.add(Field.of(name, value)));
        if (representation.mediaType().startsWith("text/html")) {
            PageHeaders.ALL.forEach((name, value) -> {
                if (!representation.headers().containsKey(name)) {
                    fields.add(Field.of(name, value));
                }
            });
        }
        int status = representation.status();
        // A signature that says nothing of the address would be as true of the answer at another one.
        boolean signed = signing.isEnabled() && !location.isEmpty();
        return new PublicAnswer(
                status, form.etag(), form.body(), fields, signed ? () -> signature(status, fields) : List::of);
    }

    private List<Field> signature(int status, List<Field> fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(
                field -> values.put(field.name().toString(), field.value().toString()));
        return signing.fields(status, values).entrySet().stream()
                .map(field -> Field.of(field.getKey(), field.getValue()))
                .toList();
    }

    private static String withEncoding(String vary) {
        return vary.isEmpty() ? HttpHeaders.ACCEPT_ENCODING : vary + ", " + HttpHeaders.ACCEPT_ENCODING;
    }

    /** The answer that leads from a withdrawn record to another one, with the same freshness as a text. */
    public Response redirect(HttpServerRequest request, String path, Slug record) {
        return addFields(Redirect.to(request, path), caching(List.of("rec-" + record), freshness.cacheControl()))
                .build();
    }

    /** The answer, or where the record was renamed, one that leads to the same address with its present slug. */
    public Uni<Response> orRenamed(HttpServerRequest http, Uni<Response> answer) {
        return answer.onFailure(Answers::isRenamed).recoverWithItem(failure -> {
            Map<String, Object> members = ((ProblemException) failure).members();
            String from = members.get("slug").toString();
            return redirect(
                    http, Locations.renamed(http, from, members.get("to").toString()), new Slug(from));
        });
    }

    private static boolean isRenamed(Throwable failure) {
        return failure instanceof ProblemException rejected && rejected.code() == ProblemCode.RECORD_RENAMED;
    }

    private static Response.ResponseBuilder addFields(Response.ResponseBuilder response, List<Field> fields) {
        fields.forEach(
                field -> response.header(field.name().toString(), field.value().toString()));
        return response;
    }

    private static List<Field> caching(List<String> surrogateKeys, String cacheControl) {
        return List.of(
                Field.of(HttpHeaders.CACHE_CONTROL, cacheControl),
                Field.of("CDN-Cache-Control", cacheControl),
                Field.of("Surrogate-Key", String.join(" ", surrogateKeys)),
                Field.of("Cache-Tag", String.join(",", surrogateKeys)));
    }

    /**
     * The answer that leads to another address for now (RFC 9110 §15.4.3), with the same freshness as a text.
     *
     * @param links values of {@code Link}
     * @param vary the names of the request headers that it depends on
     */
    public Response found(String address, List<String> links, List<String> surrogateKeys, String vary) {
        Response.ResponseBuilder answer = Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.VARY, vary);
        links.forEach(link -> answer.header(HttpHeaders.LINK, link));
        return addFields(answer, caching(surrogateKeys, freshness.cacheControl()))
                .build();
    }

    /**
     * Checks the preconditions of the request; those do not apply to answers of other statuses (RFC 9110 §13.2.1).
     *
     * @throws ProblemException PRECONDITION_FAILED
     */
    private boolean isKnown(HttpServerRequest request, Representation representation, Form form) {
        ReadCondition condition = ReadCondition.of(request, form.etag(), representation.lastModified(), clock);
        if (condition == ReadCondition.FAILED) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED, "The answer has changed; its ETag is now " + form.etag());
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
