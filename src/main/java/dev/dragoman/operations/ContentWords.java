package dev.dragoman.operations;

import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.locales.LanguageTag;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** Reads the interface's words and formulas from the content folder, at start; broken ones stop it. */
@Singleton
public class ContentWords {

    private static final String ENDING = ".properties";
    private static final int FIRST = 1;
    private static final int LAST = 10_000;

    private volatile CompletableFuture<InterfaceMessages> reading;

    /** They are read and checked on another processor, while the store is opened and records are brought in. */
    void begin(
            @Observes @Priority(FIRST) StartupEvent event,
            Instance<InterfaceMessages> words,
            ScheduledExecutorService executor) {
        begin(words::get, executor);
    }

    void begin(Supplier<InterfaceMessages> words, Executor executor) {
        reading = CompletableFuture.supplyAsync(words, executor);
    }

    /** Waits for them. */
    void end(@Observes @Priority(LAST) StartupEvent event) {
        try {
            reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : e;
        }
    }

    @Produces
    @Singleton
    InterfaceMessages words(ContentFolder content) {
        Map<LanguageTag, Map<String, String>> files = new HashMap<>();
        content.use(folder -> {
            for (Path file : ContentFolder.list(folder.resolve("interface"))) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    files.put(LanguageTag.parse(name.substring(0, name.length() - ENDING.length())), entries(file));
                }
            }
        });
        return new InterfaceMessages(files);
    }

    private static Map<String, String> entries(Path file) {
        Properties entries = new Properties();
        try {
            entries.load(new StringReader(ContentFolder.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The words cannot be read: " + file, e);
        }
        Map<String, String> words = new HashMap<>();
        entries.stringPropertyNames().forEach(key -> words.put(key, entries.getProperty(key)));
        return words;
    }
}
