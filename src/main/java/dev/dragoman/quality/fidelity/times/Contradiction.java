package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.prose.times.TimeExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is wrong about an expression.
 *
 * @param stated the expression in the text that was checked
 * @param variant of the message: {@code times.} and this
 * @param values further values of the message, written in the editor's language
 * @param right what would be right, written in the text's language
 * @param source the expression of the source, if it is about the two
 */
record Contradiction(
        TimeExpression stated,
        String variant,
        Severity severity,
        Map<String, Function<TimeWords, String>> values,
        Optional<Function<TimeWords, String>> right,
        Optional<TimeExpression> source) {

    static Contradiction of(
            TimeExpression stated, String variant, Severity severity, Function<TimeWords, String> right) {
        return new Contradiction(stated, variant, severity, Map.of(), Optional.of(right), Optional.empty());
    }

    Contradiction with(String name, Function<TimeWords, String> value) {
        Map<String, Function<TimeWords, String>> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Contradiction(stated, variant, severity, more, right, source);
    }

    Contradiction from(TimeExpression inSource) {
        return new Contradiction(stated, variant, severity, values, right, Optional.of(inSource));
    }
}
