package dev.dragoman.records.pictures;

import dev.dragoman.json.Digest;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;

/** A picture file that was checked and measured, without its metadata: EXIF with its positions, XMP, IPTC, comments. */
public final class MeasuredPicture {

    private final PictureType type;
    private final int width;
    private final int height;
    private final byte[] bytes;

    MeasuredPicture(PictureType type, int width, int height, byte[] bytes) {
        this.type = type;
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    /**
     * Reads a file by its own headers; what it is named or sent as does not matter.
     *
     * @param maxPixels the maximum of width times height
     * @throws ProblemException INVALID_PICTURE if it is no complete still picture in one of the formats, LIMIT_EXCEEDED
     *     if it has too many pixels
     */
    public static MeasuredPicture read(byte[] file, int maxPixels) {
        MeasuredPicture picture = read(new PictureBytes(file));
        if (picture.width == 0 || picture.height == 0) {
            throw PictureBytes.invalid("it has no width or no height");
        }
        if ((long) picture.width * picture.height > maxPixels) {
            throw new ProblemException(
                            ProblemCode.LIMIT_EXCEEDED,
                            "The picture has " + picture.width + " × " + picture.height
                                    + " pixels; dragoman.limits.picture-pixels allows " + maxPixels)
                    .with("setting", "dragoman.limits.picture-pixels")
                    .with("limit", maxPixels);
        }
        return picture;
    }

    private static MeasuredPicture read(PictureBytes file) {
        if (JpegFile.isJpeg(file)) {
            return new JpegFile(file).read();
        }
        if (PngFile.isPng(file)) {
            return new PngFile(file).read();
        }
        if (WebpFile.isWebp(file)) {
            return new WebpFile(file).read();
        }
        throw PictureBytes.invalid("it is " + file.kind() + "; send a JPEG, PNG or WebP file");
    }

    public PictureType type() {
        return type;
    }

    /** In pixels, as browsers show the picture. */
    public int width() {
        return width;
    }

    /** In pixels, as browsers show the picture. */
    public int height() {
        return height;
    }

    /** The file, which is not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** SHA-256 of the file. */
    public Digest digest() {
        return Digest.of(bytes);
    }
}
