package dev.dragoman.translation.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of an upload, unit by unit; ids in reading order.
 *
 * @param taken whose target is new or has changed
 * @param confirmed outdated before, and confirmed by the file for the current source
 * @param unchanged whose target is as it was
 * @param kept not in the file, or without a target there: what was stored is kept
 * @param outdated whose target, after the upload, is of another source than today's
 * @param unfinished whose target, after the upload, still needs work
 * @param missing without a target after the upload
 * @param refused not taken, with the reason; what was stored is kept
 * @param gone in the file, but no longer in the record
 * @param conflicts changed differently by the file and by others since the version that the file is based on: not taken
 * @param file what is to be reported of the file besides its units
 */
public record UploadReport(
        List<String> taken,
        List<String> confirmed,
        List<String> unchanged,
        List<String> kept,
        List<OutdatedUnit> outdated,
        List<String> unfinished,
        List<String> missing,
        List<RefusedUnit> refused,
        List<String> gone,
        List<Conflict> conflicts,
        OfFile file) {

    /**
     * What is to be reported of the file besides its units.
     *
     * @param notes how something in the file was interpreted
     * @param dropped elements and attributes of other namespaces, of which nothing is stored
     * @param ignored claims of the file that only acts can establish
     */
    public record OfFile(List<String> notes, List<String> dropped, List<Claim> ignored) {

        public OfFile {
            notes = List.copyOf(notes);
            dropped = List.copyOf(dropped);
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * A unit that two people have changed.
     *
     * @param base its target in the version that the file is based on; empty if it had none
     * @param stored its target now, which is kept
     * @param uploaded its target in the file
     */
    public record Conflict(String unit, Optional<String> base, String stored, String uploaded) {}

    /**
     * A unit whose source has changed since it was translated.
     *
     * @param source what it says today
     * @param translatedFrom what the target was translated from
     * @param changedIn the revision that introduced the current text
     */
    public record OutdatedUnit(String unit, String source, String translatedFrom, int changedIn) {}

    /**
     * A unit that was refused.
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
        unfinished = List.copyOf(unfinished);
        missing = List.copyOf(missing);
        refused = List.copyOf(refused);
        gone = List.copyOf(gone);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * For a person: {@code 12 taken, 2 outdated (source changed in revision 3), 1 refused: placeholder {when} is
     * missing in p1}.
     */
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(taken.size() + " taken");
        add(parts, confirmed.size(), "confirmed");
        add(parts, unchanged.size(), "unchanged");
        add(parts, kept.size(), "kept as stored");
        if (!outdated.isEmpty()) {
            parts.add(outdated.size() + " outdated (source changed in " + revisions() + ")");
        }
        add(parts, unfinished.size(), "unfinished");
        add(parts, missing.size(), "missing");
        if (!gone.isEmpty()) {
            parts.add(gone.size() + " no longer in the record (" + String.join(", ", gone) + ")");
        }
        if (!conflicts.isEmpty()) {
            parts.add(conflicts.size() + " in conflict with what is stored (" + conflictingUnits() + ")");
        }
        if (!refused.isEmpty()) {
            List<String> reasons = refused.stream()
                    .map(unit -> unit.detail() + " in " + unit.unit())
                    .toList();
            parts.add(refused.size() + " refused: " + String.join("; ", reasons));
        }
        StringBuilder text = new StringBuilder(String.join(", ", parts));
        file.notes().forEach(note -> text.append("; ").append(note));
        if (!file.dropped().isEmpty()) {
            text.append("; dropped, not part of the translation: ").append(String.join(", ", file.dropped()));
        }
        if (!file.ignored().isEmpty()) {
            text.append(file.ignored().stream()
                    .map(claim -> claim.name() + " \"" + claim.value() + "\"")
                    .collect(Collectors.joining(", ", "; claims of the file that were ignored: ", "")));
        }
        return text.toString();
    }

    /** The same report with more notes. */
    public UploadReport withNotes(List<String> more) {
        return new UploadReport(
                taken,
                confirmed,
                unchanged,
                kept,
                outdated,
                unfinished,
                missing,
                refused,
                gone,
                conflicts,
                new OfFile(
                        Stream.concat(file.notes().stream(), more.stream()).toList(), file.dropped(), file.ignored()));
    }

    private String conflictingUnits() {
        return conflicts.stream().map(Conflict::unit).collect(Collectors.joining(", "));
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
