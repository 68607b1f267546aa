package dev.dragoman.quality.finding;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.PlainText;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.List;

/**
 * A unit that has a target, as the checks compare them.
 *
 * @param record in which the unit stands
 * @param locale of the target
 * @param source the text that the target was made from, which may be older than the unit's
 * @param text of the target
 */
public record TranslatedUnit(
        CanonicalRecord record, LanguageTag locale, Unit unit, Target target, PlainText source, PlainText text) {

    /** The units of a record that have a target, in reading order. */
    public static List<TranslatedUnit> all(CanonicalRecord record, Bundle bundle) {
        return record.units().stream()
                .filter(unit -> bundle.targets().containsKey(unit.id()))
                .map(unit -> of(record, bundle.locale(), unit, bundle.targets().get(unit.id())))
                .toList();
    }

    /**
     * A unit with a target, which need not be stored.
     *
     * @throws dev.dragoman.problem.ProblemException as {@link PlainText#of}
     */
    public static TranslatedUnit of(CanonicalRecord record, LanguageTag locale, Unit unit, Target target) {
        return new TranslatedUnit(
                record, locale, unit, target, PlainText.of(target.source()), PlainText.of(target.text()));
    }

    /** The unit's id. */
    public String id() {
        return unit.id();
    }

    /** A part of the source, by offsets in its plain text. */
    public Span inSource(int start, int end) {
        return Span.in(source, start, end);
    }

    /** A part of the target, by offsets in its plain text. */
    public Span inTarget(int start, int end) {
        return Span.in(text, start, end);
    }
}
