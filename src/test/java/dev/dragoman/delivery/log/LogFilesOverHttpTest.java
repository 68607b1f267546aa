package dev.dragoman.delivery.log;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.http.ContentDigest;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.log.LogFilesReader;
import dev.dragoman.proofs.log.Tile;
import dev.dragoman.proofs.merkle.GrowingTree;
import dev.dragoman.proofs.merkle.MerkleHash;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.NoteKey;
import dev.dragoman.proofs.note.SignatureType;
import dev.dragoman.proofs.note.SignedNote;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log as files: what is in them is enough to check it, and caches may keep them. */
@QuarkusTest
class LogFilesOverHttpTest {

    @Test
    void theCheckpointIsSignedWithThePublishedKey() {
        SignedNote note = LogOverHttp.checkpoint();
        List<String> published =
                given().get("/.well-known/dragoman/keys.json").jsonPath().getList("keys.x", String.class);

        assertThat(published).anyMatch(x -> new NoteKey(
                        LogOverHttp.claimed(note).origin(),
                        SignatureType.ED25519,
                        Ed25519.publicKey(Base64.getUrlDecoder().decode(x)))
                .hasSigned(note));
    }

    @Test
    void theTilesGiveTheRootOfTheCheckpoint() {
        Checkpoint claimed = LogOverHttp.claimed(LogOverHttp.checkpoint());
        GrowingTree hashes = new GrowingTree(0, List.of());
        GrowingTree entries = new GrowingTree(0, List.of());

        for (Tile tile : tiles(claimed.size())) {
            LogFilesReader.hashes(LogOverHttp.file("0/" + tile.path()).asByteArray())
                    .forEach(hashes::append);
            LogFilesReader.entries(LogOverHttp.file("entries/" + tile.path()).asByteArray())
                    .forEach(entry -> entries.append(MerkleHash.leaf(entry)));
        }

        assertThat(hashes.root()).isEqualTo(claimed.root());
        assertThat(entries.root()).isEqualTo(claimed.root());
    }

    @Test
    void theCheckpointIsAShortLivedText() {
        LogOverHttp.checkpoint();
        Response answer = given().get("/log/checkpoint");

        assertThat(answer.contentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=5");
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(answer.header(ContentDigest.FIELD)).isEqualTo(ContentDigest.of(answer.asByteArray()));
    }

    @Test
    void tilesAreOctetsThatCachesKeep() {
        long size = LogOverHttp.claimed(LogOverHttp.checkpoint()).size();
        for (Tile tile : tiles(size)) {
            for (String path : List.of("0/" + tile.path(), "entries/" + tile.path())) {
                Response answer = LogOverHttp.file(path);

                assertThat(answer.contentType()).isEqualTo("application/octet-stream");
                assertThat(answer.header("Cache-Control"))
                        .isEqualTo(tile.isFull() ? "public, max-age=31536000, immutable" : "public, max-age=60");
                assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.asByteArray().length));
                assertThat(answer.header(ContentDigest.FIELD)).isEqualTo(ContentDigest.of(answer.asByteArray()));
            }
        }
    }

    @Test
    void tilesAreValidatedByTheirTags() {
        long size = LogOverHttp.claimed(LogOverHttp.checkpoint()).size();
        String path = "/log/tile/0/" + tiles(size).get(0).path();
        Response answer = given().get(path);
        Response head = given().head(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(answer.header("Content-Length"));
        assertThat(given().header("If-None-Match", answer.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aTileBeyondTheEndIsNotThere() {
        long size = LogOverHttp.claimed(LogOverHttp.checkpoint()).size();
        String path = new Tile(0, size / Tile.FULL + 100, 1).path();

        assertThat(given().get("/log/tile/0/" + path).statusCode()).isEqualTo(404);
        assertThat(given().get("/log/tile/entries/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void entriesHaveDigestsAndSignaturesOnly() {
        Tile first = tiles(LogOverHttp.claimed(LogOverHttp.checkpoint()).size()).get(0);

        assertThat(LogFilesReader.entries(
                        LogOverHttp.file("entries/" + first.path()).asByteArray()))
                .allSatisfy(entry -> assertThat(new String(entry, US_ASCII))
                        .matches("\\{\"kid\":\"[\\w-]{43}\",\"sha256\":\"[0-9a-f]{64}\",\"signature\":\"[\\w-]{86}\","
                                + "\"type\":\"https://dragoman\\.dev/log-entry/v1\"}"));
    }

    private static List<Tile> tiles(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (long first = 0; first < size; first += Tile.FULL) {
            tiles.add(new Tile(0, first / Tile.FULL, (int) Math.min(Tile.FULL, size - first)));
        }
        return tiles;
    }
}
