package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.util.TimeZone;
import java.time.zone.ZoneRulesProvider;
import java.util.Comparator;

/**
 * The releases of the IANA time zone database that java.time and ICU carry, for example {@code 2025a} and {@code 2026e}.
 */
public record ZoneDataVersions(String java, String icu) {

    // After 2026z would come 2026za: a longer name of the same year is newer.
    private static final Comparator<String> AGE = Comparator.comparing((String version) -> version.substring(0, 4))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    public ZoneDataVersions {
        requireNonNull(java, "java");
        requireNonNull(icu, "icu");
    }

    static ZoneDataVersions installed() {
        return new ZoneDataVersions(
                ZoneRulesProvider.getVersions("Europe/Brussels").lastEntry().getKey(), TimeZone.getTZDataVersion());
    }

    /** Whether the two differ, which the health check warns of. */
    public boolean differ() {
        return !java.equals(icu);
    }

    /** The newer of the two releases: the one whose rules every time here follows. */
    public String inUse() {
        return icuIsNewer() ? icu : java;
    }

    boolean icuIsNewer() {
        return AGE.compare(icu, java) > 0;
    }
}
