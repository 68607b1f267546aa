package dev.dragoman.translation;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The texts of a record's units, today and in earlier revisions, which are read only when needed. */
public final class SourceHistory {

    private final Revision newest;
    private final Map<String, Unit> today;
    private final Supplier<List<Revision>> read;
    private Map<Integer, Map<String, Unit>> earlier;

    /**
     * The history of a record.
     *
     * @param all reads every revision of the record, oldest first
     */
    public SourceHistory(Revision newest, Supplier<List<Revision>> all) {
        this.newest = newest;
        this.read = all;
        today = newest.record().unitsById();
    }

    public CanonicalRecord record() {
        return newest.record();
    }

    /** The number of the newest revision. */
    public int revision() {
        return newest.number();
    }

    /** The unit as it is today; empty if the record has none of this id any more, or never had. */
    public Optional<Unit> today(String id) {
        return Optional.ofNullable(today.get(id));
    }

    /** Whether any revision had a unit with this id. */
    public boolean hasEverHad(String id) {
        return earlier().values().stream().anyMatch(units -> units.containsKey(id));
    }

    /** The text of a unit in a revision. */
    public Optional<String> source(String id, int revision) {
        if (revision == newest.number()) {
            return today(id).map(Unit::source);
        }
        return Optional.ofNullable(earlier().get(revision))
                .map(units -> units.get(id))
                .map(Unit::source);
    }

    /** The number of the revision that introduced the current text of a unit. */
    public int changedIn(String id) {
        String now = today.get(id).source();
        int since = newest.number();
        while (since > 1
                && source(id, since - 1)
                        .filter(before -> InlineText.same(before, now))
                        .isPresent()) {
            since--;
        }
        return since;
    }

    private Map<Integer, Map<String, Unit>> earlier() {
        if (earlier == null) {
            earlier = read.get().stream().collect(Collectors.toMap(Revision::number, revision -> revision.record()
                    .unitsById()));
        }
        return earlier;
    }
}
