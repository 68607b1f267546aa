package dev.dragoman.quality.prose.times;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** The names of months, weekdays and halves of the day in all the forms that ICU has. */
final class CalendarWords {

    private static final List<Integer> CONTEXTS = List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE);

    private final DateFormatSymbols symbols;

    CalendarWords(ULocale locale) {
        symbols = new DateFormatSymbols(locale);
    }

    /** The weekdays in one letter each, Monday first; empty if two have the same one. */
    String letters() {
        String[] names = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.NARROW);
        StringBuilder letters = new StringBuilder();
        for (int weekday = 1; weekday <= 7; weekday++) {
            String letter = Folding.fold(names[icu(weekday)]);
            if (letter.length() != 1 || letters.indexOf(letter) >= 0) {
                return "";
            }
            letters.append(letter);
        }
        return letters.toString();
    }

    void addTo(Lexicon words) {
        for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
            for (int context : CONTEXTS) {
                addMonths(words, symbols.getMonths(context, width));
            }
        }
        for (int context : CONTEXTS) {
            addWeekdays(words, "weekday", symbols.getWeekdays(context, DateFormatSymbols.WIDE));
            addWeekdays(words, "weekday-short", symbols.getWeekdays(context, DateFormatSymbols.ABBREVIATED));
        }
        String[] halves = symbols.getAmPmStrings();
        words.add(halves[0], half("am", halves[0]));
        words.add(halves[1], half("pm", halves[1]));
    }

    /** One letter means something else as well: Arabic م also stands for metres and for the years of our era. */
    private static Meaning half(String kind, String word) {
        return new Meaning(word.length() == 1 ? kind + "-letter" : kind, null);
    }

    private static void addMonths(Lexicon words, String[] names) {
        for (int month = 1; month <= 12; month++) {
            String name = names[month - 1];
            // Where months are numbers (4月), templates read them.
            if (Folding.fold(name).chars().noneMatch(Character::isDigit)) {
                addWithoutStop(words, name, new Meaning("month", month));
            }
        }
    }

    private static void addWeekdays(Lexicon words, String kind, String[] names) {
        for (int weekday = 1; weekday <= 7; weekday++) {
            if (names[icu(weekday)].length() > 1) {
                addWithoutStop(words, names[icu(weekday)], new Meaning(kind, weekday));
            }
        }
    }

    private static void addWithoutStop(Lexicon words, String name, Meaning meaning) {
        words.add(name, meaning);
        if (name.endsWith(".")) {
            words.add(name.substring(0, name.length() - 1), meaning);
        }
    }

    /** ICU counts from Sunday, which is 1. */
    private static int icu(int isoWeekday) {
        return isoWeekday % 7 + 1;
    }
}
