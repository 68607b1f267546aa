package dev.dragoman.quality.finding;

import java.util.List;
import java.util.Optional;

/**
 * Something that a check found in a unit.
 *
 * @param check the check's id, Weblate's name where it has the check
 * @param unit the unit's id
 * @param source the parts of the source that it is about, in order; may be empty
 * @param target the parts of the target that it is about, in order; may be empty
 * @param expected what would be right in the target, where the check knows it
 */
public record Finding(
        String check,
        String unit,
        Severity severity,
        FindingMessage message,
        List<Span> source,
        List<Span> target,
        Optional<String> expected) {

    public Finding {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /** A finding that stops the release. */
    public static Finding error(String check, String unit, FindingMessage message) {
        return new Finding(check, unit, Severity.ERROR, message, List.of(), List.of(), Optional.empty());
    }

    /** A finding that should be looked at. */
    public static Finding warning(String check, String unit, FindingMessage message) {
        return new Finding(check, unit, Severity.WARNING, message, List.of(), List.of(), Optional.empty());
    }

    /** The same with the parts of both texts that it is about. */
    public Finding at(List<Span> inSource, List<Span> inTarget) {
        return new Finding(check, unit, severity, message, inSource, inTarget, expected);
    }

    /** The same with what would be right. */
    public Finding expecting(String right) {
        return new Finding(check, unit, severity, message, source, target, Optional.of(right));
    }

    /** The address of the check's section in {@code docs/checks.md}. */
    public String type() {
        return "https://dragoman.dev/docs/checks.md#" + check;
    }
}
