package dev.dragoman.quality.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms of a glossary by their words. A search takes time in proportion to the text: from each word it follows the
 * trie at most as deep as the longest term, whose length {@link GlossaryReader} bounds.
 */
final class TermTrie {

    private static final char PREFIX = '^';
    /** Longer words of a text do not begin with a stem of a glossary. */
    private static final int LONGEST_PREFIX = 40;

    private final TermWords words;
    private final Node root = new Node();

    TermTrie(TermWords words) {
        this.words = words;
    }

    /** Adds a form of a term: by its stems, or exactly as it is written; a form that ends with an asterisk is a stem. */
    void add(Term term, String form, boolean exact) {
        boolean prefix = form.endsWith("*");
        List<Word> parts = words.read(prefix ? form.substring(0, form.length() - 1) : form);
        Node node = root;
        for (int i = 0; i < parts.size(); i++) {
            Word part = parts.get(i);
            String key;
            if (prefix && i == parts.size() - 1) {
                node.hasPrefixes = true;
                node.shortestPrefix =
                        Math.min(node.shortestPrefix, part.spellings().get(0).length());
                key = PREFIX + part.spellings().get(0);
            } else {
                key = exact ? TermWords.exact(part.spellings().get(0)) : TermWords.stemmed(words.stem(part.text()));
            }
            node = node.next.computeIfAbsent(key, added -> new Node());
        }
        if (!parts.isEmpty()) {
            node.terms.add(term);
        }
    }

    /** All terms that stand in a text, also inside each other, by where they begin. */
    List<TermMatch> all(String text) {
        return all(words.read(text));
    }

    /** The same in the words of a text, which tries of one language share. */
    List<TermMatch> all(List<Word> read) {
        List<TermMatch> found = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            found.addAll(from(read, i));
        }
        return found;
    }

    /** The longest terms of a text that do not overlap, from its beginning. */
    List<TermMatch> longest(String text) {
        List<Word> read = words.read(text);
        List<TermMatch> found = new ArrayList<>();
        int i = 0;
        while (i < read.size()) {
            List<TermMatch> here = from(read, i);
            int end = here.isEmpty() ? 0 : here.get(here.size() - 1).end();
            if (here.isEmpty()) {
                i++;
            } else {
                here.stream().filter(match -> match.end() == end).forEach(found::add);
                while (i < read.size() && read.get(i).start() < end) {
                    i++;
                }
            }
        }
        return found;
    }

    /** The terms that begin with a word, the shortest first. */
    private List<TermMatch> from(List<Word> read, int first) {
        Set<Node> reached = root.following(read.get(first));
        if (reached.isEmpty()) {
            return List.of();
        }
        List<TermMatch> found = new ArrayList<>();
        for (int i = first; !reached.isEmpty(); i++) {
            int end = read.get(i).end();
            Set<Term> ending = new LinkedHashSet<>();
            reached.forEach(node -> ending.addAll(node.terms));
            ending.forEach(term -> found.add(new TermMatch(term, read.get(first).start(), end)));
            Set<Node> next = new LinkedHashSet<>();
            if (i + 1 < read.size()) {
                Word word = read.get(i + 1);
                reached.forEach(node -> node.follow(word, next));
            }
            reached = next;
        }
        return found;
    }

    /** What may follow after the same words. */
    private static final class Node {

        private final Map<String, Node> next = new HashMap<>();
        private final List<Term> terms = new ArrayList<>();
        private boolean hasPrefixes;
        private int shortestPrefix = LONGEST_PREFIX;

        /** Where a word leads from here; almost all words lead nowhere. */
        Set<Node> following(Word word) {
            if (!hasPrefixes && !leadsOn(word)) {
                return Set.of();
            }
            Set<Node> reached = new LinkedHashSet<>();
            follow(word, reached);
            return reached;
        }

        private boolean leadsOn(Word word) {
            for (String key : word.keys()) {
                if (next.containsKey(key)) {
                    return true;
                }
            }
            return false;
        }

        void follow(Word word, Set<Node> into) {
            if (next.isEmpty()) {
                return;
            }
            for (String key : word.keys()) {
                add(key, into);
            }
            if (hasPrefixes) {
                for (String spelling : word.spellings()) {
                    for (int end = shortestPrefix; end <= Math.min(spelling.length(), LONGEST_PREFIX); end++) {
                        add(PREFIX + spelling.substring(0, end), into);
                    }
                }
            }
        }

        private void add(String key, Set<Node> into) {
            Node node = next.get(key);
            if (node != null) {
                into.add(node);
            }
        }
    }
}
