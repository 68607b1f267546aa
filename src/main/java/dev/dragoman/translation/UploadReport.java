package dev.dragoman.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of an upload, unit by unit; ids in reading order.
 *
 * @param taken whose target is new or another than before
 * @param confirmed outdated before, and stated by the file to be right for today's source
 * @param unchanged whose target is as it was
 * @param kept not in the file, or without a target there: what was stored stays
 * @param outdated whose target, after the upload, was made from another source than today's
 * @param missing without a target after the upload
 * @param refused not taken, with the reason; what was stored stays
 * @param gone in the file, but no longer in the record
 */
public record UploadReport(
        List<String> taken,
        List<String> confirmed,
        List<String> unchanged,
        List<String> kept,
        List<OutdatedUnit> outdated,
        List<String> missing,
        List<RefusedUnit> refused,
        List<String> gone) {

    /**
     * A unit whose source has changed since it was translated.
     *
     * @param source what it says today
     * @param translatedFrom what the target was made from
     * @param changedIn the revision that brought what it says today
     */
    public record OutdatedUnit(String unit, String source, String translatedFrom, int changedIn) {}

    /**
     * A unit that could not be taken.
     *
     * @param check the id of the check that it failed
     * @param detail what is wrong, a phrase
     * @param line the line of the file, where it is known
     */
    public record RefusedUnit(String unit, String check, String detail, Optional<Integer> line) {}

    public UploadReport {
        taken = List.copyOf(taken);
        confirmed = List.copyOf(confirmed);
        unchanged = List.copyOf(unchanged);
        kept = List.copyOf(kept);
        outdated = List.copyOf(outdated);
        missing = List.copyOf(missing);
        refused = List.copyOf(refused);
        gone = List.copyOf(gone);
    }

    /** For a person: {@code 12 taken, 2 outdated (source changed in revision 3), 1 refused: placeholder {when} is missing in p1}. */
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(taken.size() + " taken");
        add(parts, confirmed.size(), "confirmed");
        add(parts, unchanged.size(), "unchanged");
        add(parts, kept.size(), "kept as stored");
        if (!outdated.isEmpty()) {
            parts.add(outdated.size() + " outdated (source changed in " + revisions() + ")");
        }
        add(parts, missing.size(), "missing");
        if (!gone.isEmpty()) {
            parts.add(gone.size() + " no longer in the record (" + String.join(", ", gone) + ")");
        }
        String text = String.join(", ", parts);
        if (refused.isEmpty()) {
            return text;
        }
        List<String> reasons = refused.stream()
                .map(unit -> unit.detail() + " in " + unit.unit())
                .toList();
        return text + ", " + refused.size() + " refused: " + String.join("; ", reasons);
    }

    private String revisions() {
        List<String> numbers = outdated.stream()
                .map(OutdatedUnit::changedIn)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        return (numbers.size() == 1 ? "revision " : "revisions ") + String.join(", ", numbers);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
