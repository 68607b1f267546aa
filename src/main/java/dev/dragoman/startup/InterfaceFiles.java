package dev.dragoman.startup;

import dev.dragoman.drafting.ContentFiles;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.DeskMessages;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.quality.finding.FindingMessages;
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

/**
 * Finds the files of messages in the content folder: those of the interface, of the checks' findings, and of
 * the desk. The English ones are read at startup, and stop it if faulty.
 */
@Singleton
public class InterfaceFiles {

    private static final String ENDING = ".properties";
    private static final String INTERFACE = "interface";
    private static final String FINDINGS = "findings";
    private static final String DESK = "desk";

    /** Created at build time of a native executable, and part of it. */
    private static final Optional<InterfaceMessages> BUILT_IN = builtIn(INTERFACE);

    private static final Optional<InterfaceMessages> BUILT_IN_FINDINGS = builtIn(FINDINGS);

    private static final Optional<InterfaceMessages> BUILT_IN_DESK = builtIn(DESK);

    @Produces
    @Singleton
    InterfaceMessages words(ContentFolder content) {
        return BUILT_IN.filter(words -> content.isPackaged()).orElseGet(() -> read(INTERFACE, content::use));
    }

    @Produces
    @Singleton
    FindingMessages findings(ContentFolder content) {
        return new FindingMessages(ownOrPackaged(FINDINGS, BUILT_IN_FINDINGS, content));
    }

    @Produces
    @Singleton
    DeskMessages desk(ContentFolder content) {
        return new DeskMessages(ownOrPackaged(DESK, BUILT_IN_DESK, content));
    }

    /** A content folder without any gets the packaged ones. */
    private static InterfaceMessages ownOrPackaged(
            String name, Optional<InterfaceMessages> builtIn, ContentFolder content) {
        boolean own = !content.isPackaged() && !locales(name, content::use).isEmpty();
        Consumer<Consumer<Path>> folders = own ? content::use : ContentFolder::usePackaged;
        return builtIn.filter(messages -> !own).orElseGet(() -> read(name, folders));
    }

    private static Optional<InterfaceMessages> builtIn(String name) {
        return ImageMode.current() == ImageMode.NATIVE_BUILD
                ? Optional.of(read(name, ContentFolder::usePackaged))
                : Optional.empty();
    }

    private static InterfaceMessages read(String name, Consumer<Consumer<Path>> folders) {
        return new InterfaceMessages(locales(name, folders), locale -> {
            Map<String, String> entries = new HashMap<>();
            folders.accept(
                    folder -> entries.putAll(entries(files(folder.resolve(name)).get(locale))));
            return entries;
        });
    }

    private static Set<LanguageTag> locales(String name, Consumer<Consumer<Path>> folders) {
        Set<LanguageTag> locales = new HashSet<>();
        folders.accept(folder -> locales.addAll(files(folder.resolve(name)).keySet()));
        return locales;
    }

    private static Map<LanguageTag, Path> files(Path folder) {
        Map<LanguageTag, Path> files = new HashMap<>();
        for (Path file : ContentFiles.list(folder)) {
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
            throw new UncheckedIOException("The file of messages cannot be read: " + file, e);
        }
        Map<String, String> words = new HashMap<>();
        entries.stringPropertyNames().forEach(key -> words.put(key, entries.getProperty(key)));
        return words;
    }
}
