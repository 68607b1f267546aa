package dev.dragoman.editions.search;

import dev.dragoman.editions.search.SearchQuery.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the phrases of a query are in a text.
 *
 * @param phrases how many of the phrases are in it
 * @param ranges where they are, in order and without overlaps
 */
public record SearchHits(int phrases, List<Range> ranges) {

    public SearchHits {
        ranges = List.copyOf(ranges);
    }

    /**
     * A part of a text, in UTF-16 code units.
     *
     * @param end the first unit behind it
     */
    public record Range(int start, int end) {}

    /** The hits in a plain text. */
    public static SearchHits in(String text, SearchQuery query) {
        return in(SearchTokens.of(text), query);
    }

    static SearchHits in(List<SearchToken> tokens, SearchQuery query) {
        int phrases = 0;
        List<Range> ranges = new ArrayList<>();
        for (Phrase phrase : query.phrases()) {
            int before = ranges.size();
            int size = phrase.tokens().size();
            for (int i = 0; i + size <= tokens.size(); i++) {
                if (isAt(tokens, i, phrase)) {
                    ranges.add(new Range(
                            tokens.get(i).start(), tokens.get(i + size - 1).end()));
                }
            }
            phrases += ranges.size() > before ? 1 : 0;
        }
        return new SearchHits(phrases, merged(ranges));
    }

    private static boolean isAt(List<SearchToken> tokens, int at, Phrase phrase) {
        int last = phrase.tokens().size() - 1;
        for (int i = 0; i < last; i++) {
            if (!tokens.get(at + i).folded().equals(phrase.tokens().get(i))) {
                return false;
            }
        }
        String sought = phrase.tokens().get(last);
        SearchToken token = tokens.get(at + last);
        return isHit(token.folded(), sought, phrase.prefix())
                || (last == 0
                        && token.alternative()
                                .filter(word -> isHit(word, sought, phrase.prefix()))
                                .isPresent());
    }

    private static boolean isHit(String word, String sought, boolean prefix) {
        return prefix ? word.startsWith(sought) : word.equals(sought);
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        ranges.stream()
                .sorted(Comparator.comparingInt(Range::start).thenComparingInt(Range::end))
                .forEach(range -> {
                    int last = merged.size() - 1;
                    if (last >= 0 && range.start() <= merged.get(last).end()) {
                        int end = Math.max(merged.get(last).end(), range.end());
                        merged.set(last, new Range(merged.get(last).start(), end));
                    } else {
                        merged.add(range);
                    }
                });
        return merged;
    }
}
