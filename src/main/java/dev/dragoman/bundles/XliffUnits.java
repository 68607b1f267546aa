package dev.dragoman.bundles;

import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;

/** Turns a unit of XLIFF 2 into a target: its segments joined, in the order of the target. */
final class XliffUnits {

    private XliffUnits() {}

    /** The unit's target, or empty where no segment has one. */
    static Optional<Target> target(Unit unit) {
        List<Segment> segments =
                StreamSupport.stream(unit.getSegments().spliterator(), false).toList();
        if (segments.stream()
                .noneMatch(
                        segment -> segment.hasTarget() && !segment.getTarget().isEmpty())) {
            return Optional.empty();
        }
        XliffText source = new XliffText(unit.getId());
        for (Part part : unit) {
            source.add(part.getSource());
        }
        XliffText target = new XliffText(unit.getId());
        for (Part part : unit.getTargetOrderedParts()) {
            // Between segments, what the tool left untranslated is the white space of the source.
            target.add(part.hasTarget() ? part.getTarget() : ignorable(unit.getId(), part));
        }
        String text = target.inline();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Target(
                unit.getId(),
                text,
                leastAdvanced(unit.getId(), segments),
                Optional.ofNullable(segments.get(0).getSubState()),
                source.inline()));
    }

    private static Fragment ignorable(String unit, Part part) {
        if (part.isSegment()) {
            throw XliffReader.invalid("Unit \"" + unit + "\": one segment has a target and another has none")
                    .with("unit", unit);
        }
        return part.getSource();
    }

    private static UnitState leastAdvanced(String unit, List<Segment> segments) {
        return segments.stream()
                .map(segment -> UnitState.of(segment.getState().toString()).orElseThrow(() -> XliffReader.invalid(
                                "Unit \"" + unit + "\" has the unknown state \"" + segment.getState() + "\"")
                        .with("unit", unit)))
                .min(UnitState::compareTo)
                .orElse(UnitState.INITIAL);
    }
}
