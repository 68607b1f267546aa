package dev.dragoman.times;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Zones that ICU's newer data has and the JDK's lacks (America/Coyhaique came in 2025b), made known to java.time. */
final class AddedZones extends ZoneRulesProvider {

    private final Set<String> ids;

    private AddedZones(Set<String> ids) {
        this.ids = Set.copyOf(ids);
    }

    /** Adds what is missing; it never replaces what the JDK has, and a second call adds nothing. */
    static void register() {
        Set<String> missing = new TreeSet<>(TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL, null, null));
        missing.removeAll(ZoneId.getAvailableZoneIds());
        missing.removeIf(id -> !id.contains("/") || id.startsWith("SystemV/"));
        if (!missing.isEmpty()) {
            registerProvider(new AddedZones(missing));
        }
    }

    @Override
    protected Set<String> provideZoneIds() {
        return ids;
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
        return IcuRules.of(zoneId);
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
        NavigableMap<String, ZoneRules> versions = new TreeMap<>();
        versions.put(TimeZone.getTZDataVersion(), IcuRules.of(zoneId));
        return versions;
    }
}
