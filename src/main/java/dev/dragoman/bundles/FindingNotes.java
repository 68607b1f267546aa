package dev.dragoman.bundles;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.whole.MissingCheck;
import dev.dragoman.quality.whole.OutdatedCheck;
import dev.dragoman.quality.whole.UnfinishedCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Findings as notes for translators, which are never read back.
 *
 * @param byUnit by the unit's id, each as {@code warning (numbers): …} on one line
 */
public record FindingNotes(Map<String, List<String>> byUnit) {

    /** The checks whose findings every format tells in its own way: an empty, outdated or unfinished unit. */
    private static final Set<String> TOLD = Set.of(MissingCheck.ID, OutdatedCheck.ID, UnfinishedCheck.ID);

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    public FindingNotes {
        byUnit = Map.copyOf(byUnit);
    }

    /** The findings with their messages in a language. */
    public static FindingNotes of(List<Finding> findings, FindingWording wording) {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        findings.stream().filter(finding -> !TOLD.contains(finding.check())).forEach(finding -> notes.computeIfAbsent(
                        finding.unit(), unit -> new ArrayList<>())
                .add(note(finding, wording)));
        return new FindingNotes(notes);
    }

    private static String note(Finding finding, FindingWording wording) {
        String message = CONTROLS.matcher(wording.text(finding)).replaceAll(" ");
        return finding.severity().slug() + " (" + finding.check() + "): " + message;
    }
}
