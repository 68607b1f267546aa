package dev.dragoman.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Decodes files that must be UTF-8 (RFC 3629), and never replaces malformed bytes. */
public final class Utf8Text {

    public static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What Java's decoder writes for malformed bytes; a text may have it too. */
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8Text() {}

    /**
     * The text of a file.
     *
     * @param code the reason to reject it
     * @throws ProblemException with that code, the line and the first byte of the first malformed sequence
     */
    public static String decode(byte[] file, ProblemCode code) {
        return decodeIfPlain(file).orElseGet(() -> decodeStrictly(file, code));
    }

    /** The text of a file, in a third of the memory of a decoder; empty if it has, or may have, malformed bytes. */
    public static Optional<String> decodeIfPlain(byte[] file) {
        String text = new String(file, UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : Optional.empty();
    }

    private static String decodeStrictly(byte[] file, ProblemCode code) {
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        if (decoder.decode(bytes, text, true).isError()) {
            int offset = bytes.position();
            int line = line(file, offset);
            throw new ProblemException(
                            code,
                            "line " + line
                                    + ": the byte 0x%02X at offset %d is not UTF-8"
                                            .formatted(file[offset] & 0xff, offset)
                                    + "; save the file as UTF-8")
                    .with("line", line);
        }
        return text.flip().toString();
    }

    private static int line(byte[] file, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
