package dev.dragoman.records.pictures;

import dev.dragoman.json.Digest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stored file of a picture: the name within the record, and what was measured.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PictureFile(String name, PictureType type, Digest digest, int width, int height) {

    /** How much the proportions of two sizes of a picture may differ, because sides are whole pixels. */
    private static final double TOLERANCE = 0.02;

    /** How many characters of the digest are in the address of a file. */
    private static final int VERSION_LENGTH = 16;

    /** The part of its address that is another one for other bytes. */
    public String version() {
        return digest.hex().substring(0, VERSION_LENGTH);
    }

    /**
     * The sizes of a picture: first the file of that name, then by width the files that are other sizes of it by name
     * and proportions. Empty if there is no file of that name.
     */
    public static List<PictureFile> sizes(String name, List<PictureFile> stored) {
        return stored.stream()
                .filter(file -> file.name.equals(name))
                .findFirst()
                .map(file -> file.sizes(stored))
                .orElse(List.of());
    }

    private List<PictureFile> sizes(List<PictureFile> stored) {
        Map<Integer, PictureFile> byWidth = new LinkedHashMap<>();
        byWidth.put(width, this);
        stored.stream()
                .filter(other -> isNamedLike(other) && hasProportionsOf(other))
                .sorted(Comparator.comparing(PictureFile::width))
                .forEach(other -> byWidth.putIfAbsent(other.width, other));
        return List.copyOf(byWidth.values());
    }

    /** Whether another file is by its name a size of the same picture. */
    public boolean isNamedLike(PictureFile other) {
        return type == other.type && stem().equals(other.stem());
    }

    /** Whether another file has the same proportions. */
    public boolean hasProportionsOf(PictureFile other) {
        double proportion = (double) width / height;
        double others = (double) other.width / other.height;
        return Math.abs(proportion - others) <= TOLERANCE * proportion;
    }

    private String stem() {
        return new PictureName(name).stem(width);
    }
}
