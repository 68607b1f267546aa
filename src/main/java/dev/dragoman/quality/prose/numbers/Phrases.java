package dev.dragoman.quality.prose.numbers;

import dev.dragoman.quality.prose.PrefixTree;
import java.util.BitSet;

/** Phrases with a meaning each, of which the longest that stands in a text at a position is found. */
final class Phrases<M> {

    /** A phrase that was found. */
    record Found<M>(M meaning, int end) {}

    private final PrefixTree<M> tree = new PrefixTree<>();
    /** The first characters of all phrases: almost every position of a text begins none. */
    private final BitSet firsts = new BitSet();

    /** Adds a phrase; one that is there already keeps its meaning. */
    void add(String phrase, M meaning) {
        String folded = NumberText.fold(phrase.strip());
        if (folded.isEmpty()) {
            return;
        }
        firsts.set(folded.charAt(0));
        StringBuilder written = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (NumberText.isVowelSign(letter)) {
                continue;
            }
            if (letter != ' ' || folded.charAt(i - 1) != ' ') {
                written.append(letter);
            }
        }
        PrefixTree.Node<M> node = tree.place(written);
        if (node.meaning() == null) {
            node.mean(meaning);
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
        PrefixTree.Node<M> node = null;
        Found<M> longest = null;
        for (int i = start; i < text.length(); i++) {
            char letter = text.at(i);
            if (i > start && NumberText.isVowelSign(letter)) {
                continue;
            }
            char wanted = letter == NumberText.NO_BREAK ? ' ' : letter;
            node = i == start ? tree.first(wanted) : node.next(wanted);
            if (node == null) {
                return longest;
            }
            int end = text.skipVowelSigns(i + 1);
            if (node.meaning() != null && (!wholeWords || text.isWordEnd(start, end))) {
                longest = new Found<>(node.meaning(), end);
            }
        }
        return longest;
    }
}
