package dev.dragoman.records.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files for tests. */
public final class SamplePictures {

    private static final int SHADES = 7;

    private SamplePictures() {}

    public static byte[] jpeg(int width, int height) {
        return drawn(width, height, "jpg");
    }

    public static byte[] png(int width, int height) {
        return drawn(width, height, "png");
    }

    /** One pixel, lossy. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** One pixel, lossless. */
    static byte[] losslessWebp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** One pixel in the extended format, with a position in EXIF and XMP. */
    static byte[] extendedWebp(int flags) {
        byte[] simple = webp();
        byte[] extended = join(
                new byte[] {'V', 'P', '8', 'X', 10, 0, 0, 0, (byte) flags, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                part(simple, 12, simple.length),
                latin("EXIF\u0006\0\0\0secretXMP \u0007\0\0\0secret!\0"));
        int size = extended.length + 4;
        return join(latin("RIFF"), new byte[] {(byte) size, 0, 0, 0}, latin("WEBP"), extended);
    }

    /** A JPEG file with a position in EXIF, and turned as cameras tell, from 1 to 8. */
    public static byte[] jpegOfCamera(int width, int height, int orientation) {
        byte[] file = jpeg(width, height);
        byte[] exif = join(
                latin("Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0"),
                new byte[] {(byte) orientation, 0, 0, 0, 0, 0, 0, 0},
                latin("secret 35.67 N 139.74 E"));
        return join(
                part(file, 0, 2),
                segment(0xE1, exif),
                segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0secret")),
                segment(0xED, latin("Photoshop 3.0\0secret")),
                segment(0xE2, latin("ICC_PROFILE\0\u0001\u0001profile")),
                segment(0xE2, latin("MPF\0secret")),
                segment(0xFE, latin("secret comment")),
                part(file, 2, file.length),
                latin("secret film after the end"));
    }

    /** A PNG file with one more chunk behind its header. */
    static byte[] pngWith(String name, String content) {
        byte[] file = png(3, 2);
        int header = 33;
        return join(part(file, 0, header), chunk(name, latin(content)), part(file, header, file.length));
    }

    /** A PNG file of a few bytes that says it has this size. */
    static byte[] pngThatClaims(int width, int height) {
        byte[] size = join(number(width), number(height), new byte[] {8, 0, 0, 0, 0});
        return join(
                part(png(1, 1), 0, 8), chunk("IHDR", size), chunk("IDAT", new byte[] {0}), chunk("IEND", new byte[0]));
    }

    static byte[] part(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = join(latin(name), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return join(number(content.length), named, number((int) sum.getValue()));
    }

    private static byte[] number(int number) {
        return java.nio.ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] drawn(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        for (int shade = 0; shade < SHADES; shade++) {
            brush.setColor(Color.getHSBColor((float) shade / SHADES, 0.5f, 0.9f));
            brush.fillRect(shade * width / SHADES, 0, width / SHADES + 1, height);
        }
        brush.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
