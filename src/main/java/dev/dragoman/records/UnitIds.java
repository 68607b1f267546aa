package dev.dragoman.records;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries the ids of units over from one revision to the next: an unchanged text keeps its id wherever it went, a
 * changed one keeps it if it stands between the same neighbours and is still alike, and ids are never used again.
 */
final class UnitIds {

    /** Title, byline, topic and place are known by what they are for. */
    static final Set<String> FIXED = Set.of("title", "byline", "topic", "place");

    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)([0-9]+)");

    private UnitIds() {}

    /**
     * The record with the ids that its units have from now on.
     *
     * @param previous the revision before
     * @param fresh the record as read, with provisional ids by position; those in {@code explicit} stay
     * @param everUsed all ids that any revision of this record has used
     */
    static CanonicalRecord carryOver(
            CanonicalRecord previous, CanonicalRecord fresh, Set<String> explicit, Collection<String> everUsed) {
        List<Unit> before = body(previous, explicit);
        List<Unit> after = body(fresh, explicit);
        Map<String, String> renamed = new HashMap<>();
        int[] match = unchanged(before, after);
        Alignment.betweenAnchors(before, after, match);
        Numbers numbers = new Numbers(everUsed, explicit);
        for (int i = 0; i < after.size(); i++) {
            String provisional = after.get(i).id();
            renamed.put(provisional, match[i] >= 0 ? before.get(match[i]).id() : numbers.next(prefix(provisional)));
        }
        return fresh.withUnitIds(id -> renamed.getOrDefault(id, id));
    }

    /** For each unit after, the place of the same text before, or -1; of equal texts the first goes with the first. */
    private static int[] unchanged(List<Unit> before, List<Unit> after) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.computeIfAbsent(before.get(i).source(), source -> new ArrayDeque<>())
                    .add(i);
        }
        int[] match = new int[after.size()];
        for (int i = 0; i < match.length; i++) {
            Deque<Integer> same = places.get(after.get(i).source());
            match[i] = same == null || same.isEmpty() ? -1 : same.remove();
        }
        return match;
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

    /** Gives out numbers above all that were ever used, for each prefix. */
    private static final class Numbers {

        private final Map<String, Integer> highest = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        Numbers(Collection<String> everUsed, Set<String> explicit) {
            taken.addAll(explicit);
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
