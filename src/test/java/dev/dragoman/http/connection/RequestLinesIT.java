package dev.dragoman.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.http.RawConnection;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The built artifact reads request lines strictly. In tests of the sources, Netty has another class loader than the
 * service, and does not load its extension.
 */
@QuarkusIntegrationTest
class RequestLinesIT {

    private static final String REST = "\r\nHost: x\r\nConnection: close\r\n\r\n";

    @TestHTTPResource
    URI server;

    static Stream<String> malformedLines() {
        return MalformedLines.all();
    }

    @ParameterizedTest
    @MethodSource("malformedLines")
    void whiteSpaceAndControlCharactersInARequestLineAreRejected(String line) throws IOException {
        assertThat(answers(line + REST)).matches("(?s)HTTP/1\\.[01] 400 .*");
        // Also after a request that is answered, on the same connection.
        assertThat(answers("GET /q/health/live HTTP/1.1\r\nHost: x\r\n\r\n" + line + REST))
                .matches("(?s)HTTP/1\\.1 200 .*HTTP/1\\.[01] 400 [^{]*");
    }

    @Test
    void emptyLinesBeforeARequestAreIgnored() throws IOException {
        assertThat(answers("\r\n\r\nGET /q/health/live HTTP/1.1" + REST)).startsWith("HTTP/1.1 200 ");
    }

    private String answers(String requests) throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            return connection.send(requests).readToTheEnd();
        }
    }
}
