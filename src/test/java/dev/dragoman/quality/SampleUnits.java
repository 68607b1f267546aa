package dev.dragoman.quality;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.SampleBundles;
import java.util.List;

/** Findings in a record of one paragraph, to test single checks with. */
public final class SampleUnits {

    private static final Checks CHECKS = new Checks();

    private static final CanonicalRecord RECORD = SampleRecords.of("A text.\n");

    private SampleUnits() {}

    /** What one check finds in the translation of a text into a locale. */
    public static List<Finding> findings(String check, String locale, String source, String target) {
        return all(locale, source, target).stream()
                .filter(finding -> finding.check().equals(check))
                .toList();
    }

    /** What all checks find in the translation of a text, save that the record's other units are missing. */
    public static List<Finding> all(String locale, String source, String target) {
        return CHECKS
                .of(RECORD, SampleBundles.of(RECORD, locale, List.of(SampleBundles.target("p1", target, source))))
                .stream()
                .filter(finding ->
                        !finding.check().equals("missing") && !finding.check().equals("outdated"))
                .toList();
    }
}
