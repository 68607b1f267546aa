package dev.dragoman.http.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLineDecoderTest {

    private static final String REFUSED = "refused";
    private static final String REST = "\r\nHost: x\r\n\r\n";
    private static final String GOOD = "GET /en/ HTTP/1.1" + REST;

    static Stream<String> malformedLines() {
        return MalformedLines.all();
    }

    @ParameterizedTest
    @MethodSource("malformedLines")
    void aLineOfAnotherFormIsRefusedAndSoIsAllThatFollows(String line) {
        assertThat(read(line + REST + GOOD, Integer.MAX_VALUE)).containsExactly(REFUSED);
        assertThat(read(line + REST + GOOD, 1)).containsExactly(REFUSED);
        assertThat(read(GOOD + line + REST + GOOD, Integer.MAX_VALUE)).containsExactly("GET /en/", REFUSED);
        assertThat(read(GOOD + line + REST + GOOD, 1)).containsExactly("GET /en/", REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 8\r\n\r\na\t \u0000\r\n\tb",
                "Transfer-Encoding: chunked\r\n\r\n8\r\na\t \u0000\r\n\tb\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX: \t y\r\n\r\n",
                "X:\t tab \t in a field\r\n\r\n"
            })
    void theRestOfARequestIsNotReadAsALine(String rest) {
        String request = "POST /a HTTP/1.1\r\nHost: x\r\n" + rest;

        for (int size : new int[] {Integer.MAX_VALUE, 7, 1}) {
            assertThat(read(request + GOOD + request, size)).containsExactly("POST /a", "GET /en/", "POST /a");
        }
    }

    @Test
    void emptyLinesBeforeARequestAreIgnored() {
        assertThat(read("\r\n\r\n" + GOOD + "\r\n" + GOOD, Integer.MAX_VALUE)).containsExactly("GET /en/", "GET /en/");
        assertThat(read("\r\n\r\n" + GOOD + "\r\n" + GOOD, 1)).containsExactly("GET /en/", "GET /en/");
    }

    /** What is read of bytes that arrive in pieces of a size. */
    private static List<String> read(String bytes, int size) {
        EmbeddedChannel channel = new EmbeddedChannel(new RequestLineDecoder(new HttpServerOptions()));
        for (int at = 0; at < bytes.length(); at += Math.min(size, bytes.length())) {
            String piece = bytes.substring(at, Math.min(bytes.length(), at + Math.min(size, bytes.length())));
            channel.writeInbound(Unpooled.copiedBuffer(piece, ISO_8859_1));
        }
        List<String> requests = new ArrayList<>();
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            if (message instanceof HttpRequest request) {
                requests.add(request.decoderResult().isSuccess() ? request.method() + " " + request.uri() : REFUSED);
            }
            ReferenceCountUtil.release(message);
        }
        channel.finishAndReleaseAll();
        return requests;
    }
}
