package dev.dragoman.delivery.log;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.json.Utf8Text;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.proofs.log.LogFiles;
import dev.dragoman.proofs.log.Tile;
import dev.dragoman.proofs.log.TransparencyLog;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.SignedNote;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The transparency log as files that anybody may read, copy and check (C2SP tlog-tiles). */
@Path(LogResource.PATH)
public class LogResource {

    static final String PATH = "/log";

    private static final String CHECKPOINT = "public, max-age=5";
    private static final String FULL = "public, max-age=31536000, immutable";

    /** Its content never changes either, but nobody asks for it any more once the tile has grown. */
    private static final String PARTIAL = "public, max-age=60";

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String ENTRIES = "0";
    private static final int MAX_NOTE_LENGTH = 65_536;

    private final Store store;
    private final TransparencyLog log;
    private final Cosigning cosigning;
    private final Answers answers;

    LogResource(Store store, TransparencyLog log, Cosigning cosigning, Answers answers) {
        this.store = store;
        this.log = log;
        this.cosigning = cosigning;
        this.answers = answers;
    }

    @GET
    @Path("checkpoint")
    @Operation(hidden = true)
    public Response checkpoint(HttpServerRequest http) {
        String note =
                store.read(log::checkpoint).orElseThrow(LogResource::nothing).toString();
        return answers.file(http, file(note.getBytes(StandardCharsets.UTF_8), TEXT), PATH + "/checkpoint", CHECKPOINT);
    }

    /** Takes the checkpoint with the signatures of witnesses. Any token will do, since only the witnesses can make them. */
    @POST
    @Path("checkpoint")
    @Operation(hidden = true)
    public Response cosign(byte[] body) {
        if (!cosigning.isConfigured()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "This log has no witnesses (dragoman.log.witnesses)");
        }
        cosigning.accept(note(body));
        return Response.noContent().build();
    }

    private static SignedNote note(byte[] body) {
        if (body.length > MAX_NOTE_LENGTH) {
            throw new ProblemException(
                    ProblemCode.CONTENT_TOO_LARGE, "A checkpoint has at most " + MAX_NOTE_LENGTH + " bytes");
        }
        try {
            SignedNote note = SignedNote.parse(Utf8Text.decode(body, ProblemCode.INVALID_BODY));
            Checkpoint.parse(note.text());
            return note;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.INVALID_BODY, "The body is not a checkpoint with signatures: " + e.getMessage());
        }
    }

    @GET
    @Path("tile/entries/{path:.+}")
    @Operation(hidden = true)
    public Response entries(HttpServerRequest http, @RestPath String path) {
        return tile(http, "entries", Tile.parse(ENTRIES, path), LogFiles::entries);
    }

    @GET
    @Path("tile/{level}/{path:.+}")
    @Operation(hidden = true)
    public Response hashes(HttpServerRequest http, @RestPath String level, @RestPath String path) {
        return tile(http, level, Tile.parse(level, path), LogFiles::hashes);
    }

    private Response tile(
            HttpServerRequest http,
            String kind,
            Optional<Tile> named,
            BiFunction<Tables, Tile, Optional<byte[]>> file) {
        Tile tile = named.orElseThrow(LogResource::nothing);
        byte[] bytes = store.read(tables -> file.apply(tables, tile)).orElseThrow(LogResource::nothing);
        return answers.file(
                http,
                file(bytes, MediaType.APPLICATION_OCTET_STREAM),
                PATH + "/tile/" + kind + "/" + tile.path(),
                tile.isFull() ? FULL : PARTIAL);
    }

    private static Representation file(byte[] bytes, String mediaType) {
        return Representation.of(bytes, mediaType, Optional.empty(), List.of(), List.of(), List.of("log"));
    }

    private static ProblemException nothing() {
        return new ProblemException(ProblemCode.NOT_FOUND, "The log has no file at this address");
    }
}
