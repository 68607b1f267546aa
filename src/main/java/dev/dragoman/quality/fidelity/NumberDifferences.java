package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.prose.numbers.NumberForm;
import dev.dragoman.quality.prose.numbers.NumberInProse;
import dev.dragoman.quality.prose.numbers.NumberKind;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares the numbers of two texts as multisets of values. */
final class NumberDifferences {

    /**
     * A number without its equal.
     *
     * @param source empty if the target invented it
     * @param target empty if the target lost it
     */
    record Difference(Optional<NumberInProse> source, Optional<NumberInProse> target) {

        static Difference lost(NumberInProse number) {
            return new Difference(Optional.of(number), Optional.empty());
        }

        static Difference invented(NumberInProse number) {
            return new Difference(Optional.empty(), Optional.of(number));
        }
    }

    /** Spelled out up to here, a number may be an article, part of a word, or a manner of speaking. */
    private static final BigDecimal LARGEST_LOOSE = BigDecimal.TEN;

    /** One may be an article, two a dual or "both". */
    private static final BigDecimal LARGEST_PAIR = BigDecimal.valueOf(2);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);
    /** "April 5", "5. April", "5 de abril". */
    private static final int BESIDE_MONTH = 5;

    private final List<NumberInProse> source;
    private final List<NumberInProse> target;
    private final Set<BigDecimal> unstated;
    private final boolean[] sourceMatched;
    private final boolean[] targetMatched;

    private NumberDifferences(List<NumberInProse> source, List<NumberInProse> target, Set<BigDecimal> unstated) {
        this.source = source;
        this.target = target;
        this.unstated = unstated;
        this.sourceMatched = new boolean[source.size()];
        this.targetMatched = new boolean[target.size()];
    }

    /**
     * The differences in the order of the source, then those that are in the target alone.
     *
     * @param unstated values that the target's language may leave to the form of a noun
     */
    static List<Difference> between(List<NumberInProse> source, List<NumberInProse> target, Set<BigDecimal> unstated) {
        NumberDifferences differences = new NumberDifferences(source, target, unstated);
        differences.match();
        return differences.differences();
    }

    private void match() {
        Predicate<NumberInProse> required = NumberInProse::required;
        Predicate<NumberInProse> optional = required.negate();
        match(NumberDifferences::isMonth, NumberDifferences::isMonth, NumberInProse::readings);
        match(required, required, number -> Stream.of(number.value()));
        match(required, required, NumberInProse::readings);
        match(required, optional, NumberInProse::readings);
        match(optional, required, NumberInProse::readings);
        match(optional, optional, NumberInProse::readings);
    }

    private void match(
            Predicate<NumberInProse> ofSource,
            Predicate<NumberInProse> ofTarget,
            Function<NumberInProse, Stream<BigDecimal>> values) {
        Map<BigDecimal, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < target.size(); i++) {
            if (!targetMatched[i] && ofTarget.test(target.get(i))) {
                int at = i;
                values.apply(target.get(i)).forEach(value -> free.computeIfAbsent(value, any -> new ArrayDeque<>())
                        .add(at));
            }
        }
        for (int i = 0; i < source.size(); i++) {
            if (!sourceMatched[i] && ofSource.test(source.get(i))) {
                Optional<Integer> equal = values.apply(source.get(i))
                        .flatMap(value -> firstFree(free.get(value)).stream())
                        .findFirst();
                sourceMatched[i] = equal.isPresent();
                equal.ifPresent(at -> targetMatched[at] = true);
            }
        }
    }

    private Optional<Integer> firstFree(Deque<Integer> candidates) {
        while (candidates != null && !candidates.isEmpty()) {
            int candidate = candidates.remove();
            if (!targetMatched[candidate]) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private List<Difference> differences() {
        excuse();
        List<NumberInProse> lost = leftOf(source, sourceMatched, NumberInProse::required);
        List<NumberInProse> invented = leftOf(target, targetMatched, NumberInProse::required);
        NumberPairs pairs = new NumberPairs();
        pairs.pair(lost, invented, (one, other) -> true);
        List<NumberInProse> sourceWords = leftOf(source, sourceMatched, NumberDifferences::isWords);
        List<NumberInProse> targetWords = leftOf(target, targetMatched, NumberDifferences::isWords);
        pairs.pair(lost, targetWords, NumberDifferences::contradict);
        pairs.pair(sourceWords, invented, NumberDifferences::contradict);
        List<NumberInProse> sourceMonths = leftOf(source, sourceMatched, NumberDifferences::isMonth);
        pairs.pair(sourceMonths, leftOf(target, targetMatched, NumberDifferences::isMonth), (one, other) -> true);
        pairs.pair(sourceMonths, invented, (month, other) -> other.value().compareTo(BigDecimal.valueOf(12)) <= 0);
        sourceWords.removeIf(NumberDifferences::mayBeArticle);
        targetWords.removeIf(NumberDifferences::mayBeArticle);
        if (sourceWords.size() == 1 && targetWords.size() == 1) {
            // Where only one number is left in each text, they stand for each other, however small they are.
            pairs.pair(sourceWords, targetWords, (one, other) -> true);
        }
        sourceWords.removeIf(NumberDifferences::isLoose);
        targetWords.removeIf(NumberDifferences::isLoose);
        pairs.pair(sourceWords, targetWords, (one, other) -> true);
        return Stream.concat(
                        Stream.concat(pairs.found().stream(), lost.stream().map(Difference::lost))
                                .sorted(Comparator.comparing(difference ->
                                        difference.source().orElseThrow().start())),
                        invented.stream()
                                .filter(number -> number.value().compareTo(BigDecimal.ONE) != 0)
                                .map(Difference::invented))
                .toList();
    }

    /** Marks as matched what need not have its equal. */
    private void excuse() {
        Set<BigDecimal> inTarget = values(target);
        for (int i = 0; i < source.size(); i++) {
            sourceMatched[i] |= mayBeLost(i, inTarget);
        }
        // What a translation repeats is not invented.
        Set<BigDecimal> inSource = values(source.stream()
                .filter(number -> number.kind().isNumber() || number.kind() == NumberKind.IMPLIED)
                .toList());
        for (int i = 0; i < target.size(); i++) {
            targetMatched[i] |=
                    target.get(i).required() && target.get(i).readings().anyMatch(inSource::contains);
        }
    }

    private static List<NumberInProse> leftOf(
            List<NumberInProse> numbers, boolean[] matched, Predicate<NumberInProse> wanted) {
        List<NumberInProse> left = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            if (!matched[i] && wanted.test(numbers.get(i))) {
                left.add(numbers.get(i));
            }
        }
        return left;
    }

    private static Set<BigDecimal> values(List<NumberInProse> numbers) {
        Set<BigDecimal> values = new HashSet<>();
        numbers.forEach(number -> number.readings().forEach(values::add));
        return values;
    }

    /** A dual may say "two", and a date that comes twice may be "the same day" the second time. */
    private boolean mayBeLost(int at, Set<BigDecimal> stated) {
        BigDecimal value = source.get(at).value();
        return unstated.contains(value)
                || (value.compareTo(LAST_DAY) <= 0
                        && stated.contains(value)
                        && (isMonthBeside(at - 1, at) || isMonthBeside(at + 1, at)));
    }

    private boolean isMonthBeside(int month, int at) {
        return month >= 0
                && month < source.size()
                && isMonth(source.get(month))
                && source.get(Math.max(month, at)).start()
                                - source.get(Math.min(month, at)).end()
                        <= BESIDE_MONTH;
    }

    private static boolean isMonth(NumberInProse number) {
        return number.kind() == NumberKind.MONTH;
    }

    private static boolean isWords(NumberInProse number) {
        return number.kind().isNumber() && number.form() == NumberForm.WORDS;
    }

    private static boolean mayBeArticle(NumberInProse number) {
        return number.value().compareTo(LARGEST_PAIR) <= 0;
    }

    private static boolean isLoose(NumberInProse number) {
        return number.value().compareTo(LARGEST_LOOSE) <= 0;
    }

    /** Whether a spelled-out number is so large, or so like the other one, that both mean the same thing. */
    private static boolean contradict(NumberInProse number, NumberInProse other) {
        return (!isLoose(number) && !isLoose(other))
                || number.value().unscaledValue().equals(other.value().unscaledValue());
    }
}
