package dev.dragoman.bundles.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Detects the format of a file by its content, because browsers do not know the media types of translation files. */
public final class FormatDetection {

    private static final int LOOKED_AT_BYTES = 4096;
    private static final String XLIFF_12 = "urn:oasis:names:tc:xliff:document:1.2";

    private FormatDetection() {}

    /**
     * The format of a file; empty if it is none that can be read.
     *
     * @param name the name of the file, which decides only where the content cannot
     */
    public static Optional<BundleFormat> of(String name, byte[] file) {
        String start = start(file).stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of(BundleFormat.JSON);
        }
        if (start.startsWith("<")) {
            return Optional.of(
                    start.contains(XLIFF_12) || start.contains("version=\"1.2\"") || start.contains("version='1.2'")
                            ? BundleFormat.XLIFF12
                            : BundleFormat.XLIFF2);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean po =
                start.startsWith("#") || start.startsWith("msg") || lower.endsWith(".po") || lower.endsWith(".pot");
        return po ? Optional.of(BundleFormat.PO) : Optional.empty();
    }

    private static String start(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, LOOKED_AT_BYTES), encoding(file));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By the byte order mark; what follows is ASCII in all formats as far as it is looked at. */
    private static Charset encoding(byte[] file) {
        if (file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }
}
