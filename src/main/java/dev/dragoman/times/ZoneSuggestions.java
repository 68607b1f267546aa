package dev.dragoman.times;

import dev.dragoman.problem.LikelyName;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Suggests the zone that was probably meant by an id that is not the zone of a place. */
final class ZoneSuggestions {

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("CET CEST MET MEST MEZ MESZ", "Europe/Brussels"),
            Map.entry("WET WEST", "Europe/Lisbon"),
            Map.entry("EET EEST", "Europe/Kyiv"),
            Map.entry("BST", "Europe/London"),
            Map.entry("GMT GMT0 GMT+0 GMT-0 ETC/GMT GREENWICH", "Europe/London for British time, Etc/UTC for UTC"),
            Map.entry("UTC UCT UT Z ZULU UNIVERSAL", "Etc/UTC"),
            Map.entry("MSK MSD", "Europe/Moscow"),
            Map.entry("TRT", "Europe/Istanbul"),
            Map.entry("EST EDT ET EST5EDT", "America/New_York"),
            Map.entry("CST CDT CT CST6CDT", "America/Chicago"),
            Map.entry("MST", "America/Phoenix or America/Denver"),
            Map.entry("MDT MT MST7MDT", "America/Denver"),
            Map.entry("PST PDT PT PST8PDT", "America/Los_Angeles"),
            Map.entry("AKST AKDT", "America/Anchorage"),
            Map.entry("HST HDT", "Pacific/Honolulu"),
            Map.entry("BRT", "America/Sao_Paulo"),
            Map.entry("JST", "Asia/Tokyo"),
            Map.entry("KST", "Asia/Seoul"),
            Map.entry("HKT", "Asia/Hong_Kong"),
            Map.entry("SGT", "Asia/Singapore"),
            Map.entry("ICT", "Asia/Bangkok"),
            Map.entry("WIB", "Asia/Jakarta"),
            Map.entry("IST", "Asia/Kolkata"),
            Map.entry("NPT", "Asia/Kathmandu"),
            Map.entry("IRST", "Asia/Tehran"),
            Map.entry("SAST", "Africa/Johannesburg"),
            Map.entry("EAT", "Africa/Nairobi"),
            Map.entry("WAT", "Africa/Lagos"),
            Map.entry("AEST AEDT AET", "Australia/Sydney"),
            Map.entry("NZST NZDT", "Pacific/Auckland"));

    private static final Map<String, String> BY_ABBREVIATION = ABBREVIATIONS.entrySet().stream()
            .flatMap(entry -> List.of(entry.getKey().split(" ", -1)).stream()
                    .map(abbreviation -> Map.entry(abbreviation, entry.getValue())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    // Ordered by where the meetings take place that ministries report on.
    private static final List<String> WELL_KNOWN = List.of(
            "Asia/Tokyo",
            "Europe/Brussels",
            "Europe/London",
            "America/New_York",
            "Europe/Kyiv",
            "Asia/Riyadh",
            "Asia/Dubai",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Dhaka",
            "Asia/Yangon",
            "Asia/Bangkok",
            "Asia/Shanghai",
            "Australia/Sydney",
            "Pacific/Auckland",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Sao_Paulo",
            "America/Halifax",
            "Africa/Cairo",
            "Africa/Lagos",
            "Asia/Tehran",
            "Asia/Kabul",
            "Australia/Adelaide",
            "Pacific/Fiji",
            "Pacific/Tongatapu",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago");

    private static final Pattern OFFSET =
            Pattern.compile("(Etc/)?(?:GMT|UTC|UT)?([+-])(\\d{1,2})(?::?(\\d{2}))?", Pattern.CASE_INSENSITIVE);

    private static final int MOST_WRONG_LETTERS = 2;

    private ZoneSuggestions() {}

    static boolean isAbbreviation(String id) {
        // Links to Etc/UTC under another name say no more than the abbreviation does.
        String bare = id.startsWith("Etc/") && !id.equals("Etc/UTC") ? id.substring(4) : id;
        return BY_ABBREVIATION.containsKey(bare.toUpperCase(Locale.ROOT));
    }

    static boolean isFixedOffset(String id) {
        return OFFSET.matcher(id).matches();
    }

    /** The well-known zone that was at this offset at this wall time, or an empty string. */
    static String likelyAtOffset(String id, LocalDateTime wall) {
        Matcher parts = OFFSET.matcher(id);
        if (!parts.matches()) {
            return "";
        }
        // POSIX signs: Etc/GMT-2 is two hours ahead of Greenwich.
        int sign = parts.group(2).equals("-") == (parts.group(1) != null) ? 1 : -1;
        int minutes =
                Integer.parseInt(parts.group(3)) * 60 + (parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)));
        if (minutes > 18 * 60) {
            return "";
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(sign * minutes * 60);
        return WELL_KNOWN.stream()
                .filter(zone -> Zones.rules(ZoneId.of(zone)).isValidOffset(wall, offset))
                .findFirst()
                .orElse("");
    }

    /** The likely zone for an id that is not known: by abbreviation, by case, by city, by one or two wrong letters. */
    static String likely(String id) {
        String bare = id.startsWith("Etc/") ? id.substring(4) : id;
        String byAbbreviation = BY_ABBREVIATION.get(bare.toUpperCase(Locale.ROOT));
        if (byAbbreviation != null) {
            return byAbbreviation;
        }
        String wanted = folded(id);
        List<String> known =
                Zones.ids().stream().filter(zone -> zone.contains("/")).toList();
        return known.stream()
                .filter(zone -> folded(zone).equals(wanted) || folded(zone).endsWith("/" + wanted))
                .findFirst()
                .or(() -> known.stream()
                        .filter(zone -> wanted.length() > 5 && distance(zone, wanted) <= MOST_WRONG_LETTERS)
                        .min(Comparator.comparingInt(zone -> distance(zone, wanted))))
                .orElse("");
    }

    private static int distance(String zone, String wanted) {
        return LikelyName.distance(folded(zone), wanted);
    }

    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
