package dev.dragoman.bundles;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The two kinds of XLIFF, which have a media type each. */
enum XliffFormat {
    XLIFF_2(
            "XLIFF 2.0, 2.1 or 2.2",
            "application/xliff+xml",
            "unit",
            Set.of("2.0", "2.1", "2.2"),
            Set.of("urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:document:2.2")),
    XLIFF_1_2(
            "XLIFF 1.2",
            "application/x-xliff+xml",
            "trans-unit",
            Set.of("1.2"),
            Set.of("urn:oasis:names:tc:xliff:document:1.2"));

    private final String title;
    private final String mediaType;
    private final String unit;
    private final Set<String> versions;
    private final Set<String> namespaces;

    XliffFormat(String title, String mediaType, String unit, Set<String> versions, Set<String> namespaces) {
        this.title = title;
        this.mediaType = mediaType;
        this.unit = unit;
        this.versions = versions;
        this.namespaces = namespaces;
    }

    /** The name of the element that holds a unit. */
    String unit() {
        return unit;
    }

    /** Whether a namespace is that of this format's own elements. */
    boolean owns(String namespace) {
        return namespaces.contains(namespace);
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
                .filter(known -> known.versions.contains(version))
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
                            + namespaces.stream().sorted().findFirst().orElseThrow() + ", not in \"" + namespace
                            + "\"");
        }
    }

    private static String taken() {
        return XLIFF_2.title + " is, as " + XLIFF_2.mediaType + ", and " + XLIFF_1_2.title + ", as "
                + XLIFF_1_2.mediaType;
    }
}
