package dev.dragoman.desk.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.http.ContentTypeOptions;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.Asset;
import dev.dragoman.rendering.Assets;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The stylesheets of public pages in one colour scheme, whatever the browser's own is. */
@Path("/desk/preview/styles")
public class PreviewStyleResource {

    private static final String ALWAYS = "(min-width: 0)";
    private static final String NEVER = "(max-width: 0)";

    private final Assets assets;

    PreviewStyleResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("{scheme}/{name}")
    @Operation(hidden = true)
    public Response stylesheet(@RestPath String scheme, @RestPath String name) {
        Asset asset = assets.find(name)
                .filter(file -> Set.of("light", "dark").contains(scheme))
                .filter(file -> file.mediaType().startsWith("text/css"))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such stylesheet"));
        return Response.ok(in(scheme, new String(asset.bytes(), UTF_8)), asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ContentTypeOptions.FIELD, ContentTypeOptions.NO_SNIFF)
                .build();
    }

    private static String in(String scheme, String css) {
        boolean dark = scheme.equals("dark");
        return css.replaceAll("\\(prefers-color-scheme:\\s*dark\\)", dark ? ALWAYS : NEVER)
                .replaceAll("\\(prefers-color-scheme:\\s*light\\)", dark ? NEVER : ALWAYS)
                .replaceAll("color-scheme:\\s*light dark", "color-scheme: " + scheme);
    }
}
