package dev.dragoman.quality.prose.numbers;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells digits that belong to a name or an address from numbers: G7, COVID-19, F-35, 5G, 2+2. */
record NameRule(NumberText text) {

    private static final int LONGEST_WORD = 32;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    /** Abbreviations after which a number follows without a space. */
    private static final Set<String> BEFORE_NUMBERS = Set.of("no", "nr", "rs", "p", "pp", "art", "s");

    boolean isName(int start, int end) {
        return followsName(start) || precedesName(start, end) || isSum(start, end);
    }

    private boolean followsName(int start) {
        char before = text.at(start - 1);
        if (text.isCapitalScript(start - 1)) {
            return !takesNumbers(start - 1);
        }
        if (before == '#') {
            // A character reference that somebody escaped: &#39;
            return text.at(start - 2) == '&';
        }
        if (before == '+' || before == '/') {
            return text.isCapitalScript(start - 2);
        }
        if (before != '-' && before != '\u2013') {
            return false;
        }
        if (!text.isCapitalScript(start - 2)) {
            return text.isWordLetter(start - 2);
        }
        return hasCapital(start - 2) && !takesNumbers(start - 2);
    }

    /** 5G, 3D: one capital that is no abbreviation of a scale or unit. */
    private boolean precedesName(int start, int end) {
        char letter = text.originalAt(end);
        return (letter == 'G' || letter == 'D')
                && !text.isWordLetter(end + 1)
                && !text.isDigit(end + 1)
                && end - start < 2;
    }

    private boolean isSum(int start, int end) {
        return end - start == 1
                && ((text.at(end) == '+' && text.isDigit(end + 1))
                        || (text.at(start - 1) == '+' && text.isDigit(start - 2)));
    }

    private boolean takesNumbers(int last) {
        int first = firstOfWord(last);
        String word = text.folded(first, last + 1);
        return BEFORE_NUMBERS.contains(word) || CURRENCIES.contains(word);
    }

    private boolean hasCapital(int last) {
        for (int at = firstOfWord(last); at <= last; at++) {
            if (Character.isUpperCase(text.originalAt(at))) {
                return true;
            }
        }
        return false;
    }

    private int firstOfWord(int last) {
        int first = last;
        while (text.isWordLetter(first - 1) && last - first < LONGEST_WORD) {
            first--;
        }
        return first;
    }

    /** Whether a URL begins here. */
    boolean beginsAddress(int at) {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    /** The end of a URL: its characters are ASCII. */
    int endOfAddress(int start) {
        int end = start;
        while (text.at(end) > ' ' && text.at(end) < 0x7F) {
            end++;
        }
        return end;
    }
}
