package dev.dragoman.bundles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that a translation is exported and uploaded in, by their media types. */
public enum BundleFormat {
    /** XLIFF 2.1 (OASIS, 2018). */
    XLIFF2("application/xliff+xml", "xlf"),
    /** XLIFF 1.2 (OASIS, 2008). */
    XLIFF12("application/x-xliff+xml", "xlf"),
    /** GNU gettext PO. */
    PO("text/x-gettext-translation", "po"),
    /** JSON of our own, see {@link BundleJsonReader}. */
    JSON("application/json", "json");

    private final String mediaType;
    private final String extension;

    BundleFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** The format of a {@code Content-Type}, whose parameters and case do not matter (RFC 9110 §8.3.1). */
    public static Optional<BundleFormat> of(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }
}
