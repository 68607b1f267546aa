package dev.dragoman.records.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.io.ByteArrayOutputStream;

/** Numbers and texts within the bytes of a picture file; reading past its end means that the file is cut off. */
final class PictureBytes {

    private final byte[] bytes;

    PictureBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    /** One byte, from 0 to 255. */
    int at(int position) {
        if (position < 0 || position >= bytes.length) {
            throw invalid("the file is cut off");
        }
        return bytes[position] & 0xFF;
    }

    /** Two bytes, the most significant one first. */
    int bigShort(int position) {
        return at(position) << 8 | at(position + 1);
    }

    /** Four bytes, the most significant one first; negative if it is greater than the maximum of an int. */
    int bigInt(int position) {
        return bigShort(position) << 16 | bigShort(position + 2);
    }

    /** Two bytes, the least significant one first. */
    int littleShort(int position) {
        return at(position) | at(position + 1) << 8;
    }

    /** Three bytes, the least significant one first. */
    int littleMedium(int position) {
        return littleShort(position) | at(position + 2) << 16;
    }

    /** Four bytes, the least significant one first; negative if it is greater than the maximum of an int. */
    int littleInt(int position) {
        return littleShort(position) | littleShort(position + 2) << 16;
    }

    /** Whether these Latin-1 characters are at a position. */
    boolean hasAt(int position, String characters) {
        byte[] expected = characters.getBytes(ISO_8859_1);
        if (position + expected.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[position + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Four Latin-1 characters, as they name chunks. */
    String name(int position) {
        requireLength(position, 4);
        return new String(bytes, position, 4, ISO_8859_1);
    }

    /** Rejects a file that ends before a part of this length does, or a length that is negative. */
    void requireLength(int position, int length) {
        if (length < 0 || length > bytes.length - position) {
            throw invalid("the file is cut off");
        }
    }

    void copy(int position, int length, ByteArrayOutputStream target) {
        requireLength(position, length);
        target.write(bytes, position, length);
    }

    /** The bytes themselves, for checksums. */
    byte[] array() {
        return bytes;
    }

    /** What a file of another kind is, as far as its first bytes tell. */
    String kind() {
        if (hasAt(0, "GIF8")) {
            return "a GIF";
        }
        if (hasAt(4, "ftypavif")) {
            return "an AVIF";
        }
        if (hasAt(4, "ftyp")) {
            return "a HEIC or a film";
        }
        if (hasAt(0, "<")) {
            return "an SVG or another XML file";
        }
        return "no picture";
    }

    static ProblemException invalid(String why) {
        return new ProblemException(ProblemCode.INVALID_PICTURE, "The picture cannot be accepted: " + why);
    }
}
