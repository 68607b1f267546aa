package dev.dragoman.times;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Collectors;

/** Whether and at which offset a wall time occurred in a zone; java.time itself would shift it silently. */
final class WallTimes {

    private WallTimes() {}

    static ZoneOffset onlyOffset(LocalDateTime wall, ZoneId zone) {
        List<ZoneOffset> valid = validOffsets(wall, zone);
        if (valid.size() > 1) {
            throw rejected(
                    "%s occurred twice in %s, because the clocks were set back; add the intended offset, %s"
                            .formatted(wall, zone, named(wall, zone, valid)),
                    wall);
        }
        return valid.get(0);
    }

    static void requireOffset(LocalDateTime wall, ZoneId zone, ZoneOffset offset) {
        List<ZoneOffset> valid = validOffsets(wall, zone);
        if (!valid.contains(offset)) {
            throw rejected(
                    "%s was at %s on %s, not %s"
                            .formatted(zone, named(wall, zone, valid), wall.toLocalDate(), text(offset)),
                    wall);
        }
    }

    private static List<ZoneOffset> validOffsets(LocalDateTime wall, ZoneId zone) {
        ZoneRules rules = Zones.rules(zone);
        List<ZoneOffset> valid = rules.getValidOffsets(wall);
        if (valid.isEmpty()) {
            throw rejected(wall + " never occurred in " + zone + ": " + gap(rules.getTransition(wall)), wall);
        }
        return valid;
    }

    /** Why a wall time was skipped, by the clocks or by the calendar: Samoa had no 30 December 2011. */
    private static String gap(ZoneOffsetTransition change) {
        LocalDateTime before = change.getDateTimeBefore();
        LocalDateTime after = change.getDateTimeAfter();
        boolean wholeDays = before.toLocalTime().equals(after.toLocalTime());
        if (wholeDays && before.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return "the calendar there went from " + before.toLocalDate().minusDays(1) + " straight to "
                    + after.toLocalDate();
        }
        if (before.toLocalDate().equals(after.toLocalDate())) {
            return "the clocks went from " + before.toLocalTime() + " to " + after.toLocalTime();
        }
        return "the clocks went from " + before + " to " + after;
    }

    /** The offset as RFC 9557 requires it: {@code Z} would mean that the local offset is not known (§2). */
    static String text(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
    }

    private static String named(LocalDateTime wall, ZoneId zone, List<ZoneOffset> offsets) {
        return offsets.stream()
                .map(offset -> text(offset)
                        + ZoneLabels.abbreviation(zone, wall.toInstant(offset))
                                .map(name -> " (" + name + ")")
                                .orElse(""))
                .collect(Collectors.joining(" or "));
    }

    private static ProblemException rejected(String detail, LocalDateTime wall) {
        return new ProblemException(ProblemCode.INVALID_TIME, detail).with("time", wall.toString());
    }
}
