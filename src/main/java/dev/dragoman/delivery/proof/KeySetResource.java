package dev.dragoman.delivery.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.delivery.Freshness;
import dev.dragoman.delivery.cache.DeliveryConfig;
import dev.dragoman.http.ContentDigest;
import dev.dragoman.http.EntityTag;
import dev.dragoman.json.Digest;
import dev.dragoman.proofs.keys.SigningConfig;
import dev.dragoman.proofs.keys.SigningKeys;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public keys by which anyone verifies statements, with their validity. */
@Path("/.well-known/dragoman/keys.json")
public class KeySetResource {

    private static final String MEDIA_TYPE = "application/jwk-set+json";

    private final SigningKeys keys;
    private final SigningConfig config;
    private final ObjectMapper json;
    private final Freshness freshness;

    KeySetResource(SigningKeys keys, SigningConfig config, ObjectMapper json, DeliveryConfig delivery) {
        this.keys = keys;
        this.config = config;
        this.json = json;
        this.freshness = Freshness.of(delivery);
    }

    @GET
    @Operation(hidden = true)
    public Response keys(HttpServerRequest http) throws JsonProcessingException {
        byte[] body = json.writeValueAsBytes(KeySetView.of(keys.all(), config.overlap()));
        Digest digest = Digest.of(body);
        EntityTag etag = new EntityTag(digest.hex());
        boolean known = Optional.ofNullable(http.getHeader(HttpHeaders.IF_NONE_MATCH))
                .filter(etag::isIn)
                .isPresent();
        Response.ResponseBuilder answer = known ? Response.notModified() : Response.ok(body, MEDIA_TYPE);
        if (!known && HttpMethod.GET.equals(http.method())) {
            answer.header(ContentDigest.FIELD, ContentDigest.of(digest));
        }
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, freshness.cacheControl())
                .header("CDN-Cache-Control", freshness.cacheControl())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
