package dev.dragoman.http;

import dev.dragoman.json.Digest;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The header field {@code Content-Digest} (RFC 9530 §2): the digest of the content as it is sent, in its content coding. An
 * answer without content, to HEAD or with the status 304, does not have it.
 */
public final class ContentDigest {

    public static final String FIELD = "Content-Digest";

    private ContentDigest() {}

    /** The value for this content. */
    public static String of(byte[] content) {
        return of(Digest.of(content));
    }

    /** The value for content with this digest. */
    public static String of(Digest digest) {
        byte[] bytes = HexFormat.of().parseHex(digest.hex());
        return "sha-256=:" + Base64.getEncoder().encodeToString(bytes) + ":";
    }
}
