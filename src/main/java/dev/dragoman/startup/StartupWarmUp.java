package dev.dragoman.startup;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Formulas;
import io.quarkus.qute.Engine;
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
 * Brings in the content folder and makes what all pages need, the interface's words, its formulas in English and the templates'
 * tags, on another processor while Quarkus reads the templates. What is broken stops the start.
 */
@Singleton
public class StartupWarmUp {

    /** Quarkus reads the templates at 0, and all that asks for the store begins later. */
    private static final int FIRST = -1;

    private static final int LAST = 1;

    /** Which Quarkus reads when they are first needed, unlike other templates. */
    static final List<String> TAGS = List.of("tags/blocks", "tags/mark");

    private volatile CompletableFuture<Void> underWay;

    void onStart(
            @Observes @Priority(FIRST) StartupEvent event,
            Instance<StartupImport> startupImport,
            Instance<Formulas> formulas,
            ScheduledExecutorService executor) {
        begin(List.of(() -> startupImport.get().bringIn(), () -> formulas.get().of(LanguageTag.CANONICAL)), executor);
    }

    void begin(List<Runnable> parts, Executor executor) {
        underWay = CompletableFuture.runAsync(() -> parts.forEach(Runnable::run), executor);
    }

    /** Waits for all of it. The tags, which the build has checked, may take their time. */
    void end(@Observes @Priority(LAST) StartupEvent event, Engine templates, ScheduledExecutorService executor) {
        end();
        executor.execute(() -> TAGS.forEach(templates::getTemplate));
    }

    void end() {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : e;
        }
    }
}
