package dev.dragoman.drafting;

import dev.dragoman.json.Digest;
import dev.dragoman.records.pictures.PictureName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names of the files in a record's folder: {@code en.md}, {@code <locale>.xlf} and pictures. */
public final class RecordFiles {

    static final String CANONICAL = "en.md";
    static final String BUNDLE = ".xlf";

    private RecordFiles() {}

    /** The path of a file in the content folder, such as {@code records/<slug>/ja.xlf}, by the name that its folder has. */
    public static String path(Path file) {
        return "records/" + file.getParent().getFileName().toString().replace("/", "") + "/" + file.getFileName();
    }

    /** The digests of all files of a folder, by their paths in the content folder. */
    public static Map<String, Digest> digests(Path folder) {
        Map<String, Digest> digests = new LinkedHashMap<>();
        ContentFiles.list(folder).forEach(file -> digests.put(path(file), Digest.of(ContentFiles.bytes(file))));
        return digests;
    }

    /** Whether there is the file of the record itself among these paths. */
    public static boolean hasRecord(Set<String> paths) {
        return paths.stream().anyMatch(path -> path.endsWith("/" + CANONICAL));
    }

    static boolean isCanonical(Path file) {
        // Path.endsWith is false for the resources of a native executable.
        return file.getFileName().toString().equals(CANONICAL);
    }

    static boolean isBundle(Path file) {
        return file.getFileName().toString().endsWith(BUNDLE);
    }

    /** Whether it is the record itself or a bundle; everything else has to be a picture. */
    static boolean isText(Path file) {
        return isCanonical(file) || isBundle(file);
    }

    /**
     * The name of a picture.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    static PictureName picture(Path file) {
        String name = file.getFileName().toString();
        if (!PictureName.isValid(name)) {
            throw new IllegalArgumentException(
                    "a record's folder holds en.md, <locale>.xlf files and pictures; a picture has "
                            + PictureName.FORM);
        }
        return new PictureName(name);
    }

    /** The locale that the name of a bundle says. */
    static String locale(Path bundle) {
        String name = bundle.getFileName().toString();
        return name.substring(0, name.length() - BUNDLE.length());
    }
}
