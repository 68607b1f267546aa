package dev.dragoman.records.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** Reads a WebP file by its chunks (RFC 9649), and keeps those that change how the picture looks. */
final class WebpFile {

    private static final String LOSSY = "VP8 ";
    private static final String LOSSLESS = "VP8L";
    private static final String EXTENDED = "VP8X";
    private static final Set<String> KEPT = Set.of(LOSSY, LOSSLESS, EXTENDED, "ALPH", "ICCP");

    private static final int CONTAINER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ANIMATED = 0x02;
    private static final int WITHOUT_METADATA = ~(0x04 | 0x08);
    private static final int MAX_SIDE_BITS = 0x3FFF;

    private final PictureBytes file;
    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    private int width = -1;
    private int height = -1;
    private int canvasWidth = -1;
    private int canvasHeight = -1;

    WebpFile(PictureBytes file) {
        this.file = file;
    }

    static boolean isWebp(PictureBytes file) {
        return file.hasAt(0, "RIFF") && file.hasAt(8, "WEBP");
    }

    MeasuredPicture read() {
        int size = file.littleInt(4);
        file.requireLength(CHUNK_HEADER, size);
        int end = CHUNK_HEADER + size;
        for (int position = CONTAINER; position < end; ) {
            int length = file.littleInt(position + 4);
            file.requireLength(position + CHUNK_HEADER, length);
            chunk(file.name(position), position + CHUNK_HEADER, length);
            position += CHUNK_HEADER + length + length % 2;
        }
        boolean canvas = canvasWidth >= 0;
        if (width < 0 || (canvas && (width != canvasWidth || height != canvasHeight))) {
            throw damaged();
        }
        return new MeasuredPicture(PictureType.WEBP, width, height, written());
    }

    private void chunk(String name, int content, int length) {
        if (!KEPT.contains(name)) {
            return;
        }
        chunks.writeBytes(littleEndian(name, length));
        switch (name) {
            case LOSSY -> lossy(content);
            case LOSSLESS -> lossless(content);
            case EXTENDED -> {
                extended(content);
                chunks.write(file.at(content) & WITHOUT_METADATA);
                file.copy(content + 1, length - 1, chunks);
                pad(length);
                return;
            }
            default -> {}
        }
        file.copy(content, length, chunks);
        pad(length);
    }

    private void pad(int length) {
        if (length % 2 != 0) {
            chunks.write(0);
        }
    }

    /** The start of a key frame (RFC 6386 §9.1). */
    private void lossy(int content) {
        if (!file.hasAt(content + 3, "\u009D\001*")) {
            throw damaged();
        }
        measured(file.littleShort(content + 6) & MAX_SIDE_BITS, file.littleShort(content + 8) & MAX_SIDE_BITS);
    }

    private void lossless(int content) {
        if (file.at(content) != 0x2F) {
            throw damaged();
        }
        int sides = file.littleInt(content + 1);
        measured((sides & MAX_SIDE_BITS) + 1, (sides >> 14 & MAX_SIDE_BITS) + 1);
    }

    private void extended(int content) {
        if ((file.at(content) & ANIMATED) != 0) {
            throw PictureBytes.invalid("it is animated; send a still picture");
        }
        canvasWidth = file.littleMedium(content + 4) + 1;
        canvasHeight = file.littleMedium(content + 7) + 1;
    }

    private void measured(int newWidth, int newHeight) {
        if (width >= 0) {
            throw damaged();
        }
        width = newWidth;
        height = newHeight;
    }

    private byte[] written() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream(file.length());
        picture.writeBytes(littleEndian("RIFF", chunks.size() + 4));
        file.copy(CHUNK_HEADER, 4, picture);
        picture.writeBytes(chunks.toByteArray());
        return picture.toByteArray();
    }

    private static byte[] littleEndian(String name, int length) {
        byte[] header = new byte[CHUNK_HEADER];
        for (int i = 0; i < 4; i++) {
            header[i] = (byte) name.charAt(i);
            header[4 + i] = (byte) (length >>> (8 * i));
        }
        return header;
    }

    private static RuntimeException damaged() {
        return PictureBytes.invalid("the WebP file is damaged");
    }
}
