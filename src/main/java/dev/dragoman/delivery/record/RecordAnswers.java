package dev.dragoman.delivery.record;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.Generations;
import dev.dragoman.delivery.cache.PublicIndex;
import dev.dragoman.delivery.cache.PublicRecord;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.cache.Validity;
import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.proofs.message.MessageSignature;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.page.Embedding;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers reads of one record, from memory on the event loop or else from the database on a worker thread. */
@Singleton
public class RecordAnswers {

    private static final List<String> OF_A_REPRESENTATION = List.of(
            MessageSignature.INPUT_FIELD,
            MessageSignature.FIELD,
            HttpHeaders.CACHE_CONTROL,
            "CDN-Cache-Control",
            "Surrogate-Key",
            "Cache-Tag",
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.CONTENT_LOCATION);

    private final PublicIndex index;
    private final RecordReading reading;
    private final WithdrawnAnswers withdrawn;
    private final Answers answers;
    private final Callers callers;
    private final DraftAccess drafts;
    private final Generations generations;

    RecordAnswers(
            PublicIndex index,
            RecordReading reading,
            WithdrawnAnswers withdrawn,
            Answers answers,
            Callers callers,
            DraftAccess drafts,
            Generations generations) {
        this.index = index;
        this.reading = reading;
        this.withdrawn = withdrawn;
        this.answers = answers;
        this.callers = callers;
        this.drafts = drafts;
        this.generations = generations;
    }

    /**
     * Answers.
     *
     * @param path the language that the path names
     * @param formats what can be served at this address, the default first
     * @param location the address of a language version, for {@code Content-Location}
     */
    public Uni<Response> answer(
            HttpServerRequest http,
            String slug,
            Optional<LanguageTag> path,
            List<Format> formats,
            Function<LanguageTag, String> location) {
        Slug name = slug(slug);
        ReadRequest request =
                formats.contains(Format.PAGE) ? ReadRequest.ofPage(http, path) : ReadRequest.ofData(http, path);
        Format format = choose(request, formats);
        Function<RecordReading.Answer, Response> answer = found -> answer(
                answers,
                http,
                request,
                found.representation(),
                withEmbedding(
                        withZone(
                                location.apply(found.language().served()),
                                request.query().zone()),
                        format,
                        request.query().embedding()),
                request.vary(Stream.of(found.language()), formats.size() > 1),
                found.validity());
        return reading.inMemory(name, format, request)
                .filter(found -> answers.isReady(http, found.representation()))
                .map(found -> Uni.createFrom().item(() -> answer.apply(found)))
                .orElseGet(() -> answers.orRenamed(http, onWorker(() -> {
                    PublicRecord record = index.get(name);
                    WithdrawnAnswers.Asked asked =
                            new WithdrawnAnswers.Asked(name, path, formats.contains(Format.PAGE));
                    return record.withdrawn(request.languages())
                            .map(standing -> withdrawn.answer(http, asked, record, standing, request, format))
                            .orElseGet(() -> answer.apply(reading.read(name, record, format, request)));
                })));
    }

    public static Format choose(ReadRequest request, List<Format> formats) {
        List<String> types = formats.stream().map(Format::type).toList();
        return formats.get(types.indexOf(request.type(types)));
    }

    /** {@code GET /api/records/{slug}/translations}. */
    Uni<Response> translations(HttpServerRequest http, String slug) {
        Slug name = slug(slug);
        ReadRequest request = ReadRequest.of(http, Optional.empty());
        request.type(List.of(Format.JSON.type()));
        return onWorker(() -> {
            Caller caller = hasToken(http) ? callers.of(http) : Caller.ANONYMOUS;
            if (caller.isEditor()) {
                return forEditors(reading.workbench(name, locale -> drafts.mayReadDrafts(caller, locale)));
            }
            Validity validity = generations.of(name);
            return reading.translations(name)
                    .map(found -> answers.answer(
                            http, found, Permalinks.data(name) + "/translations", HttpHeaders.AUTHORIZATION, validity))
                    .orElseGet(() -> withoutTranslations(http, name, request));
        });
    }

    /** Whether there is a bearer token; credentials of another scheme are for a proxy on the way. */
    public static boolean hasToken(HttpServerRequest http) {
        String credentials = http.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    private static Response forEditors(byte[] body) {
        return Response.ok(body, Format.JSON.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF)
                .build();
    }

    private Response withoutTranslations(HttpServerRequest http, Slug name, ReadRequest request) {
        PublicRecord record = index.get(name);
        WithdrawnAnswers.Asked asked = new WithdrawnAnswers.Asked(name, Optional.empty(), false);
        return record.withdrawn(request.languages())
                .map(standing -> withdrawn.answer(http, asked, record, standing, request, Format.JSON))
                .orElseThrow(() -> PublicIndex.unknown(name));
    }

    /**
     * The slug in an address.
     *
     * @throws ProblemException UNKNOWN_RECORD if it cannot be one
     */
    public static Slug slug(String text) {
        if (!Slug.isValid(text)) {
            // It is not repeated in the answer, because it may be any text of any length.
            throw new ProblemException(
                    ProblemCode.UNKNOWN_RECORD,
                    "There is no such record; a slug consists of lower-case letters, digits and single hyphens");
        }
        return new Slug(text);
    }

    /**
     * The answer to a request for a representation. With an error in the page's form it is not a representation of the
     * record: a 400 that is not cached.
     */
    public static Response answer(
            Answers answers,
            HttpServerRequest http,
            ReadRequest request,
            Representation representation,
            String location,
            String vary,
            Validity validity) {
        if (request.query().unknownZone().isEmpty()) {
            return answers.answer(http, representation, location, vary, validity);
        }
        Response.ResponseBuilder mistake = Response.fromResponse(
                        answers.answerUncached(http, representation, location, vary))
                .status(ProblemCode.UNKNOWN_TIME_ZONE.status());
        OF_A_REPRESENTATION.forEach(header -> mistake.header(header, null));
        return mistake.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    public static String withZone(String location, Optional<ZoneId> zone) {
        return zone.map(id -> location + (location.contains("?") ? "&" : "?") + "tz=" + id)
                .orElse(location);
    }

    /** Such addresses have a query already. */
    private static String withEmbedding(String location, Format format, Embedding embedding) {
        if (format != Format.FRAGMENT) {
            return location;
        }
        String heading = embedding.heading() == Embedding.NONE.heading() ? "" : "&heading=" + embedding.heading();
        String prefix = embedding.prefix().isEmpty() ? "" : "&prefix=" + embedding.prefix();
        return location + heading + prefix;
    }

    public static <T> Uni<T> onWorker(Supplier<T> read) {
        return Uni.createFrom().item(read).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
