package dev.dragoman.desk.editor;

import dev.dragoman.desk.editor.UnitView.Piece;
import dev.dragoman.quality.finding.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Splits a text at what findings are about. */
final class MarkedPieces {

    private MarkedPieces() {}

    /** The pieces in order; null if no part of the text is marked, or all of it. */
    static List<Piece> of(String text, List<Span> spans) {
        BitSet marked = new BitSet();
        spans.forEach(span -> marked.set(Math.min(span.start(), text.length()), Math.min(span.end(), text.length())));
        if (marked.isEmpty() || marked.cardinality() == text.length()) {
            return null;
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean is = marked.get(at);
            int next = is ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(new Piece(text.substring(at, end), is));
            at = end;
        }
        return pieces;
    }
}
