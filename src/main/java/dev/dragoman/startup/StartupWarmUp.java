package dev.dragoman.startup;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Formulas;
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
 * Imports the content folder, and reads the interface's words and English formulas, on another thread while Quarkus reads the
 * templates: ICU's first formatter takes half a second on a JVM, which no reader shall wait for. A fault stops the start.
 */
@Singleton
public class StartupWarmUp {

    /** Quarkus reads the templates at 0, and all that asks for the store begins later. */
    private static final int FIRST = -1;

    private static final int LAST = 1;

    private volatile CompletableFuture<Void> underWay;

    void onStart(
            @Observes @Priority(FIRST) StartupEvent event,
            Instance<StartupImport> startupImport,
            Instance<Formulas> formulas,
            ScheduledExecutorService executor) {
        begin(List.of(() -> startupImport.get().run(), () -> formulas.get().of(LanguageTag.CANONICAL)), executor);
    }

    void begin(List<Runnable> parts, Executor executor) {
        underWay = CompletableFuture.runAsync(() -> parts.forEach(Runnable::run), executor);
    }

    /** Waits for all of it. */
    void end(@Observes @Priority(LAST) StartupEvent event) {
        end();
    }

    void end() {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : e;
        }
    }
}
