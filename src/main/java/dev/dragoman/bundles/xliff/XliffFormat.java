package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.XliffProblem;
import java.util.Arrays;
import java.util.Optional;

/** The two kinds of XLIFF, each with its media type. */
public enum XliffFormat {
    XLIFF_2(
            "XLIFF 2.0, 2.1 or 2.2",
            "application/xliff+xml",
            "unit",
            "2\\.[012]",
            "urn:oasis:names:tc:xliff:document:2.0",
            "urn:oasis:names:tc:xliff:document:2.2"),
    XLIFF_1_2(
            "XLIFF 1.2",
            "application/x-xliff+xml",
            "trans-unit",
            "1\\.2",
            "urn:oasis:names:tc:xliff:document:1.2",
            "urn:oasis:names:tc:xliff:document:1.2");

    private final String title;
    private final String mediaType;
    private final String unit;
    private final String versions;
    private final String namespace;
    private final String newerNamespace;

    /**
     * @param versions a regular expression
     * @param newerNamespace another namespace that a version may be in
     */
    XliffFormat(String title, String mediaType, String unit, String versions, String namespace, String newerNamespace) {
        this.title = title;
        this.mediaType = mediaType;
        this.unit = unit;
        this.versions = versions;
        this.namespace = namespace;
        this.newerNamespace = newerNamespace;
    }

    /** The name of the element that holds a unit. */
    String unit() {
        return unit;
    }

    /** Whether an element holds units, or is one. */
    boolean isContainer(String uri, String name) {
        return owns(uri) && (name.equals("file") || name.equals("group") || name.equals(unit));
    }

    /** Whether a namespace is that of this format's own elements. */
    public boolean owns(String uri) {
        return uri.equals(namespace) || uri.equals(newerNamespace);
    }

    /**
     * Checks the root element of a file.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_BUNDLE, with the version found and the versions supported
     */
    void requireRoot(String name, String uri, String version, int line) {
        if (!name.equals("xliff")) {
            throw XliffProblem.line(line, "the root element is <" + name + ">, not <xliff>");
        }
        if (version == null) {
            throw XliffProblem.line(line, "<xliff> does not say its version; " + taken());
        }
        Optional<XliffFormat> format = Arrays.stream(values())
                .filter(known -> version.matches(known.versions))
                .findFirst();
        if (format.isEmpty() && version.matches("1\\.[01]")) {
            throw XliffProblem.line(
                    line,
                    "XLIFF of version \"" + version
                            + "\" is not supported: the tools that write it, po2xliff and pofilter, lose data that a unit "
                            + "needs; send the PO file itself as text/x-gettext-translation; " + taken());
        }
        if (format.isEmpty()) {
            throw XliffProblem.line(line, "XLIFF of version \"" + version + "\" is not supported; " + taken());
        }
        if (format.get() != this) {
            throw XliffProblem.line(
                    line,
                    "the file is XLIFF " + version + ": send it as " + format.get().mediaType + "; as " + mediaType
                            + ", " + title + " is taken");
        }
        if (!owns(uri)) {
            throw XliffProblem.line(
                    line, "XLIFF " + version + " is in the namespace " + namespace + ", not in \"" + uri + "\"");
        }
    }

    private static String taken() {
        return XLIFF_2.title + " is, as " + XLIFF_2.mediaType + ", and " + XLIFF_1_2.title + ", as "
                + XLIFF_1_2.mediaType;
    }
}
