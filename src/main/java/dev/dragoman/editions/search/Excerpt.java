package dev.dragoman.editions.search;

import dev.dragoman.editions.search.SearchHits.Range;
import dev.dragoman.editions.search.SearchText.Part;
import dev.dragoman.locales.LanguageTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The piece of a text that shows best why it was found.
 *
 * @param ranges where the hits are in it; none if it is only the beginning of the text
 */
public record Excerpt(LanguageTag lang, String text, List<Range> ranges) {

    private static final String ELLIPSIS = "…";
    private static final int MAX_LENGTH = 220;
    private static final int BEFORE_HIT = 60;

    public Excerpt {
        ranges = List.copyOf(ranges);
    }

    /** The excerpt of a text: from the part that has most of the phrases, the first of them; empty without parts. */
    public static Optional<Excerpt> of(List<Part> parts, SearchQuery query) {
        return parts.stream()
                .map(part -> new Candidate(part, SearchTokens.of(part.text()), query))
                .reduce((best, other) ->
                        Comparator.comparingInt(Candidate::phrases).compare(other, best) > 0 ? other : best)
                .map(Candidate::excerpt);
    }

    /** A part with its hits. */
    private record Candidate(Part part, List<SearchToken> tokens, SearchHits hits) {

        Candidate(Part part, List<SearchToken> tokens, SearchQuery query) {
            this(part, tokens, SearchHits.in(tokens, query));
        }

        int phrases() {
            return hits.phrases();
        }

        Excerpt excerpt() {
            String text = part.text();
            if (text.length() <= MAX_LENGTH) {
                return new Excerpt(part.lang(), text, hits.ranges());
            }
            Optional<Range> first = hits.ranges().stream().findFirst();
            int hit = first.map(Range::start).orElse(0);
            int start = hit <= BEFORE_HIT ? 0 : startOfToken(hit - BEFORE_HIT, hit);
            int end = text.length() - start <= MAX_LENGTH
                    ? text.length()
                    : endOfToken(start + MAX_LENGTH, first.map(Range::end).orElse(start + 1));
            String before = start > 0 ? ELLIPSIS : "";
            int shift = before.length() - start;
            List<Range> ranges = new ArrayList<>();
            hits.ranges().stream()
                    .filter(range -> range.start() >= start && range.end() <= end)
                    .forEach(range -> ranges.add(new Range(range.start() + shift, range.end() + shift)));
            String after = end < text.length() ? ELLIPSIS : "";
            return new Excerpt(part.lang(), before + text.substring(start, end) + after, ranges);
        }

        /** Where the first token from there on begins: never within a word or a character. */
        private int startOfToken(int from, int hit) {
            return tokens.stream()
                    .mapToInt(SearchToken::start)
                    .filter(start -> start >= from)
                    .findFirst()
                    .orElse(hit);
        }

        /** Where the last token before there ends, but not before the first hit ends. */
        private int endOfToken(int to, int least) {
            return tokens.stream()
                    .mapToInt(SearchToken::end)
                    .filter(end -> end <= to && end >= least)
                    .max()
                    .orElseGet(() ->
                            part.text().offsetByCodePoints(0, part.text().codePointCount(0, Math.max(least, to))));
        }
    }
}
