package dev.dragoman.translation;

import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The protected parts of a unit's text: time references and inline markup, which a target must have exactly as its
 * source has them: none lost, repeated, invented or typed as text. The translator may change their order.
 */
public final class Placeholders {

    private Placeholders() {}

    /**
     * What is wrong with the protected parts of a target, one phrase each; empty if nothing is.
     *
     * @param source the text that the target was made from
     * @throws dev.dragoman.problem.Declined INVALID_RECORD or INVALID_TIME_REFERENCE if one of the two cannot be read
     */
    public static List<String> differences(String source, String target) {
        Map<String, Integer> expected = count(source);
        Map<String, Integer> found = count(target);
        List<String> differences = new ArrayList<>();
        expected.forEach((part, times) -> {
            int there = found.getOrDefault(part, 0);
            if (there == 0) {
                differences.add(part + " is missing");
            } else if (there != times) {
                differences.add(part + " occurs " + times(there) + ", in the source " + times(times));
            }
        });
        found.keySet().stream()
                .filter(part -> !expected.containsKey(part))
                .forEach(part -> differences.add(part + " is not in the source"));
        differences.addAll(LiteralMarkup.differences(source, target));
        return differences;
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        count(InlineText.parse(text), counts);
        return counts;
    }

    private static void count(List<Inline> parts, Map<String, Integer> counts) {
        for (Inline part : parts) {
            name(part).ifPresent(name -> counts.merge(name, 1, Integer::sum));
            count(part.parts(), counts);
        }
    }

    private static Optional<String> name(Inline part) {
        return part.fold(
                words -> Optional.empty(),
                time -> Optional.of("placeholder " + time.text()),
                emphasis -> Optional.of("emphasis (*…*)"),
                strong -> Optional.of("strong emphasis (**…**)"),
                link -> Optional.of("the link to " + link.address()),
                lineBreak -> Optional.of("a line break"));
    }

    private static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> number + " times";
        };
    }
}
