package dev.dragoman.delivery.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.WithOptions;
import dev.dragoman.http.Eventually;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.note.SignatureType;
import dev.dragoman.proofs.note.SignedNote;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A witness's signatures, sent to the service and served with the checkpoint. */
@QuarkusTest
@TestProfile(WithOptions.class)
class CosignatureOverHttpTest {

    private static final long TIME = 1_790_000_000;

    @Test
    void aCosignatureIsServedWithTheCheckpoint() {
        // The log may grow between the requests; then the newer checkpoint is signed.
        Response served = Eventually.get(
                () -> {
                    assertThat(send(cosigned(LogOverHttp.checkpoint()).toString()))
                            .isEqualTo(204);
                    return given().get("/log/checkpoint");
                },
                answer -> TestWitness.KEY.hasSigned(SignedNote.parse(answer.asString())));

        assertThat(SignedNote.parse(served.asString()).signatures()).hasSize(2);
    }

    @Test
    void whatNoWitnessHasSignedIsRejected() {
        SignedNote served = LogOverHttp.checkpoint();
        // Without what the other tests have sent: the log's own signature is the first.
        SignedNote checkpoint =
                new SignedNote(served.text(), served.signatures().subList(0, 1));
        SignedNote foreign =
                new SignedNote("other.example/log\n" + checkpoint.text().split("\n", 2)[1], checkpoint.signatures());

        assertThat(send(checkpoint.toString())).isEqualTo(400);
        assertThat(send("")).isEqualTo(400);
        assertThat(send("no note")).isEqualTo(400);
        assertThat(send("text\n\n— witness.example AAAAAAA=\n")).isEqualTo(400);
        assertThat(send(cosigned(foreign).toString())).isEqualTo(409);
        assertThat(send("x".repeat(70_000))).isEqualTo(413);
    }

    @Test
    void aRequestWithoutATokenIsRejected() {
        String note = cosigned(LogOverHttp.checkpoint()).toString();

        assertThat(given().contentType("text/plain")
                        .body(note)
                        .post("/log/checkpoint")
                        .statusCode())
                .isEqualTo(401);
    }

    private static int send(String note) {
        return given().auth()
                .oauth2("test-admin-token")
                .contentType("text/plain; charset=utf-8")
                .body(note)
                .post("/log/checkpoint")
                .statusCode();
    }

    private static SignedNote cosigned(SignedNote checkpoint) {
        byte[] signature = Ed25519.sign(TestWitness.PRIVATE_KEY, SignatureType.cosigned(checkpoint.text(), TIME));
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(TIME)
                .put(signature)
                .array();
        return checkpoint.with(List.of(TestWitness.KEY.signature(bytes)));
    }
}
