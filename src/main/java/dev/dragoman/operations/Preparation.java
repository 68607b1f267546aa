package dev.dragoman.operations;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Formulas;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/**
 * Makes what all pages need, the store, the interface's words and its formulas in English, on another processor while Quarkus
 * reads the templates and records are brought in. What is broken stops the start.
 */
@Singleton
public class Preparation {

    /** Quarkus reads the templates at 0. */
    private static final int FIRST = -1;

    private static final int LAST = 10_000;

    private volatile CompletableFuture<List<Object>> underWay;

    void onStart(
            @Observes @Priority(FIRST) StartupEvent event,
            Instance<Formulas> formulas,
            Instance<Store> store,
            ScheduledExecutorService executor) {
        // The store first: the import waits for it.
        begin(List.of(store::get, () -> formulas.get().of(LanguageTag.CANONICAL)), executor);
    }

    void begin(List<Supplier<?>> parts, Executor executor) {
        underWay = CompletableFuture.supplyAsync(
                () -> parts.stream().<Object>map(Supplier::get).toList(), executor);
    }

    /** Waits for all of it. */
    void end(@Observes @Priority(LAST) StartupEvent event) {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : e;
        }
    }
}
