package dev.dragoman.bundles.xliff.v12;

import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.CodedText;
import dev.dragoman.bundles.xliff.XmlAttributes;
import dev.dragoman.bundles.xliff.XmlEvents;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.translation.upload.UploadedUnit;
import java.util.Optional;

/** A {@code trans-unit} of XLIFF 1.2 (§2.3.2) as it is read; its segments are joined in the order of its target. */
final class Xliff12Unit {

    private final String id;
    private final int line;
    private final boolean approved;
    private final Xliff12Codes codes = new Xliff12Codes();
    private final Xliff12Text source;
    private final Xliff12Text segmented;
    private final Xliff12Text target;
    private Optional<Xliff12State> state;
    private Optional<ProblemException> fault = Optional.empty();

    Xliff12Unit(String id, int line, boolean approved) {
        this.id = id;
        this.line = line;
        this.approved = approved;
        this.source = new Xliff12Text(empty(), codes);
        this.segmented = new Xliff12Text(empty(), codes);
        this.target = new Xliff12Text(empty(), codes);
        this.state = Xliff12State.read(null, null, approved);
    }

    /**
     * Reads one of the unit's texts to its end.
     *
     * @param name {@code source}, {@code seg-source} or {@code target}
     */
    void take(String name, XmlEvents events) {
        switch (name) {
            case "source" -> source.read(events);
            case "seg-source" -> segmented.read(events);
            default -> {
                state = Xliff12State.read(
                        XmlAttributes.valueOf(events.at(), "state"),
                        XmlAttributes.valueOf(events.at(), "state-qualifier"),
                        approved);
                target.read(events);
            }
        }
    }

    /** A unit of the record. */
    UploadedUnit uploaded() {
        fault.ifPresent(rejected -> {
            throw rejected;
        });
        String text = source.inline();
        Optional<String> translation = Optional.of(target.inline()).filter(found -> !found.isEmpty());
        if (translation.isPresent() && !target.segments().isEmpty()) {
            for (String segment : segmented.segments()) {
                if (!target.segments().contains(segment)) {
                    throw invalid("one segment has a target and another, \"" + segment + "\", has none");
                }
            }
        }
        return with(text, translation);
    }

    /** A unit that the record does not have; its codes are ignored. */
    UploadedUnit foreign() {
        return with(source.plain(), Optional.of(target.plain()).filter(found -> !found.isEmpty()));
    }

    /** Keeps the reason why the unit is refused while it is read to its end. */
    void refuse(String detail) {
        if (fault.isEmpty()) {
            fault = Optional.of(invalid(detail));
        }
    }

    private ProblemException invalid(String detail) {
        return XliffProblem.unit(id, Optional.of(line), detail);
    }

    private UploadedUnit with(String text, Optional<String> translation) {
        return new UploadedUnit(
                id,
                Optional.of(text),
                translation,
                state.map(Xliff12State::state),
                state.flatMap(Xliff12State::subState),
                state.filter(Xliff12State::outdated).map(Xliff12State::outdated),
                Optional.of(line));
    }

    private CodedText empty() {
        return new CodedText(id, Optional.of(line));
    }
}
