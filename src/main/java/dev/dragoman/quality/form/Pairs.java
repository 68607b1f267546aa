package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pairs of characters in a text, such as brackets.
 *
 * @param closed the pairs, in the order in which they close
 * @param open the positions of characters that no other one closes
 * @param lone the positions of characters that close nothing
 */
record Pairs(List<Pair> closed, List<Integer> open, List<Integer> lone) {

    private static final int CONTEXT = 30;

    /** A pair: the positions of its characters. */
    record Pair(int start, int end) {}

    /**
     * Pairs the characters of a text, the inner ones first.
     *
     * @param kinds what closes each opening character; several openers may share one
     */
    static Pairs of(String text, Map<Character, String> kinds) {
        String closers = String.join("", kinds.values());
        String openers = kinds.keySet().stream().map(String::valueOf).collect(Collectors.joining());
        Deque<Integer> open = new ArrayDeque<>();
        List<Pair> closed = new ArrayList<>();
        List<Integer> lone = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean closes = closers.indexOf(character) >= 0;
            if (closes && !open.isEmpty() && kinds.get(text.charAt(open.peek())).indexOf(character) >= 0) {
                closed.add(new Pair(open.pop(), i));
            } else if (openers.indexOf(character) >= 0) {
                open.push(i);
            } else if (closes) {
                lone.add(i);
            }
        }
        return new Pairs(List.copyOf(closed), open.stream().sorted().toList(), List.copyOf(lone));
    }

    /** Whether each character has its partner. */
    boolean balanced() {
        return open.isEmpty() && lone.isEmpty();
    }

    /**
     * What is wrong with pairs that are not balanced: the first character without a partner, and where all of them stand.
     *
     * @param check the check's id, with the messages {@code .open} and {@code .lone}
     * @param argument the name of the character in the messages
     * @param closers what closes each opening character, the usual one first
     * @param openers what closes each opening character, to find what opens a lone closing one
     */
    Finding unbalanced(
            TranslatedUnit unit,
            String check,
            String argument,
            Map<Character, String> closers,
            Map<Character, String> openers) {
        String text = unit.text().text();
        boolean isOpen = !open.isEmpty();
        int at = isOpen ? open.get(0) : lone.get(0);
        String partner = isOpen
                ? closers.get(text.charAt(at)).substring(0, 1)
                : openers.entrySet().stream()
                        .filter(kind -> kind.getValue().indexOf(text.charAt(at)) >= 0)
                        .map(kind -> kind.getKey().toString())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        FindingMessage message = new FindingMessage(
                check + (isOpen ? ".open" : ".lone"),
                Map.of(
                        argument,
                        text.substring(at, at + 1),
                        "expected",
                        partner,
                        "near",
                        Excerpt.of(isOpen ? text.substring(at) : text.substring(Math.max(0, at - CONTEXT), at + 1))));
        List<Span> spans = Stream.concat(open.stream(), lone.stream())
                .sorted()
                .map(position -> unit.inTarget(position, position + 1))
                .toList();
        return Finding.warning(check, unit.id(), message).at(List.of(), spans).expecting(partner);
    }
}
