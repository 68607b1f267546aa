package dev.dragoman.quality.whole;

import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import dev.dragoman.translation.UnitState;
import java.util.List;
import java.util.stream.Stream;

/** Targets that somebody still has to work on. */
public record UnfinishedCheck() implements UnitCheck {

    /** The check's id; a release may show those units in the canonical language. */
    public static final String ID = "unfinished";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        return unit.target().needsWork() ? Stream.of(finding(unit)) : Stream.empty();
    }

    private static Finding finding(TranslatedUnit unit) {
        String text = unit.text().text();
        String key = unit.target().state() == UnitState.INITIAL ? "unfinished.initial" : "unfinished.conflict";
        return Finding.error(ID, unit.id(), FindingMessage.of(key, "text", Excerpt.of(text)))
                .at(List.of(), List.of(unit.inTarget(0, text.length())));
    }
}
