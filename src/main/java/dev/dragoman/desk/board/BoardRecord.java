package dev.dragoman.desk.board;

import java.util.Optional;

/**
 * A record on the board.
 *
 * @param revision the newest one
 * @param releasedRevision the public one; empty if the record is not public
 * @param title the canonical title as plain text
 * @param kind the name of its kind
 * @param issued an ISO 8601 date
 * @param units how many there are to translate
 */
public record BoardRecord(
        String slug,
        int revision,
        Optional<Integer> releasedRevision,
        String title,
        String kind,
        Optional<String> topic,
        String issued,
        int units) {

    /** Whether its newest revision is public. */
    public boolean isReleased() {
        return releasedRevision.filter(number -> number == revision).isPresent();
    }
}
