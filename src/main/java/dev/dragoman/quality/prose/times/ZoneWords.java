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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of zones: the abbreviations of the common file, which count in every language in capitals, and ICU's long
 * names and names by place.
 */
final class ZoneWords {

    private static final int SUMMER_TIME_SECONDS = 60 * 60;
    private static final Instant WINTER = Instant.parse("2020-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2020-07-15T12:00:00Z");

    /** By abbreviation, {@code UTC} and {@code local} included. */
    private final Map<String, NamedZone> named = new HashMap<>();

    /** In the order of the common file: of the zones that share a name, the first one is meant. */
    private final List<String> listed;

    private final ZoneForms forms;

    /** @param own the file of the language */
    ZoneWords(WordFile own, WordFile common) {
        forms = ZoneForms.of(own);
        named.put(NamedZone.LOCAL.name(), NamedZone.LOCAL);
        named.put("UTC", NamedZone.of(ZoneOffset.UTC));
        List<Entry> abbreviations = common.all("abbreviation").toList();
        listed = abbreviations.stream().map(Entry::rest).toList();
        Set<String> shared = shared(abbreviations);
        for (Entry entry : abbreviations) {
            ZoneId zone = ZoneId.of(entry.rest());
            List<String> names = entry.words();
            String standard = names.get(0);
            if (names.size() > 1) {
                String daylight = names.get(1);
                named.putIfAbsent(standard, NamedZone.of(standard, zone, standard(zone), Optional.of(daylight)));
                named.putIfAbsent(daylight, NamedZone.of(daylight, zone, daylight(zone), Optional.of(standard)));
            } else if (shared.contains(standard)) {
                named.putIfAbsent(standard, NamedZone.of(standard, zone, standard(zone), Optional.empty()));
            } else {
                named.putIfAbsent(standard, NamedZone.of(zone));
            }
        }
    }

    /** The abbreviations of several zones: IST is India's and Israel's. */
    private static Set<String> shared(List<Entry> abbreviations) {
        Set<String> once = new HashSet<>();
        return abbreviations.stream()
                .flatMap(entry -> entry.words().stream())
                .filter(name -> !once.add(name))
                .collect(Collectors.toSet());
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
        Stream<String> others = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .sorted();
        Stream.concat(listed.stream(), others).distinct().forEach(zone -> {
            addLongNames(words, names, zone);
            String place = format.format(
                    TimeZoneFormat.Style.GENERIC_LOCATION, TimeZone.getTimeZone(zone), WINTER.toEpochMilli());
            add(words, place, new Meaning("zone", ZoneName.of(zone)));
        });
    }

    /** GMT may be followed by an offset, as UTC may. */
    private static Meaning meaning(String name, NamedZone zone) {
        return new Meaning(name.equals("GMT") || name.equals("UTC") ? "utc" : "zone", zone);
    }

    /** Adds a name of a zone in all its forms. */
    void add(Lexicon words, String name, Meaning meaning) {
        forms.of(name).forEach(form -> words.add(form, meaning));
    }

    private void addLongNames(Lexicon words, TimeZoneNames names, String zone) {
        ZoneOffset standard = offset(zone, Math::min);
        ZoneOffset daylight = offset(zone, Math::max);
        boolean seasons = !standard.equals(daylight);
        add(words, names, zone, NameType.LONG_GENERIC, ZoneName.of(zone));
        add(words, names, zone, NameType.LONG_STANDARD, seasons ? seasonal(zone, standard) : ZoneName.of(zone));
        add(words, names, zone, NameType.LONG_DAYLIGHT, seasonal(zone, seasons ? daylight : formerDaylight(standard)));
    }

    /** Under its abbreviation if it has one in the common file. */
    private Object seasonal(String zone, ZoneOffset offset) {
        return named.values().stream()
                .filter(known ->
                        known.zone().filter(place -> place.getId().equals(zone)).isPresent()
                                && known.offset().filter(offset::equals).isPresent())
                .findFirst()
                .map(Object.class::cast)
                .orElseGet(() -> new ZoneName(zone, Optional.of(offset)));
    }

    /** @param meaning a {@link NamedZone} or {@link ZoneName} */
    private void add(Lexicon words, TimeZoneNames names, String zone, NameType type, Object meaning) {
        String name = names.getDisplayName(TimeZone.getCanonicalID(zone), type, WINTER.toEpochMilli());
        if (name != null) {
            add(words, name, new Meaning("zone", meaning));
        }
    }

    private static ZoneOffset standard(ZoneId zone) {
        return offset(zone.getId(), Math::min);
    }

    private static ZoneOffset daylight(ZoneId zone) {
        ZoneOffset summer = offset(zone.getId(), Math::max);
        return summer.equals(standard(zone)) ? formerDaylight(summer) : summer;
    }

    /** Brazil has given summer time up, but texts of former years have it. */
    private static ZoneOffset formerDaylight(ZoneOffset standard) {
        return ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + SUMMER_TIME_SECONDS);
    }

    /** By ICU, which shares the rules of zones: those of java.time take 20 KB for each zone, for good. */
    private static ZoneOffset offset(String zone, IntBinaryOperator season) {
        TimeZone rules = TimeZone.getTimeZone(zone);
        int millis = season.applyAsInt(rules.getOffset(WINTER.toEpochMilli()), rules.getOffset(SUMMER.toEpochMilli()));
        return ZoneOffset.ofTotalSeconds(millis / 1000);
    }
}
