package dev.dragoman.delivery.proof;

import dev.dragoman.delivery.Freshness;
import dev.dragoman.delivery.TaggedBytes;
import dev.dragoman.delivery.cache.DeliveryConfig;
import dev.dragoman.http.EntityTag;
import dev.dragoman.json.Digest;
import dev.dragoman.json.JsonWriter;
import dev.dragoman.proofs.keys.SigningConfig;
import dev.dragoman.proofs.keys.SigningKeys;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public keys by which anyone verifies statements, with their validity. */
@Path("/.well-known/dragoman/keys.json")
public class KeySetResource {

    private static final String MEDIA_TYPE = "application/jwk-set+json";

    private final SigningKeys keys;
    private final SigningConfig config;
    private final JsonWriter json;
    private final Freshness freshness;

    KeySetResource(SigningKeys keys, SigningConfig config, JsonWriter json, DeliveryConfig delivery) {
        this.keys = keys;
        this.config = config;
        this.json = json;
        this.freshness = Freshness.of(delivery);
    }

    @GET
    @Operation(hidden = true)
    public Response keys(HttpServerRequest http) {
        byte[] body = json.bytes(KeySetView.of(keys.all(), config.overlap()));
        Digest digest = Digest.of(body);
        return TaggedBytes.answer(http, new EntityTag(digest.hex()), digest, MEDIA_TYPE, () -> body)
                .header(HttpHeaders.CACHE_CONTROL, freshness.cacheControl())
                .header("CDN-Cache-Control", freshness.cacheControl())
                .build();
    }
}
