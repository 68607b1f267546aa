package dev.dragoman.quality.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The pairs of characters in a text, such as brackets.
 *
 * @param closed the pairs, in the order in which they close
 * @param open the positions of characters that no other one closes
 * @param lone the positions of characters that close nothing
 */
record Pairs(List<Pair> closed, List<Integer> open, List<Integer> lone) {

    /** A pair: the positions of its characters. */
    record Pair(int start, int end) {}

    /**
     * Pairs the characters of a text, the inner ones first.
     *
     * @param kinds what closes each opening character; several openers may share one
     */
    static Pairs of(String text, Map<Character, String> kinds) {
        String closers = String.join("", kinds.values());
        Deque<Integer> open = new ArrayDeque<>();
        List<Pair> closed = new ArrayList<>();
        List<Integer> lone = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean closes = closers.indexOf(character) >= 0;
            if (closes && !open.isEmpty() && kinds.get(text.charAt(open.peek())).indexOf(character) >= 0) {
                closed.add(new Pair(open.pop(), i));
            } else if (kinds.containsKey(character)) {
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
}
