package dev.dragoman.storage;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The way into the same database as another one, whose first reads fail with an error of the virtual machine. */
public final class FailingStore extends Store {

    private final AtomicInteger failures;

    public FailingStore(Store store, int failures) {
        super(store.jdbi());
        this.failures = new AtomicInteger(failures);
    }

    @Override
    public <T> T read(Function<Tables, T> query) {
        if (failures.getAndDecrement() > 0) {
            throw new OutOfMemoryError("on purpose");
        }
        return super.read(query);
    }
}
