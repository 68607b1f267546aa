package dev.dragoman.editing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.drafting.PictureReport;
import dev.dragoman.drafting.StoringPictures;
import dev.dragoman.editing.view.picture.PictureReportView;
import dev.dragoman.editing.view.picture.PicturesView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.editing.write.WriteTransaction;
import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.http.Precondition;
import dev.dragoman.http.body.UploadThrottle;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.pictures.MeasuredPicture;
import dev.dragoman.records.pictures.PictureName;
import dev.dragoman.records.pictures.PictureType;
import dev.dragoman.records.pictures.Pictures;
import dev.dragoman.records.pictures.StoredPicture;
import dev.dragoman.rendering.PictureAddresses;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The pictures of a record, for editors. */
@Path("/api/records")
@Tag(name = "Writing")
@SecurityRequirement(name = "token")
public class PictureResource {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String WEBP = "image/webp";

    private final Callers callers;
    private final UploadThrottle throttle;
    private final WriteTransaction writing;
    private final StoringPictures storing;
    private final Store store;
    private final PictureAddresses addresses;

    PictureResource(
            Callers callers,
            UploadThrottle throttle,
            WriteTransaction writing,
            StoringPictures storing,
            Store store,
            PictureAddresses addresses) {
        this.callers = callers;
        this.throttle = throttle;
        this.writing = writing;
        this.storing = storing;
        this.store = store;
        this.addresses = addresses;
    }

    @PUT
    @Path("{slug}/pictures/{name}")
    @Operation(
            operationId = "putPicture",
            summary = "Stores a picture of a record, or replaces the one with that name",
            description = "If the newest revision refers to the picture, the next revision shows it. It becomes public"
                    + " when that revision is released; editions keep the files that they were released with.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the newest revision of the record; optional")
    @RequestBody(
            description = "The file; metadata such as EXIF and XMP is removed",
            required = true,
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = WEBP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The report; there was a picture with that name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PictureReportView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The report; this is the first picture with that name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PictureReportView.class)))
    @APIResponse(responseCode = "404", description = "unknown-record: create its draft first")
    @APIResponse(responseCode = "412", description = "precondition-failed: the record was changed in the meantime")
    @APIResponse(responseCode = "413", description = "content-too-large: see dragoman.limits.body")
    @APIResponse(responseCode = "415", description = "unsupported-media-type: neither JPEG nor PNG nor WebP")
    @APIResponse(
            responseCode = "422",
            description = "invalid-picture, or limit-exceeded: see dragoman.limits.picture-pixels and"
                    + " dragoman.limits.pictures")
    public Response write(@Context HttpServerRequest http, @RestPath String slug, @RestPath String name, byte[] body) {
        Caller caller = callers.of(http);
        caller.require(Role.AUTHOR);
        Slug of = Addresses.slug(slug);
        PictureName picture = name(name);
        PictureType sent = sentType(http);
        return throttle.run(body, () -> write(http, caller, of, picture, sent, body));
    }

    private Response write(
            HttpServerRequest http, Caller caller, Slug slug, PictureName name, PictureType sent, byte[] body) {
        MeasuredPicture picture = storing.read(name, body);
        if (picture.type() != sent) {
            throw new ProblemException(
                    ProblemCode.INVALID_PICTURE,
                    "The picture cannot be accepted: it is " + picture.type().mediaType() + ", but Content-Type says "
                            + sent.mediaType());
        }
        Precondition precondition = Precondition.optionalIfMatch(http, "The record");
        return writing.write(http, caller, body, tables -> {
            PictureReport report = storing.store(tables, caller, slug, name, picture, precondition);
            WriteAnswer answer = WriteAnswer.json(report.isFirst() ? 201 : 200, PictureReportView.of(report, addresses))
                    .withEtag(report.revision().tag());
            return report.isFirst() ? answer.withLocation("/api/records/" + slug + "/pictures/" + name) : answer;
        });
    }

    @GET
    @Path("{slug}/pictures")
    @Operation(operationId = "listPictures", summary = "The pictures that the next revision of a record can show")
    @APIResponse(
            responseCode = "200",
            description = "Size, digest and address of each",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PicturesView.class)))
    public Response list(HttpServerRequest http, @RestPath String slug) {
        callers.of(http).requireEditor();
        return store.read(tables -> newest(tables, slug)
                        .map(newest -> PicturesView.of(
                                newest, tables.table(Pictures.class).of(slug), addresses)))
                .map(view -> WriteAnswer.json(200, view).response())
                .orElseThrow(() -> Addresses.unknownRecord(slug));
    }

    @GET
    @Path("{slug}/pictures/{name}")
    @Operation(operationId = "getPicture", summary = "A picture that the next revision of a record can show")
    @APIResponse(
            responseCode = "200",
            description = "The file, without metadata",
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = WEBP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response read(HttpServerRequest http, @RestPath String slug, @RestPath String name) {
        callers.of(http).requireEditor();
        return store.read(tables -> {
            if (newest(tables, slug).isEmpty()) {
                throw Addresses.unknownRecord(slug);
            }
            Pictures pictures = tables.table(Pictures.class);
            return pictures.of(slug).stream()
                    .map(StoredPicture::file)
                    .filter(file -> file.name().equals(name))
                    .findFirst()
                    .map(file -> Response.ok(
                                    pictures.bytes(file.digest().hex()),
                                    file.type().mediaType())
                            .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                            .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                            .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF)
                            .build())
                    .orElseThrow(() -> StoringPictures.unknown(slug, name));
        });
    }

    @DELETE
    @Path("{slug}/pictures/{name}")
    @Operation(
            operationId = "deletePicture",
            summary = "Deletes a picture that the newest revision does not refer to",
            description = "Editions that show the picture keep it.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the newest revision of the record; optional")
    @APIResponse(responseCode = "204", description = "It was deleted")
    @APIResponse(responseCode = "404", description = "unknown-record or unknown-picture")
    @APIResponse(responseCode = "409", description = "wrong-state: the newest revision refers to it")
    public Response delete(@Context HttpServerRequest http, @RestPath String slug, @RestPath String name) {
        Caller caller = callers.of(http);
        caller.require(Role.AUTHOR);
        Slug of = Addresses.slug(slug);
        PictureName picture = name(name);
        Precondition precondition = Precondition.optionalIfMatch(http, "The record");
        return writing.write(http, caller, new byte[0], tables -> {
            storing.delete(tables, caller, of, picture, precondition);
            return WriteAnswer.noContent();
        });
    }

    private static Optional<Revision> newest(Tables tables, String slug) {
        return tables.table(Revisions.class).newest(slug);
    }

    private static PictureName name(String given) {
        if (!PictureName.isValid(given)) {
            throw new ProblemException(ProblemCode.INVALID_PARAMETER, "A picture has " + PictureName.FORM)
                    .with("parameter", "name");
        }
        return new PictureName(given);
    }

    private static PictureType sentType(HttpServerRequest http) {
        String type =
                Optional.ofNullable(http.getHeader(HttpHeaders.CONTENT_TYPE)).orElse("");
        return PictureType.ofMediaType(type.split(";", 2)[0].strip()).orElseThrow(() -> new ProblemException(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        (type.isEmpty() ? "Content-Type is missing" : "\"" + type + "\" is not supported here")
                                + "; send a picture as " + String.join(", ", PictureType.mediaTypes()))
                .with("accepted", PictureType.mediaTypes()));
    }
}
