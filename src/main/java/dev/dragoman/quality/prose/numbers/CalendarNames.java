package dev.dragoman.quality.prose.numbers;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.JapaneseCalendar;
import com.ibm.icu.util.TaiwanCalendar;
import com.ibm.icu.util.ULocale;

/** The names of months and of eras in which years are counted, as ICU has them. */
final class CalendarNames {

    private static final int SHORTEST = 3;

    private CalendarNames() {}

    static void addTo(NumberLanguage language, ULocale locale) {
        if (!language.eastAsian) {
            DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                addMonths(language, symbols.getMonths(context, DateFormatSymbols.WIDE), true);
                addMonths(language, symbols.getMonths(context, DateFormatSymbols.ABBREVIATED), language.capitalMonths);
            }
        }
        addEras(language, new JapaneseCalendar(locale), locale, JapaneseCalendar.MEIJI, JapaneseCalendar.REIWA);
        addEras(language, new TaiwanCalendar(locale), locale, TaiwanCalendar.MINGUO, TaiwanCalendar.MINGUO);
        if (language.eastAsian) {
            addEras(language, new JapaneseCalendar(), ULocale.JAPANESE, JapaneseCalendar.MEIJI, JapaneseCalendar.REIWA);
            addEras(language, new TaiwanCalendar(), ULocale.CHINESE, TaiwanCalendar.MINGUO, TaiwanCalendar.MINGUO);
        }
    }

    private static void addMonths(NumberLanguage language, String[] names, boolean all) {
        for (int month = 0; month < names.length; month++) {
            // Without a full stop an abbreviation may be another word: "mar" is the sea in Spanish.
            if (names[month].length() >= SHORTEST && (all || names[month].endsWith("."))) {
                language.months.add(names[month], month + 1);
            }
        }
    }

    private static void addEras(NumberLanguage language, Calendar calendar, ULocale locale, int first, int last) {
        DateFormatSymbols symbols = new DateFormatSymbols(calendar, locale);
        for (String[] names : new String[][] {symbols.getEras(), symbols.getEraNames()}) {
            for (int era = first; era <= last && era < names.length; era++) {
                if (names[era].length() > 1) {
                    language.eras.add(names[era], yearBefore(calendar, era));
                }
            }
        }
    }

    /** What to add to a year of an era. */
    private static int yearBefore(Calendar calendar, int era) {
        calendar.clear();
        calendar.set(Calendar.ERA, era);
        calendar.set(Calendar.YEAR, 2);
        calendar.set(Calendar.MONTH, Calendar.JUNE);
        calendar.set(Calendar.DAY_OF_MONTH, 1);
        GregorianCalendar western = new GregorianCalendar();
        western.setTimeInMillis(calendar.getTimeInMillis());
        return western.get(Calendar.YEAR) - 2;
    }
}
