package dev.dragoman.quality.prose.times;

import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import dev.dragoman.quality.prose.times.WordFile.Entry;
import dev.dragoman.times.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of zones: the abbreviations of the common file, which count in every language in capitals, and ICU's long
 * names and names by place.
 */
final class ZoneWords {

    private static final Instant WINTER = Instant.parse("2020-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2020-07-15T12:00:00Z");

    /** By abbreviation, {@code UTC} and {@code local} included. */
    private final Map<String, NamedZone> named = new HashMap<>();

    /** In the order of the common file: of the zones that share a name, the first one is meant. */
    private final List<ZoneId> listed;

    ZoneWords(WordFile common) {
        named.put(NamedZone.LOCAL.name(), NamedZone.LOCAL);
        named.put("UTC", NamedZone.of(ZoneOffset.UTC));
        List<Entry> abbreviations = common.all("abbreviation").toList();
        listed = abbreviations.stream().map(entry -> ZoneId.of(entry.rest())).toList();
        for (Entry entry : abbreviations) {
            ZoneId zone = ZoneId.of(entry.rest());
            List<String> names = entry.words();
            if (names.size() == 1) {
                named.put(names.get(0), NamedZone.of(zone));
            } else {
                String standard = names.get(0);
                String daylight = names.get(1);
                named.put(standard, NamedZone.of(standard, zone, standard(zone), Optional.of(daylight)));
                named.put(daylight, NamedZone.of(daylight, zone, daylight(zone), Optional.of(standard)));
            }
        }
    }

    /** What a name of the files means: {@code local}, {@code UTC}, an abbreviation, or a zone's id. */
    NamedZone named(String name) {
        return named.containsKey(name) ? named.get(name) : NamedZone.of(Zones.named(name));
    }

    void addTo(Lexicon words, ULocale locale) {
        named.forEach((name, zone) -> {
            if (!zone.local()) {
                words.addInCapitals(name, meaning(name, zone));
            }
        });
        TimeZoneNames names = TimeZoneNames.getInstance(locale);
        TimeZoneFormat format = TimeZoneFormat.getInstance(locale);
        words.add(format.getGMTZeroFormat(), new Meaning("utc", named.get("UTC")));
        Stream<ZoneId> others = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .sorted()
                .map(ZoneId::of);
        Stream.concat(listed.stream(), others).distinct().forEach(zone -> {
            addLongNames(words, names, zone);
            String place = format.format(
                    TimeZoneFormat.Style.GENERIC_LOCATION, TimeZone.getTimeZone(zone.getId()), WINTER.toEpochMilli());
            words.add(place, new Meaning("zone", NamedZone.of(zone)));
        });
    }

    /** GMT may be followed by an offset, as UTC may. */
    private static Meaning meaning(String name, NamedZone zone) {
        return new Meaning(name.equals("GMT") || name.equals("UTC") ? "utc" : "zone", zone);
    }

    private void addLongNames(Lexicon words, TimeZoneNames names, ZoneId zone) {
        boolean seasons = !standard(zone).equals(daylight(zone));
        add(words, names, zone, NameType.LONG_GENERIC, NamedZone.of(zone));
        add(words, names, zone, NameType.LONG_STANDARD, seasons ? seasonal(zone, standard(zone)) : NamedZone.of(zone));
        if (seasons) {
            add(words, names, zone, NameType.LONG_DAYLIGHT, seasonal(zone, daylight(zone)));
        }
    }

    /** Under its abbreviation if it has one in the common file. */
    private NamedZone seasonal(ZoneId zone, ZoneOffset offset) {
        return named.values().stream()
                .filter(known -> known.zone().filter(zone::equals).isPresent()
                        && known.offset().filter(offset::equals).isPresent())
                .findFirst()
                .orElseGet(() -> NamedZone.of(zone.getId() + offset, zone, offset, Optional.empty()));
    }

    private static void add(Lexicon words, TimeZoneNames names, ZoneId zone, NameType type, NamedZone meaning) {
        String name = names.getDisplayName(TimeZone.getCanonicalID(zone.getId()), type, WINTER.toEpochMilli());
        if (name != null) {
            words.add(name, new Meaning("zone", meaning));
        }
    }

    private static ZoneOffset standard(ZoneId zone) {
        ZoneOffset winter = Zones.rules(zone).getOffset(WINTER);
        ZoneOffset summer = Zones.rules(zone).getOffset(SUMMER);
        return winter.getTotalSeconds() < summer.getTotalSeconds() ? winter : summer;
    }

    private static ZoneOffset daylight(ZoneId zone) {
        ZoneOffset winter = Zones.rules(zone).getOffset(WINTER);
        ZoneOffset summer = Zones.rules(zone).getOffset(SUMMER);
        return winter.getTotalSeconds() < summer.getTotalSeconds() ? summer : winter;
    }
}
