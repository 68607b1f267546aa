package dev.dragoman.quality.whole;

import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedBundle;
import dev.dragoman.records.PlainText;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Units without a target; one in which nothing is visible is none. */
public record MissingCheck() implements Check {

    /** The check's id. */
    public static final String ID = "missing";

    @Override
    public Stream<Finding> find(TranslatedBundle translated) {
        Map<String, Target> targets = translated.bundle().targets();
        return translated.record().units().stream()
                .filter(unit -> !targets.containsKey(unit.id()))
                .map(MissingCheck::finding);
    }

    private static Finding finding(Unit unit) {
        PlainText source = PlainText.of(unit.source());
        Span all = new Span(0, unit.source().length(), source.text());
        return Finding.warning(ID, unit.id(), FindingMessage.of(ID, "source", Excerpt.of(source.text())))
                .at(List.of(all), List.of());
    }
}
