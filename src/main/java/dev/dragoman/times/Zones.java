package dev.dragoman.times;

import com.ibm.icu.util.TimeZone;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time zones by their IANA ids, all under the rules of the newer of java.time's and ICU's zone databases; use
 * {@link #rules}, never {@link ZoneId#getRules()}, whose data may be older.
 */
public final class Zones {

    private static final int MAX_SHOWN_LENGTH = 60;
    private static final ZoneDataVersions VERSIONS = ZoneDataVersions.installed();
    private static final Map<String, ZoneRules> RULES = new ConcurrentHashMap<>();
    private static final Set<String> IN_ICU = Set.of(TimeZone.getAvailableIDs());
    private static final Set<String> KNOWN = known();

    private Zones() {}

    /** The releases of the two zone databases in use. */
    public static ZoneDataVersions versions() {
        return VERSIONS;
    }

    /**
     * A zone to show times in, by its IANA id. Aliases such as {@code Europe/Kiev} stay as written.
     *
     * @throws ProblemException {@code UNKNOWN_TIME_ZONE} for anything else, with the most similar zone if there is one
     */
    public static ZoneId named(String id) {
        if (!KNOWN.contains(id)) {
            throw rejected(id, "is not a time zone of the IANA database", ZoneSuggestions.likely(id));
        }
        return ZoneId.of(id);
    }

    /**
     * A zone in which an event takes place: the IANA id of a place, or {@code Etc/UTC} for what is
     * announced in UTC. Abbreviations ({@code CET}, {@code EST5EDT}, {@code GMT}, {@code UTC}) and fixed offsets
     * ({@code +02:00}, {@code Etc/GMT-2}) are rejected because they do not follow the clocks of any place.
     *
     * @param wall when the event is, for suggesting a zone with that offset
     * @throws ProblemException {@code UNKNOWN_TIME_ZONE}, naming the likely zone
     */
    public static ZoneId ofEvent(String id, LocalDateTime wall) {
        if (ZoneSuggestions.isAbbreviation(id)) {
            throw rejected(id, "is an abbreviation and not a place's time zone", ZoneSuggestions.likely(id));
        }
        if (ZoneSuggestions.isFixedOffset(id)) {
            throw rejected(
                    id,
                    "is a fixed offset and does not follow the clocks of any place",
                    ZoneSuggestions.likelyAtOffset(id, wall));
        }
        return named(id);
    }

    /** The rules of a zone, from the newer database; fixed offsets have the obvious ones. */
    public static ZoneRules rules(ZoneId zone) {
        if (zone instanceof ZoneOffset || !VERSIONS.icuIsNewer() || !IN_ICU.contains(zone.getId())) {
            return zone.getRules();
        }
        return RULES.computeIfAbsent(zone.getId(), IcuRules::of);
    }

    /** Whether two ids are the same zone under two names, as {@code Japan} and {@code Asia/Tokyo}. */
    public static boolean same(ZoneId one, ZoneId other) {
        return canonicalId(one).equals(canonicalId(other));
    }

    /** The id under which CLDR keeps the zone's names; it may be an old one ({@code Asia/Calcutta}). */
    static String canonicalId(ZoneId zone) {
        return canonicalId(zone.getId());
    }

    static String canonicalId(String id) {
        String canonical = TimeZone.getCanonicalID(id);
        return canonical == null ? id : canonical;
    }

    /** All ids in alphabetical order. */
    public static Set<String> ids() {
        return KNOWN;
    }

    private static Set<String> known() {
        AddedZones.register();
        Set<String> ids = new TreeSet<>(ZoneId.getAvailableZoneIds());
        // SystemV/* left the database in 2020; some JDKs still carry it.
        ids.removeIf(id -> id.startsWith("SystemV/"));
        return Collections.unmodifiableSet(ids);
    }

    private static ProblemException rejected(String id, String wrong, String likely) {
        String right = likely.isEmpty()
                ? "write the IANA id of the place, such as Europe/Brussels"
                : "write the IANA id of the place, probably " + likely;
        String shown = id.length() > MAX_SHOWN_LENGTH ? id.substring(0, MAX_SHOWN_LENGTH) + "…" : id;
        return new ProblemException(ProblemCode.UNKNOWN_TIME_ZONE, shown + " " + wrong + "; " + right)
                .with("zone", shown);
    }
}
