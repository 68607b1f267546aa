package dev.dragoman.desk.release;

/** That what a person has typed cannot be accepted; the page shows the form again with the mistake. */
public final class MistakenInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    public MistakenInput(Mistake mistake) {
        super(mistake.key());
        this.mistake = mistake;
    }

    public Mistake mistake() {
        return mistake;
    }
}
