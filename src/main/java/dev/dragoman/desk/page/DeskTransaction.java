package dev.dragoman.desk.page;

import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Runs an act that a form asks for in one transaction, and tells caches and streams of it. */
@Singleton
public class DeskTransaction {

    private final Store store;
    private final Event<WriteCommitted> committed;

    DeskTransaction(Store store, Event<WriteCommitted> committed) {
        this.store = store;
        this.committed = committed;
    }

    /** Does it. */
    public <T> T write(Function<Tables, T> act) {
        T done = store.inTransaction(act);
        committed.fire(new WriteCommitted());
        return done;
    }

    /** Does it and takes it back, to see what it would do. */
    public <T> T dryRun(Function<Tables, T> act) {
        return store.inRolledBackTransaction(act);
    }
}
