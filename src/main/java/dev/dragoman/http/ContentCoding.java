package dev.dragoman.http;

import java.util.Locale;

/** A content coding that answers are sent in (RFC 9110 §8.4.1), the preferred one first. */
public enum ContentCoding {
    /** RFC 7932. */
    BR,
    /** RFC 8878. */
    ZSTD,
    GZIP;

    /** The name in {@code Accept-Encoding} and {@code Content-Encoding}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
