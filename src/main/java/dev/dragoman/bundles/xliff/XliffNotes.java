package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.SourceChange;
import dev.dragoman.bundles.UnitLocations;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The notes for translators on a unit: its position, and what has changed since it was translated. */
public final class XliffNotes {

    private static final Pattern SPACES = Pattern.compile("[ \\t]{2}");

    private final Map<String, String> places;

    public XliffNotes(CanonicalRecord canonical) {
        this.places = UnitLocations.of(canonical);
    }

    /** A note, by category. */
    public record Note(String category, String text) {}

    public List<Note> of(Unit unit, Optional<Target> target) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("place", places.get(unit.id())));
        target.filter(found -> found.isOutdated(unit)).ifPresent(outdated -> {
            notes.add(new Note("old-source", outdated.source()));
            notes.add(new Note("change", SourceChange.describe(outdated.source(), unit.source())));
        });
        return notes;
    }

    /** The value of {@code xml:space}: significant white space must be marked. */
    public static String space(Unit unit, Optional<Target> target) {
        boolean counts = SPACES.matcher(unit.source()).find()
                || target.filter(found -> SPACES.matcher(found.text()).find()).isPresent();
        return counts ? "preserve" : "";
    }
}
