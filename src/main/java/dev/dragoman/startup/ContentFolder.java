package dev.dragoman.startup;

import dev.dragoman.drafting.ContentFiles;
import dev.dragoman.json.Digest;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The folder of {@code dragoman.content-dir}, the one in the working directory, or the copy in the artifact. */
@Singleton
public class ContentFolder {

    private static final String NAME = "translations";
    private static final URI EXECUTABLE = URI.create("resource:/");

    /** Digests of the records' files by path, computed at build time of a native executable. */
    private static final Map<String, Digest> BUILT_IN =
            ImageMode.current() == ImageMode.NATIVE_BUILD ? packagedDigests() : Map.of();

    private final OperationsConfig config;

    ContentFolder(OperationsConfig config) {
        this.config = config;
    }

    /** Passes the folder, which may be inside an archive, to a reader for the duration of the call. */
    public void use(Consumer<Path> reader) {
        if (isPackaged()) {
            usePackaged(reader);
            return;
        }
        Path folder = config.contentDir().orElseGet(ContentFolder::beside);
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException("dragoman.content-dir is not a folder: " + folder.toAbsolutePath());
        }
        reader.accept(folder);
    }

    /** Whether it is the copy in the artifact. */
    boolean isPackaged() {
        return config.contentDir().isEmpty() && !Files.isDirectory(beside());
    }

    private static Path beside() {
        return Path.of(NAME);
    }

    static void usePackaged(Consumer<Path> reader) {
        try {
            if (ImageMode.current() == ImageMode.NATIVE_RUN) {
                reader.accept(executable().getPath("/" + NAME));
            } else {
                ClassPathUtils.consumeAsPaths(NAME, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged translations cannot be read", e);
        }
    }

    /**
     * The resources in a native executable as files; never closed, because it is shared and has no resources of its
     * own.
     */
    private static synchronized FileSystem executable() throws IOException {
        try {
            return FileSystems.getFileSystem(EXECUTABLE);
        } catch (FileSystemNotFoundException e) {
            return FileSystems.newFileSystem(EXECUTABLE, Map.of());
        }
    }

    /**
     * The digests of the records' files, by paths such as {@code records/<slug>/en.md}, if they are known without
     * reading them, which is so for the copy in a native executable; empty otherwise.
     */
    Map<String, Digest> knownDigests() {
        return isPackaged() ? BUILT_IN : Map.of();
    }

    static Map<String, Digest> packagedDigests() {
        Map<String, Digest> digests = new HashMap<>();
        usePackaged(folder -> ContentFiles.list(folder.resolve("records")).stream()
                .flatMap(record -> ContentFiles.list(record).stream())
                .forEach(file -> digests.put(path(file), Digest.of(ContentFiles.bytes(file)))));
        return Map.copyOf(digests);
    }

    private static String path(Path file) {
        return "records/" + file.getParent().getFileName() + "/" + file.getFileName();
    }
}
