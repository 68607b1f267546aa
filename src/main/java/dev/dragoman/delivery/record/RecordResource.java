package dev.dragoman.delivery.record;

import dev.dragoman.delivery.list.ListAnswers;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.list.ListView;
import dev.dragoman.rendering.record.ninjs.NinjsView;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Records as data, for website backends. */
@Path("/api/records")
@Tag(name = "Reading")
public class RecordResource {

    private static final List<Format> FORMATS = List.of(Format.JSON, Format.FRAGMENT, Format.LINKED_DATA, Format.NINJS);

    private final RecordAnswers records;
    private final ListAnswers lists;

    RecordResource(RecordAnswers records, ListAnswers lists) {
        this.records = records;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listRecords",
            summary = "The newest records, or the results of a search, each in the negotiated language")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "A BCP 47 tag; takes precedence over Accept-Language")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "At most 20 words, all of which a record must contain, in a requested language or in"
                    + " English; inflected forms are found too. In languages without spaces, consecutive"
                    + " characters are a phrase. There are no operators.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Only records of this kind")
    @Parameter(name = "topic", in = ParameterIn.QUERY, description = "A topic, as its canonical text or its key")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "Only records issued on or after this day",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "Only records issued on or before this day",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The maximum number of records on a page",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Where the page begins, as given by next")
    @Parameter(
            name = "slugs",
            in = ParameterIn.QUERY,
            description = "A batch read: 1 to 50 slugs, separated by commas, together with lang only; the answer"
                    + " keeps their order")
    @APIResponse(
            responseCode = "200",
            description = "A page of summaries, or the summaries of a batch read",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListView.class)))
    public Uni<Response> list(HttpServerRequest http) {
        return lists.data(http);
    }

    @GET
    @Path("{slug}")
    @Operation(
            operationId = "getRecord",
            summary = "A record in the negotiated language, as data, as an HTML fragment to embed, as"
                    + " schema.org's linked data, or as a news object")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "A BCP 47 tag; takes precedence over Accept-Language")
    @Parameter(name = "tz", in = ParameterIn.QUERY, description = "A further IANA time zone to show times in")
    @Parameter(
            name = "fallback",
            in = ParameterIn.QUERY,
            description = "none: 404 instead of another language than the requested ones",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"any", "none"},
                            defaultValue = "any"))
    @Parameter(
            name = "heading",
            in = ParameterIn.QUERY,
            description = "The level of the first heading of a fragment; the others follow",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "6",
                            defaultValue = "1"))
    @Parameter(
            name = "prefix",
            in = ParameterIn.QUERY,
            description = "The prefix of the ids in a fragment, and of references to them",
            schema = @Schema(type = SchemaType.STRING, pattern = "[A-Za-z][A-Za-z0-9_-]{0,31}"))
    @APIResponse(
            responseCode = "200",
            description = "The record, or the notice of its withdrawal",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "RecordAnswer"),
                        examples = {
                            @ExampleObject(name = "readout in Japanese", externalValue = "/examples/readout.ja.json"),
                            @ExampleObject(name = "statement in English", externalValue = "/examples/statement.en.json")
                        }),
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(mediaType = "application/ld+json", schema = @Schema(ref = "LinkedArticleAnswer")),
                @Content(
                        mediaType = "application/vnd.iptc.ninjs+json",
                        schema = @Schema(implementation = NinjsView.class))
            })
    @APIResponse(responseCode = "404", description = "unknown-record or, with fallback=none, no-edition-in-language")
    public Uni<Response> record(HttpServerRequest http, @RestPath String slug) {
        return records.answer(
                http,
                slug,
                Optional.empty(),
                FORMATS,
                served -> Permalinks.data(RecordAnswers.slug(slug)) + "?lang=" + served);
    }

    @GET
    @Path("{slug}/translations")
    @Operation(
            operationId = "listTranslations",
            summary = "The state of every language version of a record; with an editor's token, drafts too")
    @SecurityRequirement(name = "token")
    @SecurityRequirementsSet
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "A BCP 47 tag; if the record is withdrawn, the language of the notice")
    @APIResponse(
            responseCode = "200",
            description = "The language versions, or the notice of the record's withdrawal",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "TranslationsAnswer")))
    @APIResponse(responseCode = "404", description = "unknown-record")
    public Uni<Response> translations(HttpServerRequest http, @RestPath String slug) {
        return records.translations(http, slug);
    }
}
