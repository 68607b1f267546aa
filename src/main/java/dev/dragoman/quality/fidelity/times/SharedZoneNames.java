package dev.dragoman.quality.fidelity.times;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.dragoman.times.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** Which zones share a long name: those of one CLDR metazone. For short names there is {@link SharedAbbreviations}. */
final class SharedZoneNames {

    private SharedZoneNames() {}

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
