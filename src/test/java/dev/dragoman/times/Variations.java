package dev.dragoman.times;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The ways in which ministries vary the formula, recognized in a phrase as published. */
final class Variations {

    private static final Map<String, String> ENGLISH = new LinkedHashMap<>();
    private static final Map<String, String> JAPANESE = new LinkedHashMap<>();
    private static final Map<String, String> FRENCH = new LinkedHashMap<>();

    static {
        ENGLISH.put("Japan time", "“Japan time” for “JST”");
        ENGLISH.put("around |shortly after", "an approximate start (“around”, “shortly after”)");
        ENGLISH.put("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", "weekday named");
        ENGLISH.put("\\d(st|nd|rd|th)\\b", "ordinal day");
        ENGLISH.put("[Nn]oon", "“noon” in a word");
        ENGLISH.put("from \\d|at Noon", "another verb than “commencing at”");
        ENGLISH.put("until", "the end given as well");
        ENGLISH.put("^commencing", "no date before the phrase");
        ENGLISH.put("^On [^(]*local time ?\\(|local time\\) \\(|local time: ", "“local time” in another place");
        ENGLISH.put("^(?!.*local time)", "no “local time”");
        ENGLISH.put("minutes \\(local time;", "brackets after the duration");
        ENGLISH.put("\\d, local time\\)", "the home time first, the local one in brackets");
        ENGLISH.put(
                "[ap]\\.?m\\.? on [A-Z][a-z]+ \\d|on the same day|a\\.m\\. Wednesday|p\\.m\\. Tuesday",
                "the day after the time");
        ENGLISH.put("[;(,][^()]*[A-Z][a-z]+ \\d", "the date repeated for the same day");
        ENGLISH.put(
                "^(?!.*same day).*\\((local time; )?(from )?((?! on )[^()A-Z])*(JST|Japan time)\\)",
                "the day of the home zone left out");
        ENGLISH.put("\\b0\\d:\\d\\d", "leading zero in the hour");
        ENGLISH.put("\\b0:\\d\\d [ap]m|\\b0:\\d\\d a\\.m", "midnight as 0 o’clock");
        ENGLISH.put("1[3-9]:\\d\\d|at 10:40\\(", "24-hour clock");
        ENGLISH.put("\\d ?[ap]m\\b|\\d[ap]\\.m", "“pm” without full stops or space");
        ENGLISH.put("\\d\\.\\d\\d|(?<![:\\d])\\d+ [ap]\\.m", "clock time with a full stop or without minutes");
        ENGLISH.put("(60|70|75|90|100) minutes|one (hour|and)|half", "duration in minutes alone or in words");
        ENGLISH.put("1[3-9]:\\d\\d p\\.m", "a slip: 24-hour figure with p.m.");
        ENGLISH.put("on August,|\\d\\(|\\)for|2[23]th", "a slip: day missing, space missing, or 22th");
        ENGLISH.put("for around", "“around” for “approximately”");

        JAPANESE.put("同日", "同日 for the bare day of the home zone");
        JAPANESE.put("頃|過ぎ", "an approximate start (頃, 過ぎ)");
        JAPANESE.put("曜日", "weekday named");
        JAPANESE.put("(?<!午[前後])(?<!\\d)\\d{1,2}(時\\d|:)", "24-hour clock");
        JAPANESE.put("正午", "正午 for 午後0時");
        JAPANESE.put("00分|時0\\d分", "minutes with a zero");
        JAPANESE.put("（現地時間|^(?!.*現地時間)", "現地時間 in another place, or left out");
        JAPANESE.put("[、,]", "comma after the date");
        JAPANESE.put("^(現地時間)?(本)?\\d+日|^現地時間同日", "month left out");
        JAPANESE.put("日本時間:?\\d+月", "month repeated in the home zone");
        JAPANESE.put("日本時間:?午", "day of the home zone left out");
        JAPANESE.put("(60|70|75|90|100)分|時間半", "duration in minutes alone, or 半");
        JAPANESE.put("から約?\\d+分$", "間 left out");
        JAPANESE.put("~", "the end for the duration");
        JAPANESE.put("）$", "から left out");
        JAPANESE.put("午後12時", "午後12時 for 午後0時");
        JAPANESE.put("午後\\d時\\d+）", "a slip: 分 missing");
        JAPANESE.put("日本時間26日", "a slip: the day is 6");

        FRENCH.put("145 minutes|heure quarante", "duration in minutes alone or in words");
        FRENCH.put("^Le ", "capital letter, as the sentence begins with it");
        FRENCH.put("\\[…\\]", "words between time and duration");
    }

    private Variations() {}

    static List<String> between(String language, String published, String ours) {
        Map<String, String> known =
                switch (language) {
                    case "en" -> ENGLISH;
                    case "ja" -> JAPANESE;
                    default -> FRENCH;
                };
        List<String> found = new ArrayList<>();
        known.forEach((pattern, reason) -> {
            boolean inPublished = Pattern.compile(pattern).matcher(published).find();
            boolean inOurs = Pattern.compile(pattern).matcher(ours).find();
            if (inPublished && !inOurs) {
                found.add(reason);
            }
        });
        return found.isEmpty() ? List.of("unexplained") : found;
    }
}
