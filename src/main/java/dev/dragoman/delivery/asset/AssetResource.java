package dev.dragoman.delivery.asset;

import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.TaggedBytes;
import dev.dragoman.http.EntityTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.rendering.Asset;
import dev.dragoman.rendering.Assets;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The files that pages refer to. The server's own static resources would be validated by the time of the build, which
 * is the same for every build of a reproducible artifact.
 */
@Path("/assets")
public class AssetResource {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String ASK_FIRST = "no-cache";

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    /** Immutable (RFC 8246) only if the address has the digest of these bytes: a rolling update serves both. */
    @GET
    @Path("{name}")
    @Operation(hidden = true)
    public Response asset(HttpServerRequest http, @RestPath String name) {
        Asset asset = assets.find(name)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "Nothing is published at this address"));
        boolean named =
                ReadRequest.parameter(http, "v").filter(asset.version()::equals).isPresent();
        return TaggedBytes.answer(http, EntityTag.of(asset.bytes()), asset.digest(), asset.mediaType(), asset::bytes)
                .header(HttpHeaders.CACHE_CONTROL, named ? IMMUTABLE : ASK_FIRST)
                .build();
    }
}
