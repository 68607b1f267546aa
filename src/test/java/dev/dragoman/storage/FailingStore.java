package dev.dragoman.storage;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The way into the same database as another one, of which some reads fail with an error of the virtual machine. */
public final class FailingStore extends Store {

    private final AtomicInteger successes;
    private final AtomicInteger failures;

    public FailingStore(Store store, int failures) {
        this(0, store, failures);
    }

    private FailingStore(int successes, Store store, int failures) {
        super(store.jdbi());
        this.successes = new AtomicInteger(successes);
        this.failures = new AtomicInteger(failures);
    }

    /** One that fails after some reads that succeed. */
    public static FailingStore after(int successes, Store store, int failures) {
        return new FailingStore(successes, store, failures);
    }

    /** What is thrown while the database cannot be reached. */
    public static StoreUnavailable unavailable() {
        return new StoreUnavailable("on purpose", null);
    }

    @Override
    public <T> T read(Function<Tables, T> query) {
        if (successes.getAndDecrement() <= 0 && failures.getAndDecrement() > 0) {
            throw new OutOfMemoryError("on purpose");
        }
        return super.read(query);
    }
}
