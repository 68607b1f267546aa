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

/** Registers with java.time the zones that only ICU's newer data has, such as America/Coyhaique (2025b). */
final class AddedZones extends ZoneRulesProvider {

    private final Set<String> ids;

    private AddedZones(Set<String> ids) {
        this.ids = Set.copyOf(ids);
    }

    /** Registers the missing zones. It never replaces a zone of the JDK, and a second call does nothing. */
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
