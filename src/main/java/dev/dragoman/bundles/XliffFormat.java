package dev.dragoman.bundles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The two kinds of XLIFF, which have a media type each. */
enum XliffFormat {
    XLIFF_2("XLIFF 2.0, 2.1 or 2.2", "application/xliff+xml", "unit") {
        @Override
        List<String> versions() {
            return List.of("2.0", "2.1", "2.2");
        }

        @Override
        List<String> namespaces() {
            return List.of("urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:document:2.2");
        }
    },
    XLIFF_1_2("XLIFF 1.2", "application/x-xliff+xml", "trans-unit") {
        @Override
        List<String> versions() {
            return List.of("1.2");
        }

        @Override
        List<String> namespaces() {
            return List.of("urn:oasis:names:tc:xliff:document:1.2");
        }
    };

    private final String title;
    private final String mediaType;
    private final String unit;

    XliffFormat(String title, String mediaType, String unit) {
        this.title = title;
        this.mediaType = mediaType;
        this.unit = unit;
    }

    /** The values of {@code version} that are taken. */
    abstract List<String> versions();

    /** The namespaces of this format's own elements. */
    abstract List<String> namespaces();

    /** The name of the element that holds a unit. */
    String unit() {
        return unit;
    }

    /** Whether a namespace is that of this format's own elements. */
    boolean owns(String namespace) {
        return namespaces().contains(namespace);
    }

    /**
     * Checks the root element of a file.
     *
     * @throws dev.dragoman.problem.Declined INVALID_BUNDLE, saying which version it is and what is taken
     */
    void requireRoot(String name, String namespace, String version, int line) {
        if (!name.equals("xliff")) {
            throw XliffProblem.line(line, "the root element is <" + name + ">, not <xliff>");
        }
        if (version == null) {
            throw XliffProblem.line(line, "<xliff> does not say its version; " + taken());
        }
        Optional<XliffFormat> format = Arrays.stream(values())
                .filter(known -> known.versions().contains(version))
                .findFirst();
        if (format.isEmpty()) {
            throw XliffProblem.line(line, "XLIFF of version \"" + version + "\" is not taken; " + taken());
        }
        if (format.get() != this) {
            throw XliffProblem.line(
                    line,
                    "the file is XLIFF " + version + ": send it as " + format.get().mediaType + "; as " + mediaType
                            + ", " + title + " is taken");
        }
        if (!owns(namespace)) {
            throw XliffProblem.line(
                    line,
                    "XLIFF " + version + " is in the namespace "
                            + namespaces().get(0) + ", not in \"" + namespace
                            + "\"");
        }
    }

    private static String taken() {
        return XLIFF_2.title + " is, as " + XLIFF_2.mediaType + ", and " + XLIFF_1_2.title + ", as "
                + XLIFF_1_2.mediaType;
    }
}
