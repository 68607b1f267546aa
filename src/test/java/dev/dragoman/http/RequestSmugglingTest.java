package dev.dragoman.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.RemoveLeftovers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A request whose end two readers of HTTP/1.1 see at different places must not be followed by another one (RFC 9112 §11.2):
 * behind a proxy that is the request of somebody else. Each sample hides a write with the admin's token.
 */
@QuarkusTest
@Timeout(600)
@RemoveLeftovers
class RequestSmugglingTest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final String AUTHORIZATION = "Authorization: Bearer test-admin-token\r\n";
    private static final String SLUG = "test-smuggled";
    private static final String RECORD =
            "---\nkind: statement\ntitle: Smuggled\nissued: 2024-01-02\n---\n\nA hidden request was executed.\n";

    /** The request that must not be executed. */
    private static final String HIDDEN = "PUT /api/records/" + SLUG + " HTTP/1.1\r\nHost: x\r\n" + AUTHORIZATION
            + "Content-Type: text/markdown\r\nConnection: close\r\nContent-Length: " + RECORD.length() + "\r\n\r\n"
            + RECORD;

    @TestHTTPResource
    URI server;

    static Stream<Arguments> ambiguousRequests() {
        String chunk = Integer.toHexString(HIDDEN.length());
        return Stream.of(
                sample(
                        "a line break in a quoted chunk extension (CVE-2026-33870)",
                        "Transfer-Encoding: chunked",
                        "1;a=\"\r\nX\"\r\n0\r\n\r\n" + HIDDEN),
                sample(
                        "a line feed in a chunk extension",
                        "Transfer-Encoding: chunked",
                        "2;\nxx\r\n0\r\n\r\n" + HIDDEN),
                sample(
                        "a chunk size that ends in a line feed",
                        "Transfer-Encoding: chunked",
                        "2\n{}\r\n0\r\n\r\n" + HIDDEN),
                sample("a chunk that ends in a line feed", "Transfer-Encoding: chunked", "2\r\n{}\n0\r\n\r\n" + HIDDEN),
                sample(
                        "a chunk that is longer than it says",
                        "Transfer-Encoding: chunked",
                        "1\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                sample("a signed chunk size", "Transfer-Encoding: chunked", "+2\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                sample("a chunk size in C's notation", "Transfer-Encoding: chunked", "0x2\r\n{}\r\n0\r\n\r\n" + HIDDEN),
                sample(
                        "an unknown last coding (CVE-2026-89044)",
                        "Transfer-Encoding: chunked, xchunked",
                        "0\r\n\r\n" + HIDDEN),
                sample("an unknown coding", "Transfer-Encoding: xchunked", "0\r\n\r\n" + HIDDEN),
                sample("a coding in quotation marks", "Transfer-Encoding: \"chunked\"", "0\r\n\r\n" + HIDDEN),
                sample("chunked twice", "Transfer-Encoding: chunked, chunked", "0\r\n\r\n" + HIDDEN),
                sample(
                        "two Transfer-Encoding fields",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                        "0\r\n\r\n" + HIDDEN),
                sample(
                        "Transfer-Encoding with a vertical tab",
                        "Transfer-Encoding: \u000bchunked",
                        "0\r\n\r\n" + HIDDEN),
                sample(
                        "Transfer-Encoding after Content-Length",
                        "Content-Length: " + (5 + HIDDEN.length()) + "\r\nTransfer-Encoding: chunked",
                        "0\r\n\r\n" + HIDDEN),
                sample(
                        "Content-Length after Transfer-Encoding",
                        "Transfer-Encoding: chunked\r\nContent-Length: 4",
                        chunk + "\r\n" + HIDDEN + "\r\n0\r\n\r\n" + HIDDEN),
                sample("two lengths", "Content-Length: 2\r\nContent-Length: 3", "{}" + HIDDEN),
                sample("the same length twice", "Content-Length: 2\r\nContent-Length: 2", "{}" + HIDDEN),
                sample("a list of lengths", "Content-Length: 2, 2", "{}" + HIDDEN),
                sample("a signed length", "Content-Length: +2", "{}" + HIDDEN),
                sample("a negative length", "Content-Length: -1", "{}" + HIDDEN),
                sample("a length in C's notation", "Content-Length: 0x2", "{}" + HIDDEN),
                sample("an empty length", "Content-Length: ", "{}" + HIDDEN),
                sample("a folded header field", "X-Folded: a\r\n Content-Length: 2", "{}" + HIDDEN),
                sample("a folded Content-Length", "Content-Length:\r\n 2", "{}" + HIDDEN),
                sample("a folded Transfer-Encoding", "Transfer-Encoding:\r\n chunked", "0\r\n\r\n" + HIDDEN),
                sample(
                        "white space before the colon of Transfer-Encoding",
                        "Transfer-Encoding : chunked",
                        "0\r\n\r\n" + HIDDEN),
                sample("white space before the colon of Content-Length", "Content-Length : 2", "{}" + HIDDEN),
                sample("a tab before the colon", "Content-Length\t: 2", "{}" + HIDDEN),
                sample("a field without a name", ": x\r\nContent-Length: 2", "{}" + HIDDEN),
                sample("a field without a colon", "X-Nothing\r\nContent-Length: 2", "{}" + HIDDEN),
                sample("a null byte in a field", "X-Null: a\u0000b\r\nContent-Length: 2", "{}" + HIDDEN),
                sample(
                        "a carriage return in a field",
                        "X-Return: a\rContent-Length: 100\r\nContent-Length: 2",
                        "{}" + HIDDEN),
                sample("a line feed at the end of a field", "X-Feed: a\nContent-Length: 2", "{}" + HIDDEN),
                Arguments.of(
                        "line feeds alone",
                        ("POST /api/tokens HTTP/1.1\r\nHost: x\r\n" + AUTHORIZATION + "Content-Length: 2\r\n\r\n")
                                        .replace("\r\n", "\n")
                                + "{}" + HIDDEN),
                Arguments.of(
                        "a line feed after the request line",
                        "POST /api/tokens HTTP/1.1\nHost: x\r\n" + AUTHORIZATION + "Content-Length: 2\r\n\r\n{}"
                                + HIDDEN),
                Arguments.of(
                        "white space before the first field",
                        "POST /api/tokens HTTP/1.1\r\n Host: x\r\n" + AUTHORIZATION + "Content-Length: 2\r\n\r\n{}"
                                + HIDDEN),
                Arguments.of(
                        "Transfer-Encoding in HTTP/1.0",
                        "POST /api/tokens HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n" + AUTHORIZATION
                                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguousRequests")
    void anAmbiguousRequestIsRejectedAndNothingAfterItIsExecuted(String name, String request) throws IOException {
        String answers = send(request);

        // A connection that is closed without an answer is as good.
        assertThat(STATUS.matcher(answers).results().map(status -> status.group(1)))
                .as(answers)
                .isSubsetOf("400")
                .hasSizeLessThanOrEqualTo(1);
        assertNotExecuted();
    }

    @Test
    void theHiddenRequestWouldBeExecutedIfItWereReached() throws IOException {
        String answers = send("GET /api/locales HTTP/1.1\r\nHost: x\r\n\r\n" + HIDDEN);

        assertThat(answers).contains("HTTP/1.1 201 ");
        draft().then().statusCode(200);
    }

    @Test
    void theBodyOfARequestIsNoRequest() throws IOException {
        String answers = send("GET /api/locales HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                + HIDDEN.length() + "\r\n\r\n" + HIDDEN);

        assertThat(STATUS.matcher(answers).results()).as(answers).hasSize(1);
        assertNotExecuted();
    }

    private static Arguments sample(String name, String fields, String body) {
        return Arguments.of(
                name,
                "POST /api/tokens HTTP/1.1\r\nHost: x\r\n" + AUTHORIZATION + "Content-Type: application/json\r\n"
                        + fields + "\r\n\r\n" + body);
    }

    private void assertNotExecuted() {
        draft().then().statusCode(404);
    }

    private Response draft() {
        return given().header("Authorization", "Bearer test-admin-token").get("/api/records/" + SLUG + "/draft");
    }

    /** All answers until the service closes the connection, which is what it has to do. */
    private String send(String request) throws IOException {
        try (Socket connection = new Socket(server.getHost(), server.getPort())) {
            // Whoever neither answers nor closes waits for more of a body that ends elsewhere for others.
            connection.setSoTimeout(20_000);
            connection.getOutputStream().write(request.getBytes(ISO_8859_1));
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            try {
                connection.getInputStream().transferTo(answers);
            } catch (SocketException e) {
                // Closed with some of the request unread: what was answered before counts.
            }
            return answers.toString(ISO_8859_1);
        }
    }
}
