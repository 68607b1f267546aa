package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.xliff.FaultyUnits;
import dev.dragoman.bundles.xliff.ForeignNames;
import dev.dragoman.bundles.xliff.LanguageAttributes;
import dev.dragoman.bundles.xliff.XliffFormat;
import dev.dragoman.bundles.xliff.XliffScan;
import dev.dragoman.problem.ProblemException;
import java.util.List;
import java.util.Map;

/**
 * An XLIFF 1.2 file that is valid by the schema except for some units, for any record.
 *
 * @param xml the file, with language tags in the form of BCP 47
 * @param faults the units that break a rule of the format, by their index in the file
 * @param foreignNames its names in other namespaces
 */
record Xliff12Document(String xml, Map<Integer, ProblemException> faults, List<String> foreignNames) {

    /**
     * Reads and validates a file except its faulty units.
     *
     * @throws ProblemException INVALID_BUNDLE with the line, LIMIT_EXCEEDED
     */
    static Xliff12Document read(String file, BundleLimits limits) {
        LanguageAttributes languages = new LanguageAttributes(file);
        ForeignNames foreign = new ForeignNames(XliffFormat.XLIFF_1_2);
        XliffScan.of(file, XliffFormat.XLIFF_1_2, limits, languages, foreign);
        String xml = languages.text();
        XliffScan scan = XliffScan.of(xml, XliffFormat.XLIFF_1_2, limits);
        Map<Integer, ProblemException> faults =
                FaultyUnits.find(xml, scan.units(), part -> Xliff12Schema.validate(part, scan), scan.duplicates());
        return new Xliff12Document(xml, faults, foreign.names());
    }

    /**
     * Validates a whole file.
     *
     * @throws ProblemException INVALID_BUNDLE with the line, and the unit if it is in one
     */
    static void validate(String file) {
        read(file, BundleLimits.STANDARD).faults().values().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
    }
}
