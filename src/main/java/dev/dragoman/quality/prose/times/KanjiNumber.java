package dev.dragoman.quality.prose.times;

/** Numbers up to 9999 in Chinese characters: 二十五, 二〇二三. */
final class KanjiNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final int MAX_LENGTH = 8;

    private KanjiNumber() {}

    /** After the last character of the number that begins at an index; the index itself if none does. */
    static int end(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < MAX_LENGTH && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int value(String number) {
        boolean positional = number.chars().noneMatch(sign -> UNITS.indexOf(sign) >= 0);
        int total = 0;
        int digit = -1;
        for (int i = 0; i < number.length(); i++) {
            char sign = number.charAt(i);
            int unit = UNITS.indexOf(sign);
            if (unit >= 0) {
                total += Math.max(1, digit) * (int) Math.pow(10, unit + 1.0);
                digit = -1;
            } else {
                digit = (positional && digit > 0 ? 10 * digit : 0) + digit(sign);
            }
        }
        return total + Math.max(0, digit);
    }

    private static int digit(char sign) {
        return sign == '零' ? 0 : DIGITS.indexOf(sign);
    }

    private static boolean isPart(char sign) {
        return sign == '零' || DIGITS.indexOf(sign) >= 0 || UNITS.indexOf(sign) >= 0;
    }
}
