package dev.dragoman.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Public answers in the content coding that the reader accepts, each with its own entity tag. */
@QuarkusTest
class ContentCodingTest {

    private static final String PAGE = "/ja/" + Seeds.READOUT;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({"br, br", "zstd, zstd", "gzip, gzip", "'gzip, deflate, br, zstd', br", "'gzip;q=1, br;q=0.5', gzip"})
    void aPageIsSentInTheAcceptedCoding(String accepted, String coding) throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get(PAGE);

        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = get(PAGE, "Accept-Encoding", accepted);

            assertThat(answer.headers().allValues("Content-Encoding")).containsExactly(coding);
            assertThat(answer.headers().firstValue("Content-Length")).hasValue(Integer.toString(answer.body().length));
            assertThat(answer.body().length).isLessThan(plain.body().length / 3);
            assertThat(new String(decoded(answer.body(), coding), UTF_8)).isEqualTo(new String(plain.body(), UTF_8));
            assertThat(etag(answer)).isEqualTo(etag(plain).replaceFirst("\"$", "-" + coding + "\""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/" + Seeds.READOUT,
                "/api/records/" + Seeds.READOUT,
                "/ja/",
                "/api/records/" + Seeds.READOUT + "/translations"
            })
    void everyPublicTextSaysThatItVariesByTheCoding(String address) throws IOException, InterruptedException {
        for (String accepted : List.of("br", "identity")) {
            assertThat(get(address, "Accept-Encoding", accepted).headers().firstValue("Vary"))
                    .hasValueSatisfying(vary -> assertThat(vary).endsWith("Accept-Encoding"));
        }
    }

    @Test
    void aSmallAnswerIsSentAsItIs() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/api/locales", "Accept-Encoding", "br, gzip");

        assertThat(answer.body().length).isLessThan(1024);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Vary")).isEmpty();
    }

    @Test
    void aReaderWhoHasAFormThatIsAcceptedGetsA304WithItsTag() throws IOException, InterruptedException {
        String plain = etag(get(PAGE));
        String gzip = etag(get(PAGE, "Accept-Encoding", "gzip"));
        String br = etag(get(PAGE, "Accept-Encoding", "br"));

        assertKnown(gzip, "gzip", gzip);
        assertKnown(br, "br, gzip", br);
        assertKnown(plain, "br, gzip", plain);
        assertKnown(gzip, "br, gzip", gzip);
        assertKnown("\"other\", W/" + gzip, "br, gzip", gzip);
        assertKnown("*", "gzip", gzip);
    }

    @Test
    void aFormInACodingThatIsNotAcceptedIsNotAHit() throws IOException, InterruptedException {
        String br = etag(get(PAGE, "Accept-Encoding", "br"));

        for (int i = 0; i < 3; i++) {
            HttpResponse<byte[]> answer = get(PAGE, "Accept-Encoding", "gzip", "If-None-Match", br);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        }
    }

    private void assertKnown(String ifNoneMatch, String accepted, String etag)
            throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            HttpResponse<byte[]> answer = get(PAGE, "Accept-Encoding", accepted, "If-None-Match", ifNoneMatch);

            assertThat(answer.statusCode()).as(ifNoneMatch).isEqualTo(304);
            assertThat(etag(answer)).isEqualTo(etag);
        }
    }

    private HttpResponse<byte[]> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String etag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static byte[] decoded(byte[] body, String coding) throws IOException {
        Brotli4jLoader.ensureAvailability();
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        try (InputStream plain =
                switch (coding) {
                    case "br" -> new BrotliInputStream(bytes);
                    case "zstd" -> new ZstdInputStream(bytes);
                    default -> new GZIPInputStream(bytes);
                }) {
            return plain.readAllBytes();
        }
    }
}
