package dev.dragoman.quality.prose.numbers;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Phrases with a meaning each, of which the longest that stands in a text at a position is found. */
final class Phrases<M> {

    /** A phrase that was found. */
    record Found<M>(M meaning, int end) {}

    private static final class Node<M> {
        final Map<Character, Node<M>> next = new HashMap<>(4);
        M meaning;
    }

    private final Node<M> root = new Node<>();
    /** The first characters of all phrases: almost every position of a text begins none. */
    private final BitSet firsts = new BitSet();

    /** Adds a phrase; one that is there already keeps its meaning. */
    void add(String phrase, M meaning) {
        String folded = NumberText.fold(phrase.strip());
        if (folded.isEmpty()) {
            return;
        }
        firsts.set(folded.charAt(0));
        Node<M> node = root;
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (NumberText.isVowelSign(letter)) {
                continue;
            }
            if (letter != ' ' || folded.charAt(i - 1) != ' ') {
                node = node.next.computeIfAbsent(letter, any -> new Node<>());
            }
        }
        if (node.meaning == null) {
            node.meaning = meaning;
        }
    }

    /** The longest phrase that begins at a position and does not end within a word; null if none does. */
    Found<M> at(NumberText text, int start) {
        return at(text, start, true);
    }

    /** The longest phrase that begins at a position, even if the word goes on; null if none does. */
    Found<M> within(NumberText text, int start) {
        return at(text, start, false);
    }

    private Found<M> at(NumberText text, int start, boolean wholeWords) {
        if (!firsts.get(text.at(start))) {
            return null;
        }
        Node<M> node = root;
        Found<M> longest = null;
        for (int i = start; i < text.length(); i++) {
            char letter = text.at(i);
            if (i > start && NumberText.isVowelSign(letter)) {
                continue;
            }
            node = node.next.get(letter == NumberText.NO_BREAK ? ' ' : letter);
            if (node == null) {
                return longest;
            }
            int end = text.skipVowelSigns(i + 1);
            if (node.meaning != null && (!wholeWords || text.isWordEnd(start, end))) {
                longest = new Found<>(node.meaning, end);
            }
        }
        return longest;
    }
}
