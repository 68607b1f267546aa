package dev.dragoman.records.pictures;

import java.io.ByteArrayOutputStream;

/**
 * Reads a JPEG file by its segments (ITU-T T.81 Annex B). Of the application segments it keeps JFIF, the colour profile
 * and Adobe's colour transform, which change how the picture looks, and of EXIF the orientation alone.
 */
final class JpegFile {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private static final int UPRIGHT = 1;
    private static final int FIRST_TURNED = 5;
    private static final int LAST_ORIENTATION = 8;
    private static final int ORIENTATION_TAG = 0x0112;

    private final PictureBytes file;
    private final ByteArrayOutputStream jfif = new ByteArrayOutputStream();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private int position = 2;
    private int width = -1;
    private int height = -1;
    private int orientation = UPRIGHT;

    JpegFile(PictureBytes file) {
        this.file = file;
    }

    static boolean isJpeg(PictureBytes file) {
        return file.hasAt(0, "\u00FF\u00D8\u00FF");
    }

    MeasuredPicture read() {
        boolean scanned = false;
        for (int marker = marker(); marker != END; marker = marker()) {
            if (isAlone(marker)) {
                continue;
            }
            int length = file.bigShort(position);
            if (length < 2) {
                throw damaged();
            }
            file.requireLength(position, length);
            segment(marker, length);
            position += length;
            if (marker == SCAN) {
                scan();
                scanned = true;
            }
        }
        if (!scanned || width < 0) {
            throw damaged();
        }
        boolean turned = orientation >= FIRST_TURNED;
        return new MeasuredPicture(PictureType.JPEG, turned ? height : width, turned ? width : height, written());
    }

    private int marker() {
        if (file.at(position) != 0xFF) {
            throw damaged();
        }
        while (file.at(position) == 0xFF) {
            position++;
        }
        return file.at(position++);
    }

    /** Restart markers and TEM have no segment. */
    private static boolean isAlone(int marker) {
        return marker == 0x01 || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private void segment(int marker, int length) {
        if (marker == START || marker == 0) {
            throw damaged();
        }
        if (isFrame(marker)) {
            frame(marker);
        } else if (marker == APP1) {
            exif(position + 2, length - 2);
            return;
        }
        if (isKept(marker)) {
            ByteArrayOutputStream target = marker == APP0 ? jfif : rest;
            target.write(0xFF);
            target.write(marker);
            file.copy(position, length, target);
        }
    }

    private boolean isKept(int marker) {
        int content = position + 2;
        return switch (marker) {
            case APP0 -> file.hasAt(content, "JFIF\0");
            case APP2 -> file.hasAt(content, "ICC_PROFILE\0");
            case APP14 -> file.hasAt(content, "Adobe");
            case COMMENT -> false;
            default -> marker < APP0 || marker > APP15;
        };
    }

    /** The markers of frames are C0 to CF, but for the tables and extensions among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame(int marker) {
        if (marker > 0xC2) {
            throw PictureBytes.invalid(
                    "browsers cannot show this kind of JPEG; save it as a baseline or progressive one");
        }
        if (width >= 0) {
            throw damaged();
        }
        height = file.bigShort(position + 3);
        width = file.bigShort(position + 5);
    }

    private void exif(int content, int length) {
        int tiff = content + 6;
        if (length < 14 || !file.hasAt(content, "Exif\0\0")) {
            return;
        }
        boolean big = file.hasAt(tiff, "MM");
        int end = content + length;
        int directory = tiff + (big ? file.bigInt(tiff + 4) : file.littleInt(tiff + 4));
        if (directory < tiff || directory > end - 2) {
            return;
        }
        int entries = big ? file.bigShort(directory) : file.littleShort(directory);
        for (int entry = directory + 2; entries > 0 && entry <= end - 12; entry += 12, entries--) {
            int tag = big ? file.bigShort(entry) : file.littleShort(entry);
            int value = big ? file.bigShort(entry + 8) : file.littleShort(entry + 8);
            if (tag == ORIENTATION_TAG && value >= UPRIGHT && value <= LAST_ORIENTATION) {
                orientation = value;
            }
        }
    }

    /** Coded data goes on to the next marker, which FF 00 and restart markers are not (B.1.1.5). */
    private void scan() {
        int from = position;
        while (file.at(position) != 0xFF || file.at(position + 1) == 0 || isRestart(file.at(position + 1))) {
            position++;
        }
        file.copy(from, position - from, rest);
    }

    private byte[] written() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream(file.length());
        picture.write(0xFF);
        picture.write(START);
        picture.writeBytes(jfif.toByteArray());
        if (orientation != UPRIGHT) {
            picture.writeBytes(orientationAlone());
        }
        picture.writeBytes(rest.toByteArray());
        picture.write(0xFF);
        picture.write(END);
        return picture.toByteArray();
    }

    /** An EXIF segment with one entry, of type SHORT (CIPA DC-008 §4.6.4). */
    private byte[] orientationAlone() {
        return new byte[] {
            (byte) 0xFF,
            (byte) APP1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    private static RuntimeException damaged() {
        return PictureBytes.invalid("the JPEG file is damaged");
    }
}
