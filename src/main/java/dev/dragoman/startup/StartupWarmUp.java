package dev.dragoman.startup;

import dev.dragoman.editions.Formulas;
import dev.dragoman.locales.LanguageTag;
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

/**
 * Loads the interface messages and English formulas in another thread while Quarkus parses the templates, so that no
 * reader waits half a second for ICU's first formatter on a JVM. A failure stops the startup.
 */
@Singleton
public class StartupWarmUp {

    /** Quarkus parses the templates at 0, and everything that uses the store starts later. */
    private static final int FIRST = -1;

    private static final int LAST = 1;

    private volatile CompletableFuture<Void> running;

    void onStart(
            @Observes @Priority(FIRST) StartupEvent event,
            Instance<Formulas> formulas,
            ScheduledExecutorService executor) {
        begin(List.of(() -> formulas.get().of(LanguageTag.CANONICAL)), executor);
    }

    void begin(List<Runnable> parts, Executor executor) {
        running = CompletableFuture.runAsync(() -> parts.forEach(Runnable::run), executor);
    }

    /** Waits for all of it. */
    void end(@Observes @Priority(LAST) StartupEvent event) {
        end();
    }

    void end() {
        try {
            running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : e;
        }
    }
}
