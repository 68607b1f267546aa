package dev.dragoman.delivery.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.http.Eventually;
import dev.dragoman.proofs.note.Checkpoint;
import dev.dragoman.proofs.note.SignedNote;
import io.restassured.response.Response;

/** Reads the log as a monitor does. What the service has published by its start is signed a little later. */
final class LogOverHttp {

    private LogOverHttp() {}

    /** The newest checkpoint, as soon as there is one. */
    static SignedNote checkpoint() {
        return SignedNote.parse(
                Eventually.get(() -> given().get("/log/checkpoint"), answer -> answer.statusCode() == 200)
                        .asString());
    }

    static Checkpoint claimed(SignedNote note) {
        return Checkpoint.parse(note.text());
    }

    /** A file that the log has. */
    static Response file(String path) {
        Response answer = given().get("/log/tile/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
