package dev.dragoman.quality.fidelity.times;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import dev.dragoman.times.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which zones share a long name: those of one CLDR metazone. For short names there is {@link SharedAbbreviations}. */
final class SharedZoneNames {

    /** Long names of standard time change so rarely that those of one day stand for all. */
    private static final Instant NAMED = Instant.parse("2024-01-15T12:00:00Z");

    private static final Map<String, List<String>> BY_STANDARD_NAME = byStandardName();

    private SharedZoneNames() {}

    /** The zones for which a zone's name may also stand: "Eastern Time" for Australian Eastern Time. */
    static List<ZoneId> shortenedTo(ZoneId zone) {
        return standardName(id(zone)).stream()
                .flatMap(name -> BY_STANDARD_NAME.entrySet().stream()
                        .filter(other -> other.getKey().endsWith(" " + name))
                        .flatMap(other -> other.getValue().stream().map(ZoneId::of)))
                .toList();
    }

    /** Whether a zone's name may be shortened to that of another one. */
    static boolean mayBeShortened(ZoneId zone, ZoneId to) {
        Optional<String> name = standardName(id(zone));
        return name.isPresent()
                && standardName(id(to))
                        .filter(other -> name.get().endsWith(" " + other))
                        .isPresent();
    }

    /** The ids alone: the rules of all zones would take megabytes. */
    private static Map<String, List<String>> byStandardName() {
        Map<String, List<String>> zones = new TreeMap<>();
        for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            standardName(zone).ifPresent(name -> zones.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(zone));
        }
        return Collections.unmodifiableMap(zones);
    }

    private static Optional<String> standardName(String zone) {
        return Optional.ofNullable(TimeZoneNames.getInstance(ULocale.ENGLISH)
                .getDisplayName(zone, NameType.LONG_STANDARD, NAMED.toEpochMilli()));
    }

    /** Whether two zones have the same long name at an instant, because they are in one metazone (UTS 35, part 4). */
    static boolean haveSameName(ZoneId first, ZoneId second, Instant instant) {
        Optional<String> name = metazone(first, instant);
        return name.isPresent() && name.equals(metazone(second, instant));
    }

    /** Whether the clocks of two zones are alike in the winter and in the summer of a year, or are of one place. */
    static boolean keepSameTime(ZoneId first, ZoneId second, int year) {
        return Stream.of(LocalDate.of(year, 1, 15), LocalDate.of(year, 7, 15))
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .anyMatch(instant -> Zones.rules(first)
                        .getOffset(instant)
                        .equals(Zones.rules(second).getOffset(instant)));
    }

    private static Optional<String> metazone(ZoneId zone, Instant instant) {
        return Optional.ofNullable(
                TimeZoneNames.getInstance(ULocale.ENGLISH).getMetaZoneID(id(zone), instant.toEpochMilli()));
    }

    /** An offset has no names. */
    private static String id(ZoneId zone) {
        String canonical = TimeZone.getCanonicalID(zone.getId());
        return canonical == null ? "Etc/Unknown" : canonical;
    }
}
