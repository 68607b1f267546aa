package dev.dragoman.machine.text;

/** That a translation does not have the protected parts of its source. */
public final class LostMarkup extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostMarkup(String message) {
        super(message);
    }
}
