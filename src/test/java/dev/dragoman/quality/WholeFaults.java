package dev.dragoman.quality;

import dev.dragoman.records.Unit;
import dev.dragoman.translation.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Faults in a bundle as a whole. */
final class WholeFaults {

    private static final int SHORTEST_SOURCE = 30;

    private WholeFaults() {}

    static SeededFault lostTarget() {
        return (place, random) -> Optional.of(new SeededFault.Seeded(place, Optional.empty()));
    }

    /** The source of an earlier unit, and a translation that has a word less than that unit's. */
    static SeededFault sameSourceWithAWordLess() {
        return (place, random) -> earlier(place, random.nextInt(1000)).flatMap(other -> Faults.replace(
                        other.text(), Faults.pick(Faults.WORD, other.text(), random), word -> "")
                .map(text -> place.with(of(place.target(), other.source(), text))));
    }

    /** The source of an earlier unit, and another translation. */
    static SeededFault sameSourceInOtherWords() {
        return (place, random) -> earlier(place, random.nextInt(1000))
                .filter(other -> !other.text().equals(place.target().text()))
                .map(other -> place.with(
                        of(place.target(), other.source(), place.target().text())));
    }

    private static Target of(Target target, String source, String text) {
        return new Target(target.unit(), text, target.state(), target.subState(), source);
    }

    private static Optional<Target> earlier(SeededFault.Place place, int random) {
        List<Target> earlier = place.translated().canonical().units().stream()
                .map(Unit::id)
                .takeWhile(id -> !id.equals(place.target().unit()))
                .map(place.translated().bundle().targets()::get)
                .filter(Objects::nonNull)
                .filter(target -> target.source().length() >= SHORTEST_SOURCE)
                .toList();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(random % earlier.size()));
    }
}
