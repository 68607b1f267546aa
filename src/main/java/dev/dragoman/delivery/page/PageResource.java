package dev.dragoman.delivery.page;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import dev.dragoman.delivery.PathLocale;
import dev.dragoman.delivery.Redirect;
import dev.dragoman.delivery.edition.EditionAnswers;
import dev.dragoman.delivery.list.ListAnswers;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.list.ListView;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Records and lists as pages, for readers. */
@Path("/")
@Tag(name = "Pages")
public class PageResource {

    private static final List<Format> FORMATS = List.of(Format.PAGE, Format.JSON);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final RecordAnswers records;
    private final ListAnswers lists;
    private final EditionAnswers editions;

    PageResource(RecordAnswers records, ListAnswers lists, EditionAnswers editions) {
        this.records = records;
        this.lists = lists;
        this.editions = editions;
    }

    @GET
    @Operation(operationId = "getHomePage", summary = "The newest records, in the negotiated language")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the list as data",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListView.class))
            })
    public Uni<Response> home(HttpServerRequest http) {
        return lists.page(http, Optional.empty());
    }

    @GET
    @Path("{first}")
    @Operation(
            operationId = "getNegotiatedPage",
            summary = "A record in the negotiated language, or, with a slash at the end, the list of a locale")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the same as JSON",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "RecordOrList"))
            })
    public Uni<Response> recordOrList(HttpServerRequest http, @RestPath String first) {
        Optional<LanguageTag> locale = PathLocale.of(first).filter(PageResource::hasList);
        if (!http.path().endsWith("/")) {
            Uni<Response> record = Uni.createFrom().deferred(() -> record(http, first, Optional.empty()));
            return locale.map(tag -> record.onFailure(PageResource::isUnknownRecord)
                            .recoverWithUni(() -> Redirect.lazily(http, "/" + tag + "/")))
                    .orElse(record);
        }
        if (locale.isEmpty()) {
            return Redirect.lazily(http, "/" + RecordAnswers.slug(first));
        }
        return locale.get().toString().equals(first)
                ? lists.page(http, locale)
                : Redirect.lazily(http, "/" + locale.get() + "/");
    }

    @GET
    @Path("{locale}/{slug}")
    @Operation(operationId = "getRecordPage", summary = "A record in a locale")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the same as JSON",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "RecordAnswer"))
            })
    public Uni<Response> record(HttpServerRequest http, @RestPath String locale, @RestPath String slug) {
        LanguageTag tag = PathLocale.named(locale);
        return tag.toString().equals(locale) && !http.path().endsWith("/")
                ? record(http, slug, Optional.of(tag))
                : Redirect.lazily(http, Permalinks.path(tag, RecordAnswers.slug(slug)));
    }

    @GET
    @Path("{locale}/{slug}/editions")
    @Operation(operationId = "listEditions", summary = "All editions of a record in a locale, with their changes")
    @APIResponse(
            responseCode = "200",
            description = "The editions, the newest first",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EditionsAnswer"))
            })
    @APIResponse(responseCode = "404", description = "unknown-record or no-edition-in-language")
    public Uni<Response> editions(HttpServerRequest http, @RestPath String locale, @RestPath String slug) {
        return edition(http, locale, slug, Optional.empty());
    }

    @GET
    @Path("{locale}/{slug}/editions/{number}")
    @Operation(
            operationId = "getEdition",
            summary = "One edition of a record in a locale, as it was published, with its changes")
    @APIResponse(
            responseCode = "200",
            description = "The edition",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EditionAnswer"))
            })
    @APIResponse(responseCode = "404", description = "unknown-record, no-edition-in-language or unknown-edition")
    public Uni<Response> edition(
            HttpServerRequest http, @RestPath String locale, @RestPath String slug, @RestPath String number) {
        return edition(http, locale, slug, Optional.of(number));
    }

    private Uni<Response> edition(HttpServerRequest http, String locale, String slug, Optional<String> number) {
        LanguageTag tag = PathLocale.named(locale);
        String list = Permalinks.editionsPath(tag, RecordAnswers.slug(slug));
        if (tag.toString().equals(locale) && !http.path().endsWith("/")) {
            return editions.answer(http, tag, slug, number);
        }
        return Redirect.lazily(
                http,
                number.filter(of -> NUMBER.matcher(of).matches())
                        .map(of -> list + "/" + of)
                        .orElse(list));
    }

    private Uni<Response> record(HttpServerRequest http, String slug, Optional<LanguageTag> path) {
        return records.answer(http, slug, path, FORMATS, served -> Permalinks.path(served, RecordAnswers.slug(slug)));
    }

    private static boolean isUnknownRecord(Throwable failure) {
        return failure instanceof ProblemException rejected && rejected.code() == ProblemCode.UNKNOWN_RECORD;
    }

    /**
     * Whether a locale can have a list: {@code eu-summit-2024} is a tag by its form, of Basque, but more likely a slug.
     */
    private static boolean hasList(LanguageTag tag) {
        ULocale locale = tag.toULocale();
        boolean script =
                locale.getScript().isEmpty() || UScript.getCodeFromName(locale.getScript()) != UScript.INVALID_CODE;
        return script && locale.getVariant().isEmpty();
    }
}
