package dev.dragoman.times;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a reader takes from a phrase: read back with patterns of its own, knowing nothing of the code under test. */
record SpokenTimes(LocalDateTime local, LocalDateTime home, long minutes) {

    private static final String ENGLISH_DATE = "(?<%1$smonth>[A-Z][a-z]+) (?<%1$sday>\\d+)(?:, (?<%1$syear>\\d{4}))?";
    private static final String LATIN_DATE = "(?<%1$sday>\\d+)(?:er|\\.)? (?<%1$smonth>\\p{L}+) (?<%1$syear>\\d{4})";
    private static final String JAPANESE_DATE = "(?:(?<%1$syear>\\d{4})年)?(?:(?<%1$smonth>\\d+)月)?(?<%1$sday>\\d+)日";
    private static final String JAPANESE_CLOCK = "(?<%1$shalf>午前|午後)(?<%1$shour>\\d+)時(?:(?<%1$sminute>\\d+)分)?";
    private static final String KOREAN_DATE = "(?:(?<%1$syear>\\d{4})년 )?(?:(?<%1$smonth>\\d+)월 )?(?<%1$sday>\\d+)일";
    private static final String KOREAN_CLOCK = "(?<%1$shalf>오전|오후) (?<%1$shour>\\d+)시(?: (?<%1$sminute>\\d+)분)?";
    private static final String ENGLISH_CLOCK = "(?<%1$shour>\\d+):(?<%1$sminute>\\d\\d) (?<%1$shalf>[ap])\\.m\\.";

    private static final Map<String, Pattern> PHRASES = Map.of(
            "en",
            Pattern.compile(
                    "On " + local(ENGLISH_DATE) + ", commencing at " + local(ENGLISH_CLOCK)
                            + " \\(local time; (?:same day|" + home(ENGLISH_DATE) + "), " + home(ENGLISH_CLOCK)
                            + " JST\\)"
                            + "(?: for (?:approximately )?(?:(?<hours>\\d+) hours?)?(?: and )?(?:(?<minutes>\\d+) minutes?)?)?"),
            "ja",
            Pattern.compile("現地時間" + local(JAPANESE_DATE) + local(JAPANESE_CLOCK) + "（日本時間" + home(JAPANESE_DATE)
                    + home(JAPANESE_CLOCK) + "）から約?(?:(?<hours>\\d+)時間)?(?:(?<minutes>\\d+)分間)?"),
            "ko",
            Pattern.compile("현지시간 " + local(KOREAN_DATE) + " " + local(KOREAN_CLOCK) + "\\(일본시간 "
                    + home(KOREAN_DATE) + " " + home(KOREAN_CLOCK)
                    + "\\)부터(?: 약)?(?: (?<hours>\\d+)시간)?(?: (?<minutes>\\d+)분간)?"),
            "fr",
            Pattern.compile("le " + local(LATIN_DATE) + " à partir de (?<lhour>\\d\\d)h(?<lminute>\\d\\d) \\((?:"
                    + home(LATIN_DATE) + " à )?(?<hhour>\\d\\d)h(?<hminute>\\d\\d), heure du Japon\\)"
                    + "(?: pendant (?:près de |près d’)?(?:(?<hours>\\d+|une) heures?)?(?: et )?"
                    + "(?:(?<minutes>\\d+|une) minutes?)?)?"),
            "de",
            Pattern.compile("am " + local(LATIN_DATE) + " ab (?<lhour>\\d+)\\.(?<lminute>\\d\\d) Uhr Ortszeit \\((?:"
                    + home(LATIN_DATE) + ", )?(?<hhour>\\d+)\\.(?<hminute>\\d\\d) Uhr japanischer Zeit\\)"
                    + "(?: für (?:etwa )?(?:(?<hours>\\d+|eine) Stunden?)?(?: und )?"
                    + "(?:(?<minutes>\\d+|eine) Minuten?)?)?"));

    private static final Map<String, List<String>> MONTHS = Map.of(
            "en", englishMonths(),
            "fr",
                    List.of(
                            "janvier",
                            "février",
                            "mars",
                            "avril",
                            "mai",
                            "juin",
                            "juillet",
                            "août",
                            "septembre",
                            "octobre",
                            "novembre",
                            "décembre"),
            "de",
                    List.of(
                            "Januar",
                            "Februar",
                            "März",
                            "April",
                            "Mai",
                            "Juni",
                            "Juli",
                            "August",
                            "September",
                            "Oktober",
                            "November",
                            "Dezember"));

    /** @param year of the local date, which most formulas leave out */
    static SpokenTimes in(String language, String phrase, int year) {
        Matcher said = PHRASES.get(language).matcher(phrase);
        if (!said.matches()) {
            throw new AssertionError("Not understood: " + phrase);
        }
        LocalDate localDay = day(language, said, "l", LocalDate.of(year, 1, 1));
        LocalDate homeDay = day(language, said, "h", localDay);
        return new SpokenTimes(
                localDay.atTime(clock(said, "l")),
                homeDay.atTime(clock(said, "h")),
                60 * number(said.group("hours")) + number(said.group("minutes")));
    }

    /** A part that is not said is as it is locally. */
    private static LocalDate day(String language, Matcher said, String whose, LocalDate otherwise) {
        String year = said.group(whose + "year");
        String month = said.group(whose + "month");
        String day = said.group(whose + "day");
        int monthNumber = month == null
                ? otherwise.getMonthValue()
                : MONTHS.containsKey(language) ? MONTHS.get(language).indexOf(month) + 1 : Integer.parseInt(month);
        return LocalDate.of(
                year == null ? otherwise.getYear() : Integer.parseInt(year),
                monthNumber,
                day == null ? otherwise.getDayOfMonth() : Integer.parseInt(day));
    }

    private static LocalTime clock(Matcher said, String whose) {
        int hour = Integer.parseInt(said.group(whose + "hour"));
        boolean twelve = said.pattern().pattern().contains("<" + whose + "half>");
        if (twelve) {
            hour = hour % 12 + (List.of("p", "午後", "오후").contains(said.group(whose + "half")) ? 12 : 0);
        }
        return LocalTime.of(hour, (int) number(said.group(whose + "minute")));
    }

    private static long number(String digits) {
        if (digits == null) {
            return 0;
        }
        return digits.startsWith("une") || digits.startsWith("eine") ? 1 : Long.parseLong(digits);
    }

    private static List<String> englishMonths() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> Month.of(number).getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH))
                .toList();
    }

    private static String local(String pattern) {
        return pattern.formatted("l");
    }

    private static String home(String pattern) {
        return pattern.formatted("h");
    }
}
