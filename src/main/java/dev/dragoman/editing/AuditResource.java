package dev.dragoman.editing;

import dev.dragoman.access.AuditEntry;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.access.administration.AuditSearch;
import dev.dragoman.editing.view.AuditView;
import dev.dragoman.editing.write.WriteAnswer;
import dev.dragoman.http.Parameters;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, for admins. */
@Path("/api/audit")
@Tag(name = "Access")
@SecurityRequirement(name = "token")
@Singleton
public class AuditResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Callers callers;
    private final Store store;

    AuditResource(Callers callers, Store store) {
        this.callers = callers;
        this.store = store;
    }

    @GET
    @Operation(operationId = "listAudit", summary = "Who did what, newest first")
    @Parameter(
            name = "slug",
            in = ParameterIn.QUERY,
            description = "Only entries about this record, including those from before it was renamed")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The maximum number of entries on a page",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"))
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The id of the last entry on the previous page")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditView.class)))
    @APIResponse(responseCode = "401", description = "unauthenticated")
    @APIResponse(responseCode = "403", description = "forbidden: the caller is not an admin")
    public Response list(HttpServerRequest http) {
        callers.of(http).require(Role.ADMIN);
        String slug =
                parameter(http, "slug", Slug::isValid, "the slug of a record").orElse(null);
        Optional<String> after = parameter(http, "after", ID.asMatchPredicate(), "the id of an entry");
        int limit = Optional.ofNullable(http.getParam("limit"))
                .map(value -> (int) Parameters.number("limit", value, 1, MAX_LIMIT))
                .orElse(DEFAULT_LIMIT);
        // One more than is shown tells whether there is a next page.
        List<AuditEntry> found = store.read(tables ->
                AuditSearch.of(slug == null ? List.of() : slugs(tables, slug)).page(tables, after, limit + 1));
        List<AuditEntry> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? next(slug, limit, page.get(limit - 1).id()) : null;
        return WriteAnswer.json(
                        200,
                        new AuditView(page.stream().map(AuditView.Entry::of).toList(), next))
                .response();
    }

    /** All slugs that a record has or had. */
    private static List<String> slugs(Tables tables, String slug) {
        return Stream.concat(Stream.of(slug), tables.table(FormerSlugs.class).of(slug).stream())
                .toList();
    }

    private static String next(String slug, int limit, String after) {
        return "/api/audit?" + (slug == null ? "" : "slug=" + slug + "&") + "limit=" + limit + "&after=" + after;
    }

    private static Optional<String> parameter(
            HttpServerRequest http, String name, Predicate<String> form, String right) {
        Optional<String> value = Optional.ofNullable(http.getParam(name));
        if (value.filter(form.negate()).isPresent()) {
            throw Parameters.invalid(name, value.get(), right);
        }
        return value;
    }
}
