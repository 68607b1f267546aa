package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.bundles.SourceChange;
import dev.dragoman.bundles.UnitLocations;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The notes for translators on a unit: its position, what has changed since it was translated, and what the checks find. */
public final class XliffNotes {

    private static final Pattern SPACES = Pattern.compile("[ \\t]{2}");

    private final Map<String, String> places;
    private final Map<String, List<String>> findings;

    public XliffNotes(BundleExport export) {
        this.places = UnitLocations.of(export.record());
        this.findings = export.findings();
    }

    /**
     * A note, by category.
     *
     * @param number tells several notes of a category apart; 0 if there is only one
     * @param part {@code source} or {@code target}, whichever it is about
     */
    public record Note(String category, int number, String part, String text) {

        private static Note onSource(String category, String text) {
            return new Note(category, 0, "source", text);
        }

        /** The category, with the number where there are several. */
        public String name() {
            return number == 0 ? category : category + "-" + number;
        }
    }

    public List<Note> of(Unit unit, Optional<Target> target) {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.onSource("place", places.get(unit.id())));
        target.filter(found -> found.isOutdated(unit)).ifPresent(outdated -> {
            notes.add(Note.onSource("old-source", outdated.source()));
            notes.add(Note.onSource("change", SourceChange.describe(outdated.source(), unit.source())));
        });
        List<String> found = findings.getOrDefault(unit.id(), List.of());
        for (int i = 0; i < found.size(); i++) {
            notes.add(new Note("finding", i + 1, "target", found.get(i)));
        }
        return notes;
    }

    /** The value of {@code xml:space}: significant white space must be marked. */
    public static String space(Unit unit, Optional<Target> target) {
        boolean counts = SPACES.matcher(unit.source()).find()
                || target.filter(found -> SPACES.matcher(found.text()).find()).isPresent();
        return counts ? "preserve" : "";
    }
}
