package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.UploadedUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;

/** Converts a unit of XLIFF 2: joins its segments, in the order of the target. */
final class XliffUnits {

    /** The sub-state of a target whose source has changed since. */
    static final String OUTDATED = "dragoman:outdated";

    private final Unit unit;
    private final Optional<Integer> line;
    private final List<Segment> segments;

    private XliffUnits(Unit unit, int line) {
        this.unit = unit;
        this.line = Optional.of(line);
        this.segments =
                StreamSupport.stream(unit.getSegments().spliterator(), false).toList();
    }

    /** A unit of the record. */
    static UploadedUnit uploaded(Unit unit, int line) {
        XliffUnits read = new XliffUnits(unit, line);
        return read.with(read.source().inline(), read.target().map(CodedText::inline));
    }

    /** A unit that the record does not have; its codes are ignored. */
    static UploadedUnit foreign(Unit unit, int line) {
        XliffUnits read = new XliffUnits(unit, line);
        CodedText source = read.empty();
        CodedText target = read.empty();
        for (Segment segment : read.segments) {
            new XliffText(source).addWords(segment.getSource());
            if (segment.hasTarget()) {
                new XliffText(target).addWords(segment.getTarget());
            }
        }
        return read.with(source.plain(), read.isTranslated() ? Optional.of(target.plain()) : Optional.empty());
    }

    private UploadedUnit with(String source, Optional<String> target) {
        boolean outdated = segments.stream().anyMatch(segment -> OUTDATED.equals(segment.getSubState()));
        return new UploadedUnit(
                unit.getId(),
                Optional.of(source),
                target.filter(text -> !text.isEmpty()),
                Optional.of(leastAdvanced()),
                segments.stream()
                        .map(Segment::getSubState)
                        .filter(subState -> subState != null && !subState.equals(OUTDATED))
                        .findFirst(),
                outdated ? Optional.of(true) : Optional.empty(),
                line);
    }

    private CodedText empty() {
        return new CodedText(unit.getId(), line);
    }

    private CodedText source() {
        CodedText source = empty();
        for (Part part : unit) {
            new XliffText(source).add(part.getSource());
        }
        return source;
    }

    /** The unit's target; empty if no segment has one. */
    private Optional<CodedText> target() {
        if (!isTranslated()) {
            return Optional.empty();
        }
        CodedText target = empty();
        for (Part part : unit.getTargetOrderedParts()) {
            // An untranslated part between segments is the white space of the source.
            new XliffText(target).add(part.hasTarget() ? part.getTarget() : ignorable(part));
        }
        return Optional.of(target);
    }

    private boolean isTranslated() {
        return segments.stream()
                .anyMatch(segment -> segment.hasTarget() && !segment.getTarget().isEmpty());
    }

    private Fragment ignorable(Part part) {
        if (part.isSegment() && !part.getSource().isEmpty()) {
            throw XliffProblem.unit(unit.getId(), line, "one segment has a target and another has none");
        }
        return part.getSource();
    }

    private UnitState leastAdvanced() {
        return segments.stream()
                .map(segment -> UnitState.of(segment.getState().toString()).orElseThrow())
                .min(UnitState::compareTo)
                .orElse(UnitState.INITIAL);
    }
}
