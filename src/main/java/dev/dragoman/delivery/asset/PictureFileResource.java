package dev.dragoman.delivery.asset;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.delivery.Freshness;
import dev.dragoman.delivery.TaggedBytes;
import dev.dragoman.delivery.cache.DeliveryConfig;
import dev.dragoman.delivery.cache.PublicIndex;
import dev.dragoman.delivery.cache.PublicRecord;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.delivery.record.WithdrawnAnswers;
import dev.dragoman.http.EntityTag;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.pictures.PictureFile;
import dev.dragoman.records.pictures.Pictures;
import dev.dragoman.storage.Store;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The files of pictures, at addresses with a part of their digest. Everybody gets those that an edition shows or showed,
 * unless the record was withdrawn; editors also get those of drafts.
 */
@Path("/assets/pictures")
public class PictureFileResource {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private final Store store;
    private final PublicIndex index;
    private final Callers callers;
    private final DraftAccess drafts;
    private final Freshness freshness;

    PictureFileResource(Store store, PublicIndex index, Callers callers, DraftAccess drafts, DeliveryConfig config) {
        this.store = store;
        this.index = index;
        this.callers = callers;
        this.drafts = drafts;
        this.freshness = Freshness.of(config);
    }

    @GET
    @Path("{slug}/{version}/{name}")
    @Operation(hidden = true)
    public Response picture(
            HttpServerRequest http, @RestPath String slug, @RestPath String version, @RestPath String name) {
        Slug record = RecordAnswers.slug(slug);
        Optional<PictureFile> shown = find(version, pictures -> pictures.shownToThePublic(slug, name));
        if (shown.isPresent()) {
            requirePublic(record);
            return publicly(http, record, shown.get());
        }
        index.requireNotRenamed(record);
        Caller caller = RecordAnswers.hasToken(http) ? callers.of(http) : Caller.ANONYMOUS;
        if (!drafts.mayReadDrafts(caller, LanguageTag.CANONICAL)) {
            throw nothing();
        }
        return find(version, pictures -> pictures.everStored(slug, name))
                .map(file -> answer(http, file)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                        .build())
                .orElseThrow(PictureFileResource::nothing);
    }

    private Optional<PictureFile> find(String version, Function<Pictures, List<PictureFile>> query) {
        return store.read(tables -> query.apply(tables.table(Pictures.class))).stream()
                .filter(file -> file.version().equals(version))
                .findFirst();
    }

    private void requirePublic(Slug slug) {
        PublicRecord record = index.get(slug);
        if (record.isWithdrawn()) {
            throw WithdrawnAnswers.gone(
                    slug,
                    Optional.empty(),
                    record.statuses().get(0).withdrawal().orElseThrow());
        }
    }

    private Response publicly(HttpServerRequest http, Slug record, PictureFile file) {
        // A shared cache forgets a withdrawn record as soon as it does a page, even if it is not purged.
        return answer(http, file)
                .header(HttpHeaders.CACHE_CONTROL, IMMUTABLE)
                .header("CDN-Cache-Control", freshness.cacheControl())
                .header("Surrogate-Key", "rec-" + record)
                .header("Cache-Tag", "rec-" + record)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private Response.ResponseBuilder answer(HttpServerRequest http, PictureFile file) {
        return TaggedBytes.answer(
                http,
                new EntityTag(file.digest().hex()),
                file.digest(),
                file.type().mediaType(),
                () -> bytes(file));
    }

    private byte[] bytes(PictureFile file) {
        return store.read(
                tables -> tables.table(Pictures.class).bytes(file.digest().hex()));
    }

    private static ProblemException nothing() {
        return new ProblemException(ProblemCode.NOT_FOUND, "No picture is published at this address");
    }
}
