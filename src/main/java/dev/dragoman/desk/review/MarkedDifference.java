package dev.dragoman.desk.review;

import dev.dragoman.quality.finding.Span;
import dev.dragoman.rendering.edition.TextDifference;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A text with what has changed in it since an earlier one, and with the places that findings are about. */
public final class MarkedDifference {

    private MarkedDifference() {}

    /**
     * A stretch of text.
     *
     * @param marked whether a finding is about it
     */
    @TemplateData
    public record Piece(boolean removed, boolean added, boolean marked, String text) {}

    /**
     * The pieces in order.
     *
     * @param before empty where there is nothing to compare with
     * @param marks places in the text, which may overlap
     * @param mostWords how many words are compared
     */
    static List<Piece> of(Optional<String> before, String after, List<Span> marks, int mostWords) {
        List<TextDifference.Stretch> stretches = before.map(
                        earlier -> TextDifference.between(earlier, after, mostWords))
                .orElseGet(() -> List.of(new TextDifference.Stretch(TextDifference.ChangeKind.KEPT, after)));
        BitSet marked = new BitSet(after.length());
        marks.forEach(span -> marked.set(Math.min(span.start(), after.length()), Math.min(span.end(), after.length())));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (TextDifference.Stretch stretch : stretches) {
            if (stretch.removed()) {
                pieces.add(new Piece(true, false, false, stretch.text()));
            } else {
                int end = at + stretch.text().length();
                addParts(pieces, after, at, end, stretch.added(), marked);
                at = end;
            }
        }
        return pieces;
    }

    private static void addParts(List<Piece> pieces, String text, int begin, int end, boolean added, BitSet marked) {
        int at = begin;
        while (at < end) {
            boolean isMarked = marked.get(at);
            int next = isMarked ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int until = next < 0 ? end : Math.min(next, end);
            pieces.add(new Piece(false, added, isMarked, text.substring(at, until)));
            at = until;
        }
    }
}
