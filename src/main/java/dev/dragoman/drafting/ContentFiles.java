package dev.dragoman.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of the content folder, which may be inside an archive. */
public final class ContentFiles {

    private ContentFiles() {}

    /** The entries of a folder, ordered by name. Empty if there is no such folder. */
    public static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be read: " + folder, e);
        }
    }

    /**
     * The text of a file.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it is not in UTF-8
     */
    public static String text(Path file) {
        return text(bytes(file));
    }

    /**
     * The bytes of a file.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read: " + file, e);
        }
    }

    /** The size of some files in bytes, as the folder says; what is no file counts nothing. */
    static long size(List<Path> files) {
        return files.stream().mapToLong(ContentFiles::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Whoever reads it says so.
            return 0;
        }
    }

    static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the file is not in UTF-8", e);
        }
    }
}
