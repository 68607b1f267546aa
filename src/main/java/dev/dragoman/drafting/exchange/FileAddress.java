package dev.dragoman.drafting.exchange;

import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which translation a file of a zip file is: {@code <record>/<locale>.<extension>}, in any folder. */
record FileAddress(Slug slug, LanguageTag locale) {

    /** The description of a zip file, which an export adds. */
    static final String MANIFEST = "manifest.json";

    private static final Set<String> EXTENSIONS = Set.of("xlf", "xliff", "po", "pot", "json");
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", MANIFEST);

    /** Whether it is no translation but a folder, or a file that operating systems add. */
    static boolean isLitter(String path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        return path.endsWith("/")
                || path.endsWith("\\")
                || name.startsWith(".")
                || LITTER.contains(name)
                || segments(path).contains("__MACOSX");
    }

    /**
     * Reads a path. Nothing is ever written to it.
     *
     * @throws ProblemException INVALID_BUNDLE if it says no record and locale, or leads out of the zip file
     */
    static FileAddress of(String path) {
        List<String> segments = segments(path);
        if (segments.contains("..") || segments.contains("") || path.indexOf(':') >= 0) {
            throw invalid("The path leads out of the zip file");
        }
        String name = segments.get(segments.size() - 1);
        int dot = name.lastIndexOf('.');
        if (dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            String stem = name.substring(0, dot);
            Optional<FileAddress> found =
                    segments.size() > 1 ? find(segments.get(segments.size() - 2), stem) : Optional.empty();
            int inner = stem.lastIndexOf('.');
            return found.or(() ->
                            inner > 0 ? find(stem.substring(0, inner), stem.substring(inner + 1)) : Optional.empty())
                    .orElseThrow(FileAddress::unnamed);
        }
        throw unnamed();
    }

    private static Optional<FileAddress> find(String slug, String locale) {
        String tag = locale.replace('_', '-');
        return Slug.isValid(slug) && LanguageRegistry.isRegistered(tag)
                ? LanguageTag.find(tag)
                        .filter(found -> !found.equals(LanguageTag.CANONICAL))
                        .map(found -> new FileAddress(new Slug(slug), found))
                : Optional.empty();
    }

    private static ProblemException unnamed() {
        return invalid("The name says no record and language; it should be like record-name/ja.xlf");
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_BUNDLE, detail);
    }

    private static String name(String path) {
        List<String> segments = segments(path);
        return segments.get(segments.size() - 1);
    }

    /** Some tools write backslashes. */
    private static List<String> segments(String path) {
        return List.of(path.replace('\\', '/').split("/", -1));
    }
}
