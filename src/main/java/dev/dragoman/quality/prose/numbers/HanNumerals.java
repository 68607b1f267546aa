package dev.dragoman.quality.prose.numbers;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers in Chinese numerals, in Han or Hangul, also mixed with digits: 三千万, 3,000万, 3千萬, 二〇二三, 3천만.
 */
final class HanNumerals {

    /**
     * A number that was read.
     *
     * @param digits whether it begins with digits
     * @param numerals how many numerals it has
     * @param multiplied whether any is ten, hundred or more
     * @param plain what the digits alone say, without the numerals after them
     */
    record Numeral(BigDecimal value, int end, boolean digits, int numerals, boolean multiplied, BigDecimal plain) {}

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String KOREAN = "영일이삼사오육칠팔구";
    private static final String FINANCIAL = "零壹貳參肆伍陸柒捌玖";
    private static final String SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖";
    private static final Map<Character, Integer> UNITS = new HashMap<>();
    private static final Map<Character, Integer> POWERS = new HashMap<>();
    private static final BitSet NUMERALS = new BitSet();
    private static final int MOST_NUMERALS = 40;

    static {
        for (String digits : new String[] {DIGITS, KOREAN, FINANCIAL, SIMPLIFIED}) {
            for (int digit = 0; digit < digits.length(); digit++) {
                UNITS.put(digits.charAt(digit), digit);
            }
        }
        UNITS.putAll(Map.of('○', 0, '공', 0, '륙', 6, '壱', 1, '弐', 2, '参', 3, '两', 2, '兩', 2));
        "十拾십".chars().forEach(power -> POWERS.put((char) power, 1));
        "百佰백".chars().forEach(power -> POWERS.put((char) power, 2));
        "千仟천".chars().forEach(power -> POWERS.put((char) power, 3));
        "万萬만".chars().forEach(power -> POWERS.put((char) power, 4));
        "億亿억".chars().forEach(power -> POWERS.put((char) power, 8));
        "兆조".chars().forEach(power -> POWERS.put((char) power, 12));
        UNITS.keySet().forEach(NUMERALS::set);
        POWERS.keySet().forEach(NUMERALS::set);
    }

    private final NumberText text;
    private final NumberLanguage language;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal current;
    private BigDecimal plain;
    private int smallPower = 4;
    private int largePower = 16;
    private int numerals;
    private boolean multiplied;

    private HanNumerals(NumberText text, NumberLanguage language) {
        this.text = text;
        this.language = language;
    }

    static boolean isNumeral(char letter) {
        return NUMERALS.get(letter);
    }

    static boolean isKorean(char letter) {
        return NumberText.isHangul(letter) && isNumeral(letter);
    }

    /** Whether this numeral is also part of common words, such as 大陸 and 参加. */
    static boolean isFinancial(char letter) {
        return letter != '零' && (FINANCIAL + SIMPLIFIED + "壱弐参拾佰仟").indexOf(letter) >= 0;
    }

    static boolean isPower(char letter) {
        return POWERS.containsKey(letter);
    }

    /** The number that begins at a position with digits or a numeral; null if it is none after all. */
    static Numeral read(NumberText text, int start, NumberLanguage language) {
        HanNumerals reading = new HanNumerals(text, language);
        int end = reading.readFrom(start);
        return end == start
                ? null
                : new Numeral(
                        reading.value(),
                        end,
                        text.isDigit(start),
                        reading.numerals,
                        reading.multiplied,
                        reading.plain == null ? reading.value() : reading.plain);
    }

    private BigDecimal value() {
        return total.add(section).add(current == null ? BigDecimal.ZERO : current);
    }

    private int readFrom(int start) {
        int at = start;
        while (numerals < MOST_NUMERALS) {
            int next = step(at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The position after the next part of the number; the same if nothing more belongs to it. */
    private int step(int at) {
        char letter = text.at(at);
        if (text.isDigit(at)) {
            return current == null ? digits(at) : at;
        }
        Integer power = POWERS.get(letter);
        if (power != null) {
            return multiply(power) ? at + 1 : at;
        }
        if (UNITS.containsKey(letter)) {
            return units(at);
        }
        if (current != null && (letter == '点' || letter == '點')) {
            return decimals(at);
        }
        return letter == ' ' && language.korean ? afterSpace(at) : at;
    }

    /** The decimals of 七点四, apart from the hour in 七点四十分. */
    private int decimals(int point) {
        int at = point + 1;
        StringBuilder digits = new StringBuilder("0.");
        while (UNITS.containsKey(text.at(at)) && at - point <= MOST_NUMERALS) {
            digits.append(UNITS.get(text.at(at)));
            at++;
        }
        boolean hour = at == point + 1 || isSmallPower(text.at(at)) || "分刻半".indexOf(text.at(at)) >= 0;
        if (hour || text.isDigit(point - 1)) {
            return point;
        }
        current = current.add(new BigDecimal(digits.toString()));
        return at;
    }

    private static boolean isSmallPower(char letter) {
        return isPower(letter) && POWERS.get(letter) < 4;
    }

    private int digits(int at) {
        DigitRun run = DigitRun.read(text, at, language.separators);
        if (run.values().size() != 1) {
            return at;
        }
        current = run.values().get(0).value();
        plain = plain == null ? current : plain;
        return run.end();
    }

    private int units(int start) {
        if (current != null) {
            return start;
        }
        int at = start;
        StringBuilder digits = new StringBuilder();
        while (UNITS.containsKey(text.at(at)) && digits.length() < MOST_NUMERALS) {
            digits.append(UNITS.get(text.at(at)));
            at++;
        }
        if (numerals > 0 && digits.length() > 1 && digits.charAt(0) != '0') {
            // Two digits in a row after a multiplier: "十一二" is eleven or twelve.
            at = start + 1;
            digits.setLength(1);
        }
        current = new BigDecimal(digits.toString());
        numerals += digits.length();
        return at;
    }

    private boolean multiply(int power) {
        if (power < 4) {
            if (power >= smallPower || isZero()) {
                return false;
            }
            section = section.add((current == null ? BigDecimal.ONE : current).scaleByPowerOfTen(power));
            smallPower = power;
        } else {
            BigDecimal sum = section.add(current == null ? BigDecimal.ZERO : current);
            if (sum.signum() == 0 && total.signum() > 0 && power > largePower) {
                // 万亿: ten thousand times a hundred million.
                total = total.scaleByPowerOfTen(power);
            } else if (sum.signum() == 0 || power >= largePower) {
                return false;
            } else {
                total = total.add(sum.scaleByPowerOfTen(power));
            }
            section = BigDecimal.ZERO;
            smallPower = 4;
            largePower = power;
        }
        current = null;
        numerals++;
        multiplied = true;
        return true;
    }

    private boolean isZero() {
        return current != null && current.signum() == 0;
    }

    /** In Korean a space follows ten thousand and its powers: 3억 2,000만. */
    private int afterSpace(int space) {
        boolean afterLarge = current == null && section.signum() == 0 && total.signum() > 0;
        if (!afterLarge || (!text.isDigit(space + 1) && !isKorean(text.at(space + 1)))) {
            return space;
        }
        Numeral next = read(text, space + 1, language);
        boolean belongs = next != null
                && next.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(largePower)) < 0
                && (next.multiplied() || (next.digits() && next.value().compareTo(BigDecimal.valueOf(100)) >= 0));
        return belongs ? space + 1 : space;
    }
}
