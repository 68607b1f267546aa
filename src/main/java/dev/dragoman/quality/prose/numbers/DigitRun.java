package dev.dragoman.quality.prose.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Digits with what stands between them: one number, or several without a space, as in 5.4.2023.
 *
 * @param values empty if the digits are too many for a number
 * @param split whether a single point or comma parts the one number, and the parts may also be hour and minutes
 */
record DigitRun(List<Value> values, int end, boolean split) {

    /** A number among digits, or the other value that its separator may mean. */
    record Value(BigDecimal value, int start, int end, Set<BigDecimal> alternatives) {}

    private static final int MOST_DIGITS = 30;
    private static final int GROUP = 3;

    /** Reads the digits that begin at a position. */
    static DigitRun read(NumberText text, int start, Separators separators) {
        List<String> groups = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        int at = start;
        int digits = 0;
        while (true) {
            int end = endOfDigits(text, at);
            groups.add(digits(text, at, end));
            if (groups.get(groups.size() - 1).length() <= MOST_DIGITS) {
                values.add(new Value(new BigDecimal(groups.get(groups.size() - 1)), at, end, Set.of()));
            }
            digits += end - at;
            at = end;
            if (!continues(text, end, separators, between, groups.get(0).length())) {
                break;
            }
            between.append(text.at(end));
            at = end + 1;
        }
        if (groups.size() == 1) {
            return new DigitRun(values, at, false);
        }
        boolean date = separators.decimal() == ',' && between.toString().equals(".") && text.at(at) == '.';
        Joined joined = digits > MOST_DIGITS || date ? null : join(groups, between.toString(), separators);
        if (joined == null) {
            return new DigitRun(values, at, false);
        }
        boolean split = groups.size() == 2 && !Separators.isGroupingOnly(between.charAt(0));
        return new DigitRun(List.of(new Value(joined.value, start, at, joined.alternatives)), at, split);
    }

    private static int endOfDigits(NumberText text, int start) {
        int end = start;
        while (text.isDigit(end) || text.at(end) == NumberText.SECOND_HALF) {
            end++;
        }
        return end;
    }

    private static String digits(NumberText text, int start, int end) {
        return text.folded(start, end).replace(String.valueOf(NumberText.SECOND_HALF), "");
    }

    private static boolean continues(
            NumberText text, int at, Separators separators, StringBuilder between, int firstLength) {
        char separator = text.at(at);
        if (!separators.isSeparator(separator) || !text.isDigit(at + 1)) {
            return false;
        }
        if (separator != ' ' && separator != NumberText.NO_BREAK) {
            return true;
        }
        // A space parts groups of three digits, not numbers.
        boolean sameSoFar = between.isEmpty() || between.charAt(between.length() - 1) == separator;
        int end = endOfDigits(text, at + 1);
        return sameSoFar && firstLength <= GROUP && end - at - 1 == GROUP;
    }

    /** What groups mean together; null if they are no number. */
    private static Joined join(List<String> groups, String between, Separators separators) {
        char first = between.charAt(0);
        char last = between.charAt(between.length() - 1);
        boolean allSame = between.chars().allMatch(separator -> separator == first);
        if (between.length() == 1) {
            return joinTwo(groups.get(0), groups.get(1), first, separators);
        }
        if (allSame && first != '\u066B' && areGroups(groups, first)) {
            return Joined.of(String.join("", groups));
        }
        boolean decimals = between.substring(0, between.length() - 1).chars().allMatch(separator -> separator == first)
                && last != first
                && !Separators.isGroupingOnly(last)
                && areGroups(groups.subList(0, groups.size() - 1), first);
        return decimals
                ? Joined.of(String.join("", groups.subList(0, groups.size() - 1)) + "." + groups.get(groups.size() - 1))
                : null;
    }

    private static Joined joinTwo(String whole, String rest, char separator, Separators separators) {
        boolean group = areGroups(List.of(whole, rest), separator);
        if (Separators.isGroupingOnly(separator)) {
            return group ? Joined.of(whole + rest) : null;
        }
        if (separator == '\u066B') {
            return Joined.of(whole + "." + rest);
        }
        if (!group) {
            // Before anything but three digits a comma is a decimal comma, or parts the numbers of a list.
            return separator == '.' || separators.decimal() == ',' || separators.both()
                    ? Joined.of(whole + "." + rest)
                    : null;
        }
        Joined grouped = Joined.of(whole + rest);
        Joined decimal = Joined.of(whole + "." + rest);
        boolean usual = separator == separators.decimal();
        Joined read = usual ? decimal : grouped;
        return separators.both() ? read.or(usual ? grouped.value : decimal.value) : read;
    }

    /** Groups of three, or as in India of two and a last one of three. */
    private static boolean areGroups(List<String> groups, char separator) {
        String first = groups.get(0);
        if (first.length() > GROUP || first.startsWith("0")) {
            return false;
        }
        if (groups.size() == 1) {
            return true;
        }
        int middle = groups.size() == 2 ? GROUP : groups.get(1).length();
        boolean even = groups.subList(1, groups.size() - 1).stream().allMatch(group -> group.length() == middle);
        return even
                && (middle == GROUP || (middle == 2 && separator == ','))
                && groups.get(groups.size() - 1).length() == GROUP;
    }

    private record Joined(BigDecimal value, Set<BigDecimal> alternatives) {

        static Joined of(String number) {
            return new Joined(new BigDecimal(number), Set.of());
        }

        Joined or(BigDecimal other) {
            return new Joined(value, Set.of(other.stripTrailingZeros()));
        }
    }
}
