package dev.dragoman.quality.fidelity.times;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.prose.times.TimesInProse;
import dev.dragoman.records.PlainText;
import dev.dragoman.records.Unit;
import dev.dragoman.times.TextPart;
import dev.dragoman.times.TimeReference;
import java.util.HashSet;
import java.util.Set;

/** Which units of a record say when its event was, by a reference or in prose; found out when first asked. */
final class EventStatements {

    private final RecordTimes times;
    private Set<String> units;

    EventStatements(RecordTimes times) {
        this.times = times;
    }

    /** Whether a unit other than this one says it. */
    boolean besides(String unit) {
        if (units == null) {
            units = new HashSet<>();
            times.record().units().stream().filter(this::says).forEach(saying -> units.add(saying.id()));
        }
        return units.stream().anyMatch(saying -> !saying.equals(unit));
    }

    private boolean says(Unit unit) {
        return refers(unit.source()) || spellsOut(PlainText.of(unit.source()).text());
    }

    private static boolean refers(String source) {
        return source.indexOf('{') >= 0
                && TimeReference.scan(source).stream()
                        .anyMatch(part -> part instanceof TextPart.Reference reference
                                && (reference.reference().name() == TimeReference.Name.WHEN
                                        || reference.reference().name() == TimeReference.Name.START));
    }

    private boolean spellsOut(String text) {
        RecordContradictions record = new RecordContradictions(times);
        return Statements.of(text, TimesInProse.read(text, LanguageTag.CANONICAL), false).stream()
                .anyMatch(record::isExact);
    }
}
