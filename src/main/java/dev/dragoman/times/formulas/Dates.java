package dev.dragoman.times.formulas;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.AttributedCharacterIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

/**
 * Dates by a CLDR skeleton or by a date pattern, in the calendar and digits of the locale. A wall date is passed to ICU
 * as if it were in UTC,
 * so that ICU's zone rules never change it.
 */
public final class Dates {

    private final SimpleDateFormat format;
    private final String first;
    private final Optional<String> firstInHouseStyle;

    /**
     * @param wanted the skeleton, {@code yMMMMd}, or a date pattern, {@code d. MMMM y}, where CLDR's is not customary
     * @param firstInHouseStyle what is printed for the first day of a month, French {@code 1er}, where it is not the
     * number
     */
    Dates(ULocale locale, String wanted, Optional<String> firstInHouseStyle) {
        this.first = NumberFormat.getIntegerInstance(locale).format(1);
        this.firstInHouseStyle = firstInHouseStyle;
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        this.format = new SimpleDateFormat(pattern(locale, wanted, calendar), locale);
        if (calendar instanceof GregorianCalendar gregorian) {
            // ISO dates are Gregorian throughout, without the change of 1582.
            gregorian.setGregorianChange(Date.from(Instant.ofEpochMilli(Long.MIN_VALUE)));
        }
        format.setCalendar(calendar);
    }

    /** The pattern: letters alone are a skeleton; what has signs between them is a pattern, for Gregorian dates only. */
    private static String pattern(ULocale locale, String wanted, Calendar calendar) {
        String skeleton = wanted.replaceAll("'[^']*'|[^A-Za-z]", "");
        return skeleton.equals(wanted) || !calendar.getType().equals("gregorian")
                ? DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton)
                : wanted;
    }

    String format(LocalDate date) {
        Date utc = Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        // ICU's formats keep state while they work; a clone for each call would cost more than the lock.
        synchronized (format) {
            return firstInHouseStyle.map(house -> withFirst(utc, house)).orElseGet(() -> format.format(utc));
        }
    }

    private String withFirst(Date utc, String house) {
        AttributedCharacterIterator fields = format.formatToCharacterIterator(utc);
        StringBuilder text = new StringBuilder();
        while (fields.getIndex() < fields.getEndIndex()) {
            boolean day = fields.getAttribute(DateFormat.Field.DAY_OF_MONTH) != null;
            StringBuilder field = new StringBuilder();
            for (int limit = fields.getRunLimit(); fields.getIndex() < limit; fields.next()) {
                field.append(fields.current());
            }
            text.append(day && field.toString().equals(first) ? house : field);
        }
        return text.toString();
    }
}
