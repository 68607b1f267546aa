package dev.dragoman.editing;

import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.http.AcceptedTypes;
import dev.dragoman.http.FileDownload;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.rendering.evidence.EvidenceCsv;
import dev.dragoman.rendering.evidence.EvidenceReport;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.TranslationLocale;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The evidence of how editions were made, for auditors. */
@Path("/api/records")
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class EvidenceResource {

    private static final List<String> TYPES = List.of(MediaType.APPLICATION_JSON, EvidenceCsv.MEDIA_TYPE);

    private final Callers callers;
    private final Store store;

    EvidenceResource(Callers callers, Store store) {
        this.callers = callers;
        this.store = store;
    }

    @GET
    @Path("{slug}/translations/{locale}/editions/{number}/evidence")
    @Operation(
            operationId = "exportEvidence",
            summary = "Who or what made each unit of an edition, who reviewed it, and when",
            description =
                    "For publishers of the locale and admins, with the names of the audit log. It is what was known"
                            + " when the edition was released, and never changes, whether or not the edition is still public.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EvidenceReport.class)),
                @Content(mediaType = EvidenceCsv.MEDIA_TYPE)
            })
    @APIResponse(responseCode = "401", description = "unauthenticated")
    @APIResponse(responseCode = "403", description = "forbidden: not a publisher of the locale")
    @APIResponse(responseCode = "404", description = "unknown-record or unknown-edition")
    public Response export(
            HttpServerRequest http, @RestPath String slug, @RestPath String locale, @RestPath String number) {
        LanguageTag tag = TranslationLocale.require(locale);
        callers.of(http).require(Role.PUBLISHER, tag);
        String type = AcceptedTypes.best(http, TYPES);
        EvidenceReport report = store.read(tables -> report(tables, Addresses.slug(slug), tag, number));
        boolean csv = type.equals(EvidenceCsv.MEDIA_TYPE);
        Response.ResponseBuilder answer = csv
                ? FileDownload.of(EvidenceCsv.of(report), EvidenceCsv.CONTENT_TYPE, report.fileName() + ".csv")
                : FileDownload.of(report, MediaType.APPLICATION_JSON, report.fileName() + ".json");
        return answer.header(HttpHeaders.VARY, "Accept, Authorization").build();
    }

    private static EvidenceReport report(Tables tables, Slug slug, LanguageTag locale, String number) {
        if (tables.table(Revisions.class).newest(slug.value()).isEmpty()) {
            throw UnknownRecord.of(tables, slug.value());
        }
        return EvidenceReport.number(number)
                .flatMap(of -> tables.table(EditionTexts.class).find(slug.value(), locale.toString(), of))
                .flatMap(EvidenceReport::of)
                .orElseThrow(() -> new ProblemException(
                                ProblemCode.UNKNOWN_EDITION,
                                "The translation of " + slug + " into " + locale + " has no edition " + number)
                        .with("slug", slug.value())
                        .with("locale", locale.toString()));
    }
}
