package dev.dragoman.delivery.log;

import dev.dragoman.proofs.log.Witnessing;
import dev.dragoman.proofs.note.SignedNote;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;

/** Keeps the signatures of witnesses that a request brings, in one transaction. */
@Singleton
class Cosigning {

    private final Store store;
    private final Witnessing witnessing;

    Cosigning(Store store, Witnessing witnessing) {
        this.store = store;
        this.witnessing = witnessing;
    }

    /** Whether there are witnesses whose signatures could be accepted. */
    boolean isConfigured() {
        return witnessing.isConfigured();
    }

    /**
     * Keeps the signatures under a checkpoint.
     *
     * @throws dev.dragoman.problem.ProblemException as {@link Witnessing#accept}
     */
    void accept(SignedNote note) {
        store.inTransaction(tables -> {
            witnessing.accept(tables, note);
            return null;
        });
    }
}
