package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.fidelity.NumberDifferences.Difference;
import dev.dragoman.quality.prose.numbers.NumberInProse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Pairs each number of a source with the one of its target that was probably meant for it. */
final class NumberPairs {

    private record Pair(int source, int target, int likeness) {}

    /** Of more numbers only the first are compared: the texts are no translations of each other. */
    private static final int MOST_COMPARED = 50;

    private final List<Difference> found = new ArrayList<>();

    /** The pairs so far. */
    List<Difference> found() {
        return found;
    }

    /** Takes out of both lists what belongs together: the most alike first, then what comes first. */
    void pair(
            List<NumberInProse> source,
            List<NumberInProse> target,
            BiPredicate<NumberInProse, NumberInProse> mayBePair) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_COMPARED, source.size()); i++) {
            for (int j = 0; j < Math.min(MOST_COMPARED, target.size()); j++) {
                if (mayBePair.test(source.get(i), target.get(j))) {
                    pairs.add(new Pair(i, j, likeness(source.get(i), target.get(j))));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::likeness).reversed());
        Set<NumberInProse> sourcePaired = new HashSet<>();
        Set<NumberInProse> targetPaired = new HashSet<>();
        for (Pair pair : pairs) {
            NumberInProse one = source.get(pair.source());
            NumberInProse other = target.get(pair.target());
            if (!sourcePaired.contains(one) && !targetPaired.contains(other)) {
                sourcePaired.add(one);
                targetPaired.add(other);
                found.add(new Difference(Optional.of(one), Optional.of(other)));
            }
        }
        source.removeAll(sourcePaired);
        target.removeAll(targetPaired);
    }

    private static int likeness(NumberInProse one, NumberInProse other) {
        String digits = one.value().unscaledValue().toString();
        String otherDigits = other.value().unscaledValue().toString();
        int alike = digits.equals(otherDigits) ? 8 : sorted(digits).equals(sorted(otherDigits)) ? 4 : 0;
        boolean sameLength = length(one) == length(other);
        return alike + (sameLength ? 2 : 0) + (one.kind() == other.kind() ? 1 : 0);
    }

    private static int length(NumberInProse number) {
        return number.value().precision() - number.value().scale();
    }

    private static String sorted(String digits) {
        return digits.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
