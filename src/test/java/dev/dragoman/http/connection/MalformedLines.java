package dev.dragoman.http.connection;

import java.util.stream.Stream;

/** Request lines that are not of the form of RFC 9112 §3, which some readers of HTTP take for one. */
final class MalformedLines {

    private MalformedLines() {}

    static Stream<String> all() {
        return Stream.of(
                "GET\t/en/ HTTP/1.1",
                "GET /en/\tHTTP/1.1",
                "GET\t/en/\tHTTP/1.1",
                "GET /en/\t HTTP/1.1",
                "GET /en\t/ HTTP/1.1",
                "GET /en/ HTTP/1.1\t",
                "\tGET /en/ HTTP/1.1",
                " GET /en/ HTTP/1.1",
                "GET  /en/ HTTP/1.1",
                "GET /en/  HTTP/1.1",
                "GET /en/ HTTP/1.1 ",
                "GET /en/\u000bHTTP/1.1",
                "GET /en/\fHTTP/1.1",
                "GET /en/\rHTTP/1.1",
                "GET\r/en/ HTTP/1.1",
                "GET /en/\u0000 HTTP/1.1",
                "GET /en\u0001/ HTTP/1.1",
                "GET /en\u001b/ HTTP/1.1",
                "GET /en\u007f/ HTTP/1.1",
                "G\u0001ET /en/ HTTP/1.1",
                "\u0000GET /en/ HTTP/1.1",
                "GET /en/");
    }
}
