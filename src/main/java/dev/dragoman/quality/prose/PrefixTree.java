package dev.dragoman.quality.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Words and phrases by their first characters. Languages have some ten thousand nodes each, so a node has no map of its own:
 * it knows its first child and its next sibling.
 *
 * @param <M> what a word means
 */
public final class PrefixTree<M> {

    /**
     * The place in the tree after some characters.
     *
     * @param <M> what a word means
     */
    public static final class Node<M> {

        private final char letter;
        private Node<M> child;
        private Node<M> sibling;
        private M meaning;

        private Node(char letter) {
            this.letter = letter;
        }

        /** The place after one character more; null if no word goes on with it. */
        public Node<M> next(char wanted) {
            Node<M> node = child;
            while (node != null && node.letter != wanted) {
                node = node.sibling;
            }
            return node;
        }

        /** What the word that ends here means; null if none does. */
        public M meaning() {
            return meaning;
        }

        /** Lets a word end here. */
        public void mean(M word) {
            meaning = word;
        }

        private Node<M> nextOrNew(char wanted) {
            Node<M> known = next(wanted);
            if (known != null) {
                return known;
            }
            Node<M> added = new Node<>(wanted);
            added.sibling = child;
            child = added;
            return added;
        }
    }

    private static final int PAGE = 256;

    /**
     * The first characters, by the high and the low byte. Texts are looked up here at every character, and far more
     * characters begin a word than go on with one. A page without such a character is null.
     */
    private final List<List<Node<M>>> first = new ArrayList<>(Collections.nCopies(PAGE, null));

    /** The place after a first character; null if no word begins with it. */
    public Node<M> first(char letter) {
        List<Node<M>> page = first.get(letter / PAGE);
        return page == null ? null : page.get(letter % PAGE);
    }

    private Node<M> firstOrNew(char letter) {
        if (first.get(letter / PAGE) == null) {
            first.set(letter / PAGE, new ArrayList<>(Collections.nCopies(PAGE, null)));
        }
        Node<M> known = first(letter);
        if (known != null) {
            return known;
        }
        Node<M> added = new Node<>(letter);
        first.get(letter / PAGE).set(letter % PAGE, added);
        return added;
    }

    /** The place after a word, which is made if there is none; null for an empty word. */
    public Node<M> place(CharSequence word) {
        Node<M> node = null;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            node = node == null ? firstOrNew(letter) : node.nextOrNew(letter);
        }
        return node;
    }
}
