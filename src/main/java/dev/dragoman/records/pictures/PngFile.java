package dev.dragoman.records.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** Reads a PNG file by its chunks (W3C PNG §5), and keeps those that change how the picture looks. */
final class PngFile {

    private static final String SIGNATURE = "\u0089PNG\r\n\032\n";
    private static final String HEADER = "IHDR";
    private static final String DATA = "IDAT";
    private static final String END = "IEND";
    private static final String ANIMATION = "acTL";
    private static final Set<String> KEPT =
            Set.of(HEADER, "PLTE", DATA, END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs");

    /** Of length, name and checksum. */
    private static final int AROUND = 12;

    private final PictureBytes file;

    PngFile(PictureBytes file) {
        this.file = file;
    }

    static boolean isPng(PictureBytes file) {
        return file.hasAt(0, SIGNATURE);
    }

    MeasuredPicture read() {
        int start = SIGNATURE.length();
        if (!file.name(start + 4).equals(HEADER)) {
            throw damaged();
        }
        int width = file.bigInt(start + 8);
        int height = file.bigInt(start + 12);
        if (width < 0 || height < 0) {
            throw damaged();
        }
        return new MeasuredPicture(PictureType.PNG, width, height, withoutMetadata(start));
    }

    private byte[] withoutMetadata(int start) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream(file.length());
        file.copy(0, start, picture);
        boolean data = false;
        String name;
        int position = start;
        do {
            int length = file.bigInt(position);
            name = file.name(position + 4);
            // A length beyond the maximum of an int becomes a negative one.
            file.requireLength(position + AROUND, length);
            check(position, length);
            if (name.equals(ANIMATION)) {
                throw PictureBytes.invalid("it is animated; send a still picture");
            }
            if (KEPT.contains(name)) {
                file.copy(position, length + AROUND, picture);
            } else if (Character.isUpperCase(name.charAt(0))) {
                throw damaged();
            }
            data |= name.equals(DATA);
            position += length + AROUND;
        } while (!name.equals(END));
        if (!data) {
            throw damaged();
        }
        return picture.toByteArray();
    }

    private void check(int position, int length) {
        CRC32 sum = new CRC32();
        sum.update(file.array(), position + 4, length + 4);
        if ((int) sum.getValue() != file.bigInt(position + 8 + length)) {
            throw damaged();
        }
    }

    private static RuntimeException damaged() {
        return PictureBytes.invalid("the PNG file is damaged");
    }
}
