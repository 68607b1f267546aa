package dev.dragoman.errors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stranger sends is answered by a status of 4xx, with a body that says why, and nothing of it in the log. */
@QuarkusTest
class StrangeRequestsTest {

    private static final String TOKEN = "Authorization: Bearer test-admin-token\r\n";
    private static final String DEEP = "[".repeat(50_000);
    private static final String JSON = "Content-Type: application/json\r\n";

    @TestHTTPResource
    URI server;

    private LoggedFaults log;

    @BeforeEach
    void collectTheLog() {
        log = LoggedFaults.collect();
    }

    @AfterEach
    void restoreTheLog() {
        log.close();
    }

    static Stream<Arguments> routed() {
        return Stream.of(
                Arguments.of(404, get("//en//", "")),
                Arguments.of(404, get("///", "")),
                Arguments.of(404, get("/en/%ff%fe", "")),
                Arguments.of(404, get("/q/no-such-page", "")),
                Arguments.of(404, get("/no/such/page/at/all", "")),
                Arguments.of(404, get("/api/no-such-thing", "")),
                Arguments.of(400, get("/?lang=%21", "")),
                Arguments.of(400, get("/api/records?limit=many", "")),
                Arguments.of(400, get("/", "Host: other.example\r\n")),
                Arguments.of(400, get("/api/records", "Host: localhost\r\n")),
                Arguments.of(400, "GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n"),
                Arguments.of(400, "GET /en/ HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"),
                Arguments.of(400, "GET /en/ HTTP/1.1\r\nHost: \"><script>\r\nConnection: close\r\n\r\n"),
                Arguments.of(400, "GET ?x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                Arguments.of(406, get("/api/records", "Accept: image/png\r\n")),
                Arguments.of(406, get("/en/", "Accept: image/png\r\n")),
                Arguments.of(431, get("/en/", "Accept: " + "a/b,".repeat(1500) + "\r\n")),
                Arguments.of(431, get("/en/", "Accept-Language: " + "ja,".repeat(2000) + "\r\n")),
                Arguments.of(405, request("FOO", "/en/", "", "")),
                Arguments.of(405, request("TRACE", "/api/records", "", "")),
                Arguments.of(405, request("CONNECT", "/api/records", "", "")),
                Arguments.of(405, request("get", "/en/", "", "")),
                Arguments.of(415, request("POST", "/api/releases", TOKEN + "Content-Type: garbage\r\n", "{}")),
                Arguments.of(415, request("POST", "/api/releases", TOKEN + "Content-Type: a/b/c;;;=\r\n", "{}")),
                Arguments.of(415, request("POST", "/api/tokens", TOKEN + "Content-Type: garbage\r\n", "{}")),
                Arguments.of(415, request("PUT", "/api/records/test-x", TOKEN + "Content-Type: garbage\r\n", "{}")),
                Arguments.of(
                        415,
                        request(
                                "PUT",
                                "/api/records/test-x",
                                TOKEN + "Content-Type: text/markdown;charset=nope\r\n",
                                "x")),
                Arguments.of(
                        415,
                        request(
                                "PUT",
                                "/api/records/test-x/translations/ja",
                                TOKEN + "Content-Type: garbage\r\n",
                                "{}")),
                Arguments.of(
                        415, request("POST", "/api/releases", TOKEN + JSON + "Content-Encoding: gzip\r\n", "garbage")),
                Arguments.of(
                        415, request("PUT", "/api/records/test-x", TOKEN + JSON + "Content-Encoding: br\r\n", "{}")),
                Arguments.of(
                        415,
                        request(
                                "PUT",
                                "/api/records/test-x/translations/ja",
                                TOKEN + JSON + "Content-Encoding: deflate, gzip\r\n",
                                "{}")),
                Arguments.of(400, request("POST", "/api/releases", TOKEN + JSON, "{")),
                Arguments.of(400, request("POST", "/api/releases", TOKEN + JSON, "{\"editions\": " + DEEP)),
                Arguments.of(400, request("POST", "/api/tokens", TOKEN + JSON, "{\"name\": " + DEEP)),
                Arguments.of(400, request("PUT", "/api/records/test-x", TOKEN + JSON, "{\"blocks\": " + DEEP)),
                Arguments.of(400, request("POST", "/api/releases", TOKEN + JSON, "{\"editions\": all}")),
                Arguments.of(400, request("POST", "/api/tokens", TOKEN + JSON, "\u0000\u00ff\u00fe")));
    }

    @ParameterizedTest
    @MethodSource("routed")
    void whatReachesOurAddressesIsAnsweredByAProblem(int status, String request) throws IOException {
        String answer = answer(request);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).containsIgnoringCase("\r\ncontent-type: application/problem+json");
        assertThat(answer).containsPattern("\"detail\" ?: ?\".{20,}");
        assertShowsNothing(answer);
    }

    static Stream<String> refused() {
        return Stream.of(
                "GARBAGE\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "GET\r\n\r\n",
                get("//", ""),
                get("/%zz", ""),
                get("/en/%", ""),
                get("/api/records/%zz", ""),
                get("/en/{x}", ""),
                get("/en/x|y", ""),
                get("/?lang=%zz", ""),
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.2\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / FTP/1.1\r\nHost: x\r\n\r\n",
                "G@T / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /api/records HTTP/1.1\r\nHost: a\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a:99999999\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: \"><script>\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: user@x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nno colon here\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA\u0000: b\r\nConnection: close\r\n\r\n",
                "GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(100_000) + "\r\nConnection: close\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET en/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET http:// HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET ?x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST /api/records HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\nConnection: close\r\n\r\n",
                "POST /api/releases HTTP/1.1\r\nHost: x\r\n" + TOKEN + JSON
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nnope\r\n",
                "POST /api/releases HTTP/1.1\r\nHost: x\r\n" + TOKEN + JSON
                        + "Content-Length: 99999999999999999999\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void malformedRequestsAreRejected(String request) throws IOException {
        String answer = answer(request);

        assertThat(answer)
                .satisfiesAnyOf(
                        refusal -> assertThat(refusal).matches("(?s)HTTP/1\\.[01] 4\\d\\d .*"),
                        // In a native executable Vert.x itself refuses an unknown protocol, before any of our code.
                        unknownProtocol -> assertThat(unknownProtocol).matches("(?s)\\S+ 501 Not Implemented\r\n.*"),
                        closed -> assertThat(closed).isEmpty());
        assertShowsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAMAAABkAARAAAAAAAIAAAAA", "!", ""})
    void aRequestForAnUpgradeToHttp2IsAnsweredAsIfItWereNone(String settings) throws IOException {
        String upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: " + settings + "\r\n";

        assertThat(answer(get("/api/locales", upgrade)))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("101 Switching");
        // Its body is admitted as any other: the sender first, then the length, before anything of it is read.
        assertThat(answer(request("POST", "/api/releases", upgrade + JSON, "{}")))
                .startsWith("HTTP/1.1 401 ");
        assertThat(answer(request("POST", "/api/releases", upgrade + TOKEN + JSON, "{}")))
                .startsWith("HTTP/1.1 422 ");
        assertThat(answer("POST /api/releases HTTP/1.1\r\nHost: x\r\n" + upgrade + TOKEN + JSON
                        + "Content-Length: 999999999\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aConnectionThatBeginsInHttp2IsRefused() throws IOException {
        String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
        String emptySettings = "\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000";

        // No frame: only a status of HTTP/1, or nothing.
        assertThat(answer(preface + emptySettings)).matches("(?s)|HTTP/[12]\\.[01] (400|501|505) .*");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aClientThatLeavesInTheMiddleOfItsBodyLeavesNothingInTheLog() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/releases HTTP/1.1\r\nHost: x\r\n" + TOKEN + JSON
                                    + "Content-Length: 100\r\n\r\n{")
                            .getBytes(ISO_8859_1));
            socket.setSoLinger(true, 0);
        }

        String later = answer(get("/q/health/live", ""));

        assertThat(later).startsWith("HTTP/1.1 200 ");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void theMethodsOfTheWholeServiceAreToldWithoutAnAddress() throws IOException {
        String answer = answer(request("OPTIONS", "*", "", ""));

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\nAllow: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT\r\n");
    }

    private void assertShowsNothing(String answer) {
        assertThat(answer)
                .doesNotContain("Exception")
                .doesNotContain("dev.dragoman.")
                .doesNotContain("com.fasterxml")
                .doesNotContain("at io.")
                .doesNotContain("line: ")
                .doesNotContain("StreamReadConstraints")
                .doesNotContain("Unrecognized token")
                .doesNotContain("marker");
        assertThat(log.lines()).isEmpty();
    }

    private static String get(String path, String headers) {
        return request("GET", path, headers, "");
    }

    private static String request(String method, String path, String headers, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n")
                + "Connection: close\r\n\r\n" + body;
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
