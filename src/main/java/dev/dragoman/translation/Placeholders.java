package dev.dragoman.translation;

import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.translation.PlaceholderDifference.Kind;
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

    /** A text without any of these is nothing but words; most texts are. */
    private static final String MARKUP = "{}*_[]<>\\`&\n\r";

    private Placeholders() {}

    /**
     * What is wrong with the protected parts of a target; empty if nothing is.
     *
     * @param source the text that the target was made from
     * @throws dev.dragoman.problem.ProblemException INVALID_RECORD or INVALID_TIME_REFERENCE if one of the two cannot be
     *     read
     */
    public static List<PlaceholderDifference> differences(String source, String target) {
        Map<Part, Integer> expected = count(source);
        Map<Part, Integer> found = count(target);
        List<PlaceholderDifference> differences = new ArrayList<>();
        expected.forEach((part, times) -> {
            int there = found.getOrDefault(part, 0);
            if (there == 0) {
                differences.add(part.difference(Kind.MISSING, part.name() + " is missing", times, there));
            } else if (there != times) {
                differences.add(part.difference(
                        Kind.COUNT,
                        part.name() + " occurs " + times(there) + ", in the source " + times(times),
                        times,
                        there));
            }
        });
        found.forEach((part, there) -> {
            if (!expected.containsKey(part)) {
                differences.add(part.difference(Kind.ADDED, part.name() + " is not in the source", 0, there));
            }
        });
        differences.addAll(LiteralMarkup.differences(source, target));
        return differences;
    }

    private static Map<Part, Integer> count(String text) {
        Map<Part, Integer> counts = new LinkedHashMap<>();
        if (text.chars().anyMatch(character -> MARKUP.indexOf(character) >= 0)) {
            count(InlineText.parse(text), counts);
        }
        return counts;
    }

    private static void count(List<Inline> parts, Map<Part, Integer> counts) {
        for (Inline part : parts) {
            part(part).ifPresent(name -> counts.merge(name, 1, Integer::sum));
            count(part.parts(), counts);
        }
    }

    private static Optional<Part> part(Inline part) {
        return part.fold(
                words -> Optional.empty(),
                time -> Optional.of(new Part(time.text(), "placeholder " + time.text())),
                emphasis -> Optional.of(new Part("*…*", "emphasis (*…*)")),
                strong -> Optional.of(new Part("**…**", "strong emphasis (**…**)")),
                link -> Optional.of(new Part("[…](" + link.address() + ")", "the link to " + link.address())),
                lineBreak -> Optional.of(new Part("↵", "a line break")));
    }

    private static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> number + " times";
        };
    }

    /** A protected part as an editor writes it, and its name in English. */
    private record Part(String written, String name) {

        PlaceholderDifference difference(Kind kind, String phrase, int expected, int found) {
            return new PlaceholderDifference(kind, written, phrase, expected, found);
        }
    }
}
