package dev.dragoman.quality.fidelity.times;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** Which zones share a name: CLDR's metazones for long names, the time zone database for abbreviations. */
final class SharedZoneNames {

    private SharedZoneNames() {}

    /** Whether two zones have the same long name at an instant, because they are in one metazone (UTS 35, part 4). */
    static boolean haveSameName(ZoneId first, ZoneId second, Instant instant) {
        Optional<String> name = metazone(first, instant);
        return name.isPresent() && name.equals(metazone(second, instant));
    }

    /** Whether an abbreviation is one of a zone's own at an instant, for standard or for summer time. */
    static boolean isAbbreviation(String abbreviation, ZoneId zone, Instant instant) {
        TimeZoneNames names = TimeZoneNames.getTZDBInstance(ULocale.ENGLISH);
        return Stream.of(NameType.SHORT_STANDARD, NameType.SHORT_DAYLIGHT)
                .anyMatch(type -> abbreviation.equals(names.getDisplayName(id(zone), type, instant.toEpochMilli())));
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
