package dev.dragoman.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Long JSON texts as they are stored: compressed (zlib, RFC 1950), in Base64, with a mark before it. Short texts are stored as
 * they are.
 */
public final class CompressedText {

    /** No JSON text begins like this. */
    private static final String MARK = "zlib:";

    private static final int SHORT = 2_000;

    private CompressedText() {}

    /** The text to store. */
    public static String pack(String text) {
        if (text.length() < SHORT) {
            return text;
        }
        Deflater deflater = new Deflater();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 4);
            try (DeflaterOutputStream compressed = new DeflaterOutputStream(bytes, deflater)) {
                compressed.write(text.getBytes(UTF_8));
            }
            return MARK + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    /** The text of a stored one. */
    public static String unpack(String stored) {
        if (!stored.startsWith(MARK)) {
            return stored;
        }
        byte[] bytes = Base64.getDecoder().decode(stored.substring(MARK.length()));
        try (InflaterInputStream text = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A compressed text in the database cannot be read", e);
        }
    }
}
