package dev.dragoman.records.ids;

import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Carries the ids of units over from one revision to the next: an unchanged text keeps its id wherever it moved, a
 * changed one keeps it if it is between the same neighbours and still similar, and ids are never reused.
 */
public final class UnitIds {

    /** Title, byline, topic and place have fixed ids. */
    public static final Set<String> FIXED = Set.of("title", "byline", "topic", "place");

    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)([0-9]+)");

    private UnitIds() {}

    /**
     * The record with its new ids.
     *
     * @param previous the previous revision
     * @param fresh the record as read, with provisional ids by position; those in {@code explicit} stay
     * @param everUsed all ids that any revision of this record has used; asked only when a new id is needed
     */
    public static CanonicalRecord carryOver(
            CanonicalRecord previous, CanonicalRecord fresh, Set<String> explicit, Supplier<Set<String>> everUsed) {
        List<Unit> before = body(previous, explicit);
        List<Unit> after = body(fresh, explicit);
        int[] match = unchanged(texts(before), texts(after));
        Alignment.alikeBetweenAnchors(before, after, match);
        Optional<Numbers> numbers = Arrays.stream(match).anyMatch(i -> i < 0)
                ? Optional.of(new Numbers(everUsed.get(), explicit))
                : Optional.empty();
        Map<String, String> renamed = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            String provisional = after.get(i).id();
            renamed.put(
                    provisional,
                    match[i] >= 0
                            ? before.get(match[i]).id()
                            : numbers.orElseThrow().next(prefix(provisional)));
        }
        return fresh.withUnitIds(id -> renamed.getOrDefault(id, id));
    }

    /**
     * For each new text, the index of the same old text, or -1. A text that occurs several times is matched by its
     * neighbours, and if it moved away from them, by its order.
     */
    private static int[] unchanged(List<?> before, List<?> after) {
        Map<Object, Deque<Integer>> places = places(before);
        Map<Object, Deque<Integer>> newPlaces = places(after);
        int[] match = new int[after.size()];
        Arrays.setAll(match, i -> {
            Deque<Integer> same = places.getOrDefault(after.get(i), new ArrayDeque<>());
            return same.size() == 1 && newPlaces.get(after.get(i)).size() == 1 ? same.element() : -1;
        });
        Alignment.equalBetweenAnchors(before, after, match);
        Set<Integer> taken = Arrays.stream(match).boxed().collect(Collectors.toSet());
        places.values().forEach(same -> same.removeIf(taken::contains));
        for (int i = 0; i < match.length; i++) {
            Deque<Integer> same = places.get(after.get(i));
            if (match[i] < 0 && same != null && !same.isEmpty()) {
                match[i] = same.remove();
            }
        }
        return match;
    }

    private static Map<Object, Deque<Integer>> places(List<?> texts) {
        Map<Object, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            places.computeIfAbsent(texts.get(i), text -> new ArrayDeque<>()).add(i);
        }
        return places;
    }

    /** The texts of the units, in the form that {@link InlineText#same} compares. */
    private static List<?> texts(List<Unit> units) {
        return units.stream().map(unit -> InlineText.parse(unit.source())).toList();
    }

    private static List<Unit> body(CanonicalRecord canonical, Set<String> explicit) {
        return canonical.units().stream()
                .filter(unit -> !FIXED.contains(unit.id()) && !explicit.contains(unit.id()))
                .toList();
    }

    private static String prefix(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? numbered.group(1) : "p";
    }

    /**
     * Assigns numbers above all that were ever used, for each prefix; huge numbers in a file are ignored.
     */
    private static final class Numbers {

        private final Map<String, Integer> highest = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        Numbers(Collection<String> everUsed, Set<String> explicit) {
            taken.addAll(explicit);
            taken.addAll(everUsed);
            for (String id : everUsed) {
                Matcher numbered = NUMBERED.matcher(id);
                if (numbered.matches() && numbered.group(2).length() < 10) {
                    highest.merge(numbered.group(1), Integer.parseInt(numbered.group(2)), Math::max);
                }
            }
        }

        String next(String prefix) {
            String id;
            do {
                id = prefix + highest.merge(prefix, 1, Integer::sum);
            } while (!taken.add(id));
            return id;
        }
    }
}
