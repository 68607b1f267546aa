package dev.dragoman.quality.whole;

import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import dev.dragoman.records.PlainText;
import java.util.stream.Stream;

/** Targets whose source has changed since they were made. */
public record OutdatedCheck() implements UnitCheck {

    /** The check's id. */
    public static final String ID = "outdated";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        return unit.target().isOutdated(unit.unit()) ? Stream.of(finding(unit)) : Stream.empty();
    }

    private static Finding finding(TranslatedUnit unit) {
        String before = unit.source().text();
        String now = PlainText.of(unit.unit().source()).text();
        // Texts may differ in their markup alone.
        boolean sameWords = before.equals(now);
        String old = sameWords ? unit.target().source() : before;
        String today = sameWords ? unit.unit().source() : now;
        FindingMessage message =
                FindingMessage.of(ID, "before", Excerpt.from(old, today), "now", Excerpt.from(today, old));
        return Finding.warning(ID, unit.id(), message);
    }
}
