package dev.dragoman.startup;

import dev.dragoman.drafting.ContentFiles;
import dev.dragoman.locales.InterfaceMessages;
import dev.dragoman.locales.LanguageTag;
import io.quarkus.runtime.ImageMode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the interface files in the content folder; the English one is read at startup, and stops it if faulty. */
@Singleton
public class InterfaceFiles {

    private static final String ENDING = ".properties";

    /** Created at build time of a native executable, and part of it. */
    private static final Optional<InterfaceMessages> BUILT_IN = ImageMode.current() == ImageMode.NATIVE_BUILD
            ? Optional.of(read(ContentFolder::usePackaged))
            : Optional.empty();

    @Produces
    @Singleton
    InterfaceMessages words(ContentFolder content) {
        return BUILT_IN.filter(words -> content.isPackaged()).orElseGet(() -> read(content::use));
    }

    private static InterfaceMessages read(Consumer<Consumer<Path>> folders) {
        Set<LanguageTag> locales = new HashSet<>();
        folders.accept(folder -> locales.addAll(files(folder).keySet()));
        return new InterfaceMessages(locales, locale -> {
            Map<String, String> entries = new HashMap<>();
            folders.accept(folder -> entries.putAll(entries(files(folder).get(locale))));
            return entries;
        });
    }

    private static Map<LanguageTag, Path> files(Path folder) {
        Map<LanguageTag, Path> files = new HashMap<>();
        for (Path file : ContentFiles.list(folder.resolve("interface"))) {
            String name = file.getFileName().toString();
            if (name.endsWith(ENDING)) {
                files.put(LanguageTag.parse(name.substring(0, name.length() - ENDING.length())), file);
            }
        }
        return files;
    }

    private static Map<String, String> entries(Path file) {
        Properties entries = new Properties();
        try {
            entries.load(new StringReader(ContentFiles.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The interface file cannot be read: " + file, e);
        }
        Map<String, String> words = new HashMap<>();
        entries.stringPropertyNames().forEach(key -> words.put(key, entries.getProperty(key)));
        return words;
    }
}
