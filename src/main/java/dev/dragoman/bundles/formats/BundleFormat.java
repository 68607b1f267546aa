package dev.dragoman.bundles.formats;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.json.BundleJsonReader;
import dev.dragoman.bundles.json.BundleJsonWriter;
import dev.dragoman.bundles.po.PoReader;
import dev.dragoman.bundles.po.PoWriter;
import dev.dragoman.bundles.xliff.v12.Xliff12Reader;
import dev.dragoman.bundles.xliff.v12.Xliff12Writer;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.bundles.xliff.v2.XliffWriter;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.upload.UploadedBundle;
import java.util.Arrays;
import java.util.Optional;

/** The file formats of translations. */
public enum BundleFormat {
    JSON("application/json", "json", "JSON"),
    XLIFF2("application/xliff+xml", "xlf", "XLIFF 2.1"),
    XLIFF12("application/x-xliff+xml", "xliff", "XLIFF 1.2"),
    PO("text/x-gettext-translation", "po", "PO");

    private final String mediaType;
    private final String extension;
    private final String label;

    BundleFormat(String mediaType, String extension, String label) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.label = label;
    }

    /** The display name of the format. */
    public String label() {
        return label;
    }

    /** The media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual file name extension. */
    public String extension() {
        return extension;
    }

    /** The format of a media type, whatever its parameters and case (RFC 9110 §8.3.1). */
    public static Optional<BundleFormat> of(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip();
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(type))
                .findFirst();
    }

    /** Reads a file within the default limits, as below. */
    public UploadedBundle read(CanonicalRecord record, LanguageTag locale, byte[] file) {
        return read(record, locale, file, BundleLimits.STANDARD);
    }

    /**
     * Reads a file.
     *
     * @param record the record that the translation must be for
     * @param locale the locale that it must be in
     * @throws ProblemException INVALID_BUNDLE, INVALID_BODY or LIMIT_EXCEEDED, with the line or the unit
     */
    public UploadedBundle read(CanonicalRecord record, LanguageTag locale, byte[] file, BundleLimits limits) {
        return switch (this) {
            case JSON -> BundleJsonReader.read(record, locale, file, limits);
            case XLIFF2 -> XliffReader.read(record, locale, file, limits);
            case XLIFF12 -> Xliff12Reader.read(record, locale, file, limits);
            case PO -> PoReader.read(record, locale, file, limits);
        };
    }

    /** Writes a file, in UTF-8. */
    public byte[] write(BundleExport export) {
        return switch (this) {
            case JSON -> BundleJsonWriter.write(export);
            case XLIFF2 -> XliffWriter.write(export);
            case XLIFF12 -> Xliff12Writer.write(export);
            case PO -> PoWriter.write(export);
        };
    }
}
