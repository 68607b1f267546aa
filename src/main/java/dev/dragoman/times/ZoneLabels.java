package dev.dragoman.times;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The customary labels of zones in a locale: {@code JST}, {@code CEST}, {@code 日本時間}, {@code heure d’été d’Europe
 * centrale}. Offset and season come from {@link Zones#rules}, only the names from ICU.
 */
public final class ZoneLabels {

    private static final String OVERRIDE = "time.zone.";
    private static final String IN_TEXT = "time.zone-names.in-text";

    private final boolean abbreviations;
    private final boolean smallInText;
    private final ULocale locale;
    private final Map<String, String> overrides = new HashMap<>();
    private final TimeZoneNames customary = customaryNames();

    public ZoneLabels(HousePatterns patterns) {
        this.abbreviations = patterns.choice("time.zone-names", "abbreviation", "name");
        this.smallInText = patterns.optional(IN_TEXT).isPresent() && patterns.choice(IN_TEXT, "small", "unchanged");
        this.locale = patterns.locale();
        patterns.all().forEach((key, value) -> {
            if (key.startsWith(OVERRIDE)) {
                String id = key.substring(OVERRIDE.length());
                int dot = id.indexOf('.');
                String zone = dot < 0 ? id : id.substring(0, dot);
                overrides.put(
                        Zones.canonicalId(zone) + id.substring(zone.length()),
                        new Formula(key, value, patterns.locale()).format(Map.of()));
            }
        });
    }

    /** The zone's abbreviation in the tz database, such as CEST; many zones have none. */
    static Optional<String> abbreviation(ZoneId zone, Instant instant) {
        return abbreviation(customaryNames(), zone, instant);
    }

    private static Optional<String> abbreviation(TimeZoneNames customary, ZoneId zone, Instant instant) {
        boolean daylight = Zones.rules(zone).isDaylightSavings(instant);
        return Optional.ofNullable(customary.getDisplayName(
                Zones.canonicalId(zone),
                daylight ? NameType.SHORT_DAYLIGHT : NameType.SHORT_STANDARD,
                instant.toEpochMilli()));
    }

    /** The label at an instant: by season if the zone observes summer time that year. */
    public String label(ZoneId zone, Instant instant) {
        String id = Zones.canonicalId(zone);
        String season = Zones.rules(zone).isDaylightSavings(instant) ? ".daylight" : ".standard";
        return Stream.of(overrides.get(id), overrides.get(id + season))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .or(() -> abbreviations ? shortName(zone, instant) : Optional.empty())
                .or(() -> longName(zone, instant))
                .or(() -> placeName(id, instant))
                .orElseGet(() -> offset(Zones.rules(zone).getOffset(instant)));
    }

    /** The label within a text: CLDR's names of some languages have a capital letter that a sentence does not want. */
    public String labelInText(ZoneId zone, Instant instant) {
        String label = label(zone, instant);
        // GMT and CEST stay as they are.
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return smallInText && word ? UCharacter.toLowerCase(locale, label.substring(0, 1)) + label.substring(1) : label;
    }

    /** The label as it is inflected within {@code when}, German {@code japanischer Zeit}. */
    public String labelInPhrase(ZoneId zone, Instant instant) {
        return Optional.ofNullable(overrides.get(Zones.canonicalId(zone) + ".phrase"))
                .orElseGet(() -> labelInText(zone, instant));
    }

    private Optional<String> shortName(ZoneId zone, Instant instant) {
        ZoneRules rules = Zones.rules(zone);
        NameType type = rules.isDaylightSavings(instant) ? NameType.SHORT_DAYLIGHT : NameType.SHORT_STANDARD;
        return abbreviation(customary, zone, instant)
                .or(() -> name(zone, instant, type))
                .or(() -> {
                    ZoneOffset offset = rules.getOffset(instant);
                    // London in winter has no abbreviation in the data; at zero the offset's label is the customary
                    // GMT.
                    return offset.getTotalSeconds() == 0 ? Optional.of(offset(offset)) : Optional.empty();
                });
    }

    private Optional<String> longName(ZoneId zone, Instant instant) {
        boolean daylight = Zones.rules(zone).isDaylightSavings(instant);
        NameType specific = daylight ? NameType.LONG_DAYLIGHT : NameType.LONG_STANDARD;
        Stream<NameType> order = observesSummerTime(zone, instant)
                ? Stream.of(specific, NameType.LONG_GENERIC)
                : Stream.of(NameType.LONG_GENERIC, specific);
        return order.map(type -> name(zone, instant, type))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the zone changes to or from summer time within the calendar year, on its own clocks. */
    private static boolean observesSummerTime(ZoneId zone, Instant instant) {
        ZoneRules rules = Zones.rules(zone);
        int year = instant.atOffset(rules.getOffset(instant)).getYear();
        Instant newYear =
                ZonedDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
        boolean daylight = rules.isDaylightSavings(newYear);
        Instant end = newYear.plus(Duration.ofDays(365));
        ZoneOffsetTransition next = rules.nextTransition(newYear);
        while (next != null && next.getInstant().isBefore(end)) {
            if (rules.isDaylightSavings(next.getInstant()) != daylight) {
                return true;
            }
            next = rules.nextTransition(next.getInstant());
        }
        return false;
    }

    private Optional<String> placeName(String id, Instant instant) {
        TimeZone zone = TimeZone.getTimeZone(id);
        boolean hasPlace = !zone.getID().startsWith("Etc/") && id.contains("/");
        return hasPlace
                ? Optional.of(offsets().format(TimeZoneFormat.Style.GENERIC_LOCATION, zone, instant.toEpochMilli()))
                : Optional.empty();
    }

    private Optional<String> name(ZoneId zone, Instant instant, NameType type) {
        return Optional.ofNullable(names().getDisplayName(Zones.canonicalId(zone), type, instant.toEpochMilli()));
    }

    private String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0
                ? offsets().getGMTZeroFormat()
                : offsets().formatOffsetShortLocalizedGMT(offset.getTotalSeconds() * 1000);
    }

    /** From ICU's cache, where they are as long as memory allows: all names of a locale take some hundred kilobytes. */
    private TimeZoneNames names() {
        return TimeZoneNames.getInstance(locale);
    }

    /** From ICU's cache, as above. */
    private TimeZoneFormat offsets() {
        return TimeZoneFormat.getInstance(locale);
    }

    private static TimeZoneNames customaryNames() {
        // English whatever the locale: the tz database's abbreviations are the same everywhere.
        return TimeZoneNames.getTZDBInstance(ULocale.ENGLISH);
    }
}
