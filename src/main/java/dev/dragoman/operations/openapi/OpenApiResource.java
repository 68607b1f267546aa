package dev.dragoman.operations.openapi;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON_TYPE;

import dev.dragoman.http.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The description of the API (OpenAPI 3.1), as YAML or JSON. The build writes both from the annotations of the
 * resources; made at start, as Quarkus does it, the document takes a sixth of the start of a native executable.
 */
@Path("/q")
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token issued by this service (POST /api/tokens), or by the operator's OpenID provider")
public class OpenApiResource {

    private static final MediaType YAML = new MediaType("application", "yaml");
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(YAML, APPLICATION_JSON_TYPE).build();

    /** YAML, unless the address or its {@code format}, or else {@code Accept}, requests JSON. */
    @GET
    @Path("openapi")
    @Operation(hidden = true)
    public Response document(@Context Request request, @RestQuery Optional<String> format) {
        return answer(format.map(OpenApiResource::named)
                .or(() -> Optional.ofNullable(request.selectVariant(VARIANTS)).map(Variant::getMediaType))
                .orElse(YAML));
    }

    @GET
    @Path("openapi.json")
    @Operation(hidden = true)
    public Response json() {
        return answer(APPLICATION_JSON_TYPE);
    }

    @GET
    @Path("openapi.yaml")
    @Operation(hidden = true)
    public Response yaml() {
        return answer(YAML);
    }

    private static MediaType named(String format) {
        return switch (format) {
            case "json", "JSON" -> APPLICATION_JSON_TYPE;
            case "yaml", "YAML" -> YAML;
            default -> throw Parameters.invalid("format", format, "json or yaml");
        };
    }

    private static Response answer(MediaType type) {
        String file = "/openapi/openapi." + type.getSubtype();
        try (InputStream document = OpenApiResource.class.getResourceAsStream(file)) {
            return Response.ok(document.readAllBytes(), type.withCharset("UTF-8"))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("The artifact lacks " + file, e);
        }
    }
}
