package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.http.Eventually;
import dev.dragoman.json.Digest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public answer with content has the digest of that content, as it is sent (RFC 9530). */
@QuarkusTest
class ContentDigestsTest {

    private static final String PAGE = "/ja/" + Seeds.READOUT;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ja/",
                PAGE,
                PAGE + "/editions",
                PAGE + "/editions/1",
                "/api/records",
                "/api/records/" + Seeds.READOUT,
                "/api/records/" + Seeds.READOUT + "/translations",
                "/api/locales",
                "/api/changes",
                "/sitemap.xml",
                "/assets/dragoman.css",
                "/favicon.ico",
                "/.well-known/dragoman/keys.json"
            })
    void theDigestIsThatOfTheContentInItsCoding(String address) throws IOException, InterruptedException {
        for (String accepted : List.of("identity", "gzip", "br", "zstd")) {
            // The second one comes from the response cache.
            for (int i = 0; i < 2; i++) {
                HttpResponse<byte[]> answer = RawAnswers.send("GET", address, "Accept-Encoding", accepted);

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().allValues("Content-Digest"))
                        .as("%s in %s", address, accepted)
                        .containsExactly(digest(answer.body()));
            }
        }
    }

    @Test
    void eachContentCodingHasAnotherDigest() throws IOException, InterruptedException {
        List<String> digests = new ArrayList<>();
        for (String accepted : List.of("identity", "gzip", "br", "zstd")) {
            digests.addAll(RawAnswers.send("GET", PAGE, "Accept-Encoding", accepted)
                    .headers()
                    .allValues("Content-Digest"));
        }

        assertThat(digests).hasSize(4).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ja/", PAGE, "/api/records/" + Seeds.READOUT, "/assets/dragoman.css"})
    void answersWithoutContentHaveNone(String address) throws IOException, InterruptedException {
        String tag = given().get(address).header("ETag");

        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> head = RawAnswers.send("HEAD", address);
            HttpResponse<byte[]> known = RawAnswers.send("GET", address, "If-None-Match", tag);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Digest")).isEmpty();
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.headers().firstValue("Content-Digest")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE + "/editions/1/statement", PAGE + "/editions/1/proof"})
    void statementsAndProofsHaveItToo(String address) {
        Response answer = Eventually.get(() -> given().get(address), signed -> signed.statusCode() == 200);

        assertThat(answer.header("Content-Digest")).isEqualTo(digest(answer.asByteArray()));
        assertThat(given().head(address).header("Content-Digest")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/records/test-unknown, application/json",
        "GET, /en/test-unknown, text/html",
        "GET, /ar/test-unknown, text/html",
        "POST, /api/releases, application/json",
        "DELETE, /api/records, application/json"
    })
    void errorsHaveItToo(String method, String address, String accepted) throws IOException {
        try (Socket socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port)) {
            socket.getOutputStream()
                    .write((method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accepted
                                    + "\r\nAccept-Encoding: gzip\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            int end = answer.indexOf("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 4");
            assertThat(answer.substring(0, end).lines().filter(line -> line.toLowerCase(Locale.ROOT)
                            .startsWith("content-digest: ")))
                    .singleElement()
                    .asString()
                    .endsWith(digest(answer.substring(end + 4).getBytes(UTF_8)));
        }
    }

    @Test
    void aRangeIsAnsweredWithTheWholeContentAndItsDigest() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = RawAnswers.send("GET", PAGE, "Range", "bytes=0-9");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Digest")).hasValue(digest(answer.body()));
    }

    private static String digest(byte[] content) {
        byte[] sha256 = HexFormat.of().parseHex(Digest.of(content).hex());
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }
}
