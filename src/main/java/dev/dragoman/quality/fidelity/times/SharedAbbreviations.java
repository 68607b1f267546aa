package dev.dragoman.quality.fidelity.times;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import dev.dragoman.quality.prose.times.NamedZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the abbreviations of zones mean anywhere, by the time zone database: CST is at -06:00 in Chicago, at -05:00 in
 * Havana and at +08:00 in Shanghai.
 */
final class SharedAbbreviations {

    /** Today's names; ICU takes some milliseconds for all of them, once, and only if a text has such a name. */
    private static final Instant NAMED = Instant.parse("2024-01-15T12:00:00Z");

    /** Irish summer time is named in the time zone database, but not in ICU's copy of its names. */
    private static final Map<String, Set<String>> UNNAMED_DAYLIGHT = Map.of("IST", Set.of("Europe/Dublin"));

    private static final Map<String, Set<String>> STANDARD = zones(NameType.SHORT_STANDARD, Map.of());
    private static final Map<String, Set<String>> DAYLIGHT = zones(NameType.SHORT_DAYLIGHT, UNNAMED_DAYLIGHT);

    private SharedAbbreviations() {}

    /** The offsets that any zone has under the name of a season; empty for other names. */
    static Set<ZoneOffset> offsets(NamedZone named) {
        if (!named.seasonal()) {
            return Set.of();
        }
        Set<ZoneOffset> offsets = new TreeSet<>();
        STANDARD.getOrDefault(named.name(), Set.of())
                .forEach(zone -> offsets.add(offset(TimeZone.getTimeZone(zone).getRawOffset())));
        DAYLIGHT.getOrDefault(named.name(), Set.of()).forEach(zone -> {
            TimeZone rules = TimeZone.getTimeZone(zone);
            // Tunis is listed under CEST, but has no summer time today.
            if (rules.getDSTSavings() > 0) {
                offsets.add(offset(rules.getRawOffset() + rules.getDSTSavings()));
            }
        });
        return offsets;
    }

    /** Whether the clocks of any zone that has this name for its standard time show that time at an instant. */
    static boolean isKeptSomewhere(NamedZone named, Instant instant) {
        return STANDARD.getOrDefault(named.name(), Set.of()).stream()
                .map(TimeZone::getTimeZone)
                .anyMatch(rules -> rules.getOffset(instant.toEpochMilli()) == rules.getRawOffset());
    }

    /** Whether a name is one of a zone's own, for standard or for summer time. */
    static boolean isOneOf(ZoneId zone, String name) {
        // An offset has no names.
        String id = TimeZone.getCanonicalID(zone.getId());
        return id != null
                && (STANDARD.getOrDefault(name, Set.of()).contains(id)
                        || DAYLIGHT.getOrDefault(name, Set.of()).contains(id));
    }

    private static ZoneOffset offset(int millis) {
        return ZoneOffset.ofTotalSeconds(millis / 1000);
    }

    private static Map<String, Set<String>> zones(NameType type, Map<String, Set<String>> unnamed) {
        TimeZoneNames names = TimeZoneNames.getTZDBInstance(ULocale.ENGLISH);
        Map<String, Set<String>> zones = new TreeMap<>();
        for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL, null, null)) {
            String name = names.getDisplayName(zone, type, NAMED.toEpochMilli());
            if (name != null) {
                zones.computeIfAbsent(name, any -> new TreeSet<>()).add(zone);
            }
        }
        unnamed.forEach((name, places) ->
                zones.computeIfAbsent(name, any -> new TreeSet<>()).addAll(places));
        return Collections.unmodifiableMap(zones);
    }
}
