package dev.dragoman.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** A connection on which a test sends what no HTTP client would, or only the beginning of it. */
public final class RawConnection implements AutoCloseable {

    private final Socket socket;

    public RawConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(60_000);
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

    /** All that is answered until the service closes the connection. */
    public String readToTheEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
