package dev.dragoman.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/** A connection on which a test sends what no HTTP client would, or only the beginning of it. */
public final class RawConnection implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Socket socket;

    public RawConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout((int) TIMEOUT.toMillis());
    }

    /** Sends a text as it is. */
    public RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    /** Begins a draft of a record as its sender's token allows, with the fields that frame its body. */
    public RawConnection put(String slug, String token, String framing, String body) throws IOException {
        return send("PUT /api/records/" + slug + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: text/markdown\r\n" + framing + "\r\n\r\n" + body);
    }

    /**
     * Reads what is answered up to a text, one byte after the other, so that the rest can be read later.
     *
     * @throws EOFException if the service closes the connection before, with what it sent
     * @throws SocketTimeoutException if the text does not come within a minute, whatever else comes, with what it sent
     */
    public void readUntil(String text) throws IOException {
        StringBuilder answer = new StringBuilder();
        long begin = System.nanoTime();
        while (answer.indexOf(text, Math.max(0, answer.length() - text.length())) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new EOFException(answer.toString());
            }
            answer.append((char) next);
            if (System.nanoTime() - begin > TIMEOUT.toNanos()) {
                throw new SocketTimeoutException(answer.toString());
            }
        }
    }

    /** All that is answered until the service closes the connection. */
    public String readToTheEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
