package dev.dragoman.drafting;

import dev.dragoman.json.Digest;
import dev.dragoman.records.Slug;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names of the files in a record's folder, {@code en.md} and {@code <locale>.xlf}. */
public final class RecordFiles {

    static final String CANONICAL = "en.md";
    static final String BUNDLE = ".xlf";

    private RecordFiles() {}

    /** The path of a file in the content folder, such as {@code records/<slug>/ja.xlf}. */
    public static String path(Slug slug, Path file) {
        return "records/" + slug + "/" + file.getFileName();
    }

    /** The digests of all files of a folder, by their paths in the content folder. */
    public static Map<String, Digest> digests(Slug slug, Path folder) {
        Map<String, Digest> digests = new LinkedHashMap<>();
        ContentFiles.list(folder).forEach(file -> digests.put(path(slug, file), Digest.of(ContentFiles.bytes(file))));
        return digests;
    }

    /** Whether there is the file of the record itself among these paths. */
    public static boolean hasRecord(Set<String> paths) {
        return paths.stream().anyMatch(path -> path.endsWith("/" + CANONICAL));
    }

    static boolean isCanonical(Path file) {
        return file.endsWith(CANONICAL);
    }

    static boolean isBundle(Path file) {
        return file.getFileName().toString().endsWith(BUNDLE);
    }

    /** The locale that the name of a bundle says. */
    static String locale(Path bundle) {
        String name = bundle.getFileName().toString();
        return name.substring(0, name.length() - BUNDLE.length());
    }
}
