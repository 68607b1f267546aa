package dev.dragoman.memory.suggestion;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.translation.PlaceholderDifference;
import dev.dragoman.translation.Placeholders;
import java.util.ArrayList;
import java.util.List;

/**
 * An earlier target with the time references and link addresses of another source in place of its own.
 *
 * @param adapted whether any was replaced
 * @param differing the protected parts that it has not as the source has them, as an editor writes them
 */
record AdaptedTarget(String text, boolean adapted, List<String> differing) {

    /** A character that no text has, around what is to be replaced. */
    private static final char MARK = '\uFFFF';

    AdaptedTarget {
        differing = List.copyOf(differing);
    }

    /**
     * Adapts a target, if the two sources have as many references and links, each at most once.
     *
     * @param from the source that it was made from
     * @param to the source that it is offered for
     */
    static AdaptedTarget of(String target, String from, String to) {
        List<String> old = codes(from);
        List<String> now = codes(to);
        String text = target;
        if (!old.equals(now)
                && old.size() == now.size()
                && old.stream().distinct().count() == old.size()) {
            text = replaced(target, old, now);
        }
        return new AdaptedTarget(text, !text.equals(target), differences(to, text));
    }

    private static String replaced(String target, List<String> old, List<String> now) {
        String text = target;
        for (int i = 0; i < old.size(); i++) {
            boolean sameKind = old.get(i).charAt(0) == now.get(i).charAt(0);
            text = sameKind ? text.replace(old.get(i), MARK + "" + i + MARK) : text;
        }
        for (int i = 0; i < old.size(); i++) {
            text = text.replace(MARK + "" + i + MARK, now.get(i));
        }
        return text;
    }

    private static List<String> codes(String source) {
        List<String> codes = new ArrayList<>();
        collect(InlineText.parse(source), codes);
        return codes;
    }

    private static void collect(List<Inline> parts, List<String> codes) {
        for (Inline part : parts) {
            if (part instanceof Inline.Time time) {
                codes.add(time.text());
            } else if (part instanceof Inline.Link link) {
                codes.add("](" + link.address() + ")");
            }
            collect(part.parts(), codes);
        }
    }

    private static List<String> differences(String source, String target) {
        try {
            return Placeholders.differences(source, target).stream()
                    .map(PlaceholderDifference::part)
                    .distinct()
                    .toList();
        } catch (ProblemException unreadable) {
            return List.of(target);
        }
    }
}
