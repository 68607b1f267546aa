package dev.dragoman.times;

import com.ibm.icu.util.BasicTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZoneRule;
import com.ibm.icu.util.TimeZoneTransition;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Converts ICU's rules of a zone to java.time's, so that the same code decides gaps and overlaps. */
final class IcuRules {

    private static final long FROM = Instant.parse("1800-01-01T00:00:00Z").toEpochMilli();
    // ICU repeats the last yearly rule without end; after this the last offset is kept.
    private static final long TO = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

    private IcuRules() {}

    /** The rules of a zone known to ICU. Check the id first: ICU silently turns an unknown one into GMT. */
    static ZoneRules of(String id) {
        BasicTimeZone zone = (BasicTimeZone) TimeZone.getTimeZone(id, TimeZone.TIMEZONE_ICU);
        TimeZoneTransition next = zone.getNextTransition(FROM, true);
        if (next == null) {
            return ZoneRules.of(offset(zone.getRawOffset()));
        }
        ZoneOffset firstStandard = standard(next.getFrom());
        ZoneOffset firstWall = wall(next.getFrom());
        List<ZoneOffsetTransition> standards = new ArrayList<>();
        List<ZoneOffsetTransition> walls = new ArrayList<>();
        while (next != null && next.getTime() < TO) {
            addChange(standards, next.getTime(), standard(next.getFrom()), standard(next.getTo()));
            addChange(walls, next.getTime(), wall(next.getFrom()), wall(next.getTo()));
            next = zone.getNextTransition(next.getTime(), false);
        }
        return ZoneRules.of(firstStandard, firstWall, standards, walls, List.of());
    }

    private static void addChange(List<ZoneOffsetTransition> changes, long millis, ZoneOffset from, ZoneOffset to) {
        if (!from.equals(to)) {
            LocalDateTime before = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), from);
            changes.add(ZoneOffsetTransition.of(before, from, to));
        }
    }

    private static ZoneOffset standard(TimeZoneRule rule) {
        return offset(rule.getRawOffset());
    }

    private static ZoneOffset wall(TimeZoneRule rule) {
        return offset(rule.getRawOffset() + rule.getDSTSavings());
    }

    private static ZoneOffset offset(int millis) {
        return ZoneOffset.ofTotalSeconds(millis / 1000);
    }
}
