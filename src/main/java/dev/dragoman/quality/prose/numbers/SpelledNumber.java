package dev.dragoman.quality.prose.numbers;

import dev.dragoman.quality.prose.numbers.Phrases.Found;
import java.math.BigDecimal;

/** Puts the words of a spelled-out number together: two hundred and thirty-one million. */
final class SpelledNumber {

    /** A number in words that was read. */
    record Spelled(BigDecimal value, NumberKind kind, int end) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_WORDS = 24;

    private final NumberText text;
    private final NumberLanguage language;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal thousands;
    private BigDecimal current;
    private BigDecimal lastScale;
    private int words;
    private NumberKind kind = NumberKind.CARDINAL;

    private SpelledNumber(NumberText text, NumberLanguage language) {
        this.text = text;
        this.language = language;
    }

    /** The number in words that begins at a position; null if there is none. */
    static Spelled read(NumberText text, int start, NumberLanguage language) {
        SpelledNumber number = new SpelledNumber(text, language);
        int end = number.readFrom(start);
        BigDecimal value = number.value();
        // Half of a scale is a number, half alone is not.
        return end == start || (value.compareTo(BigDecimal.ONE) < 0 && value.signum() > 0)
                ? null
                : new Spelled(value, number.kind, end);
    }

    private BigDecimal value() {
        return total.add(value(thousands));
    }

    private int readFrom(int start) {
        int first = add(start);
        int end = first == start ? start : restOfWords(first);
        return text.isWordEnd(start, end) ? end : start;
    }

    private int restOfWords(int first) {
        int end = first;
        for (int more = 1; more < MOST_WORDS && (kind != NumberKind.ORDINAL || language.unitsFirst); more++) {
            int next = next(end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The position after the next word of the number, over spaces, hyphens and "and". */
    private int next(int end) {
        int at = afterGap(end);
        if (at > end || language.compounds) {
            int next = add(at);
            if (next > at) {
                return next;
            }
        }
        Found<Boolean> half = language.halves.at(text, at);
        if (half != null && current != null && at > end) {
            current = current.add(HALF);
            return half.end();
        }
        Found<Boolean> connector = language.connectors.within(text, at);
        if (connector == null) {
            return end;
        }
        int afterConnector = afterGap(connector.end());
        int next = add(afterConnector);
        return next > afterConnector ? next : end;
    }

    private int afterGap(int at) {
        return text.isSpace(at) || text.at(at) == '-' ? at + 1 : at;
    }

    /** Adds the word at a position; answers the position after it, or the same if it does not belong here. */
    private int add(int at) {
        Found<BigDecimal> scale = find(language.scales, at);
        Found<WordMeaning> word = find(language.words, at);
        boolean wordFirst = word != null && (scale == null || word.end() >= scale.end());
        if (wordFirst && addWord(word.meaning())) {
            return word.end();
        }
        return scale != null && addScale(scale.meaning(), find(language.bare, at) != null) ? scale.end() : at;
    }

    private boolean addWord(WordMeaning word) {
        boolean belongs = (words == 0 || word.continues()) && summand(word.value());
        if (belongs) {
            boolean ordinal = words > 0 && kind == NumberKind.ORDINAL;
            kind = words > 0 && word.kind() == NumberKind.IMPLIED ? NumberKind.CARDINAL : word.kind();
            kind = ordinal ? NumberKind.ORDINAL : kind;
            words++;
        }
        return belongs;
    }

    private boolean addScale(BigDecimal scale, boolean standsAlone) {
        boolean belongs = scale(scale, standsAlone);
        if (belongs) {
            kind = NumberKind.CARDINAL;
            words++;
        }
        return belongs;
    }

    private <M> Found<M> find(Phrases<M> phrases, int at) {
        Found<M> found = language.compounds ? phrases.within(text, at) : phrases.at(text, at);
        boolean article = found == null && !language.article.isEmpty() && text.startsWith(language.article, at);
        return article ? phrases.at(text, at + language.article.length()) : found;
    }

    private boolean summand(BigDecimal value) {
        if (value.compareTo(THOUSAND) >= 0) {
            // The Arabic dual: two thousand, two million.
            return dual(value);
        }
        if (current == null) {
            current = value;
            return true;
        }
        if (value.compareTo(HUNDRED) == 0 && current.signum() > 0 && current.compareTo(HUNDRED) < 0) {
            current = current.multiply(HUNDRED);
            return true;
        }
        boolean below = value.signum() > 0
                && ((value.compareTo(HUNDRED) < 0 && isMultiple(current, HUNDRED))
                        || (value.compareTo(TEN) < 0 && isMultiple(current, TEN) && current.compareTo(TEN) > 0)
                        || (language.unitsFirst && isTensAfterUnits(value)));
        if (below) {
            current = current.add(value);
        }
        return below;
    }

    private boolean dual(BigDecimal value) {
        BigDecimal two = BigDecimal.valueOf(2);
        boolean before = current == null && thousands == null;
        if (!before || !scale(value.divide(two), true)) {
            return false;
        }
        if (thousands != null) {
            thousands = thousands.multiply(two);
        } else {
            total = total.add(value.divide(two));
        }
        return true;
    }

    /** "Three and twenty". */
    private boolean isTensAfterUnits(BigDecimal value) {
        BigDecimal units = current.remainder(HUNDRED);
        return value.compareTo(HUNDRED) < 0 && isMultiple(value, TEN) && units.signum() > 0 && units.compareTo(TEN) < 0;
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal of) {
        return number.signum() > 0 && number.remainder(of).signum() == 0;
    }

    /** Thousands gather in a group, which millions and more multiply as a whole: "mil setenta y tres millones". */
    private boolean scale(BigDecimal scale, boolean standsAlone) {
        boolean thousand = scale.compareTo(THOUSAND) == 0;
        BigDecimal factor = thousand ? current : current == null ? thousands : value(thousands);
        boolean repeated = thousand ? thousands != null : (lastScale != null && scale.compareTo(lastScale) >= 0);
        if (repeated || (factor == null && !standsAlone)) {
            return false;
        }
        BigDecimal product = (factor == null ? BigDecimal.ONE : factor).multiply(scale);
        current = null;
        if (thousand) {
            thousands = product;
        } else {
            total = total.add(product);
            thousands = null;
            lastScale = scale;
        }
        return true;
    }

    private BigDecimal value(BigDecimal above) {
        return (above == null ? BigDecimal.ZERO : above).add(current == null ? BigDecimal.ZERO : current);
    }
}
