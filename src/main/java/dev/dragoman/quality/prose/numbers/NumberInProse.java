package dev.dragoman.quality.prose.numbers;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A number that a text states.
 *
 * @param value without trailing zeros, so that equal numbers are equal values
 * @param start in UTF-16 code units from the beginning of the text
 * @param end after the last code unit; words of scale and percent signs are included, currencies and units are not
 * @param alternatives what else it may mean: 20 in "20 to 30 million" may be 20 million
 */
public record NumberInProse(
        BigDecimal value, NumberKind kind, NumberForm form, int start, int end, Set<BigDecimal> alternatives) {

    public NumberInProse {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("From " + start + " to " + end + " is no part of a text");
        }
        value = value.stripTrailingZeros();
        alternatives = Set.copyOf(alternatives);
    }

    /** The value, then what else it may mean. */
    public Stream<BigDecimal> readings() {
        return Stream.concat(Stream.of(value), alternatives.stream());
    }

    /** Whether a translation has to state it too: digits that are a number of their own. */
    public boolean required() {
        return kind.isNumber() && form == NumberForm.DIGITS;
    }
}
