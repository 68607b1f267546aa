package dev.dragoman.storage;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The folder of the SQLite database, locked by its process. The operating system releases the lock however the process
 * ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final String DATABASE = "dragoman.db";
    private static final String WRITE_AHEAD_LOG = "dragoman.db-wal";
    private static final String LOCK = "dragoman.lock";
    private static final String PROBE = "dragoman.probe";
    private static final int PROBE_BYTES = 4096;

    /** The files that this process has open, on Linux. */
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private final Path folder;
    private final FileChannel channel;
    private volatile Object database;
    private volatile Optional<Object> writeAheadLog = Optional.empty();

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** The database in a data folder. */
    public static Path database(Path folder) {
        return folder.resolve(DATABASE);
    }

    /** The database in this folder. */
    public Path database() {
        return database(folder);
    }

    /**
     * Creates the folder if it is missing, and locks it.
     *
     * @throws ConfigurationException if it cannot be written, or if another process has locked it
     */
    public static DataFolder lock(Path folder) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return new DataFolder(folder, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw refusal("dragoman.data-dir is " + folder + ", which cannot be written: " + reason(e));
        }
        throw refusal(
                "dragoman.data-dir is " + folder
                        + ", which another Dragoman process is using; stop that process, or configure another folder for this one");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Remembers the identity of the database file once it exists. */
    void rememberDatabase() {
        try {
            database = identity(database(folder));
            writeAheadLog = identityIfExists(folder.resolve(WRITE_AHEAD_LOG));
        } catch (IOException e) {
            throw refusal("dragoman.data-dir is " + folder + ", where the database cannot be read: " + reason(e));
        }
    }

    /**
     * Checks that the database is still the file that the connections have open: writes to a deleted file are lost.
     *
     * @throws StoreUnavailable if it was deleted or replaced
     */
    void check() {
        Object now;
        try {
            now = identity(database(folder));
        } catch (IOException e) {
            throw new StoreUnavailable(
                    database(folder) + " was removed while the service runs; restore it and restart", e);
        }
        if (!now.equals(database)) {
            throw new StoreUnavailable(database(folder) + " was replaced while the service runs; restart", null);
        }
    }

    /**
     * Checks in a transaction that its commit will be found by the next process: SQLite would go on writing to a deleted
     * write-ahead log. What that one holds is written to the database when the service is stopped.
     *
     * @throws StoreUnavailable if the database or its write-ahead log was deleted, or the database replaced
     */
    void checkBeforeCommit() {
        check();
        Path log = folder.resolve(WRITE_AHEAD_LOG);
        try {
            Optional<Object> now = identityIfExists(log);
            if (!now.equals(writeAheadLog)) {
                // It stays as long as a connection is open; the first one after that makes another.
                if (now.isEmpty() || isOpenAndDeleted(log)) {
                    throw new StoreUnavailable(
                            log
                                    + " was removed while the service runs; stop the service with SIGTERM, and start it again",
                            null);
                }
                writeAheadLog = now;
            }
        } catch (IOException e) {
            throw new StoreUnavailable(log + " cannot be read: " + reason(e), null);
        }
    }

    /** Whether this process has a file open that was deleted, although there may be another one of its name; Linux tells. */
    private static boolean isOpenAndDeleted(Path file) throws IOException {
        // Elsewhere, or where it may not be read, only the file's absence is noticed.
        if (!Files.isReadable(OPEN_FILES)) {
            return false;
        }
        String deleted = file.toRealPath() + " (deleted)";
        try (DirectoryStream<Path> open = Files.newDirectoryStream(OPEN_FILES)) {
            for (Path each : open) {
                if (target(each).equals(deleted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String target(Path open) throws IOException {
        try {
            return Files.readSymbolicLink(open).toString();
        } catch (NoSuchFileException e) {
            // It was closed meanwhile.
            return "";
        }
    }

    /**
     * Checks that the folder's volume takes new data: a transaction that is rolled back writes nothing to it, and the files that are
     * open do not tell that it has become read-only.
     *
     * @throws StoreUnavailable if it is read-only or full
     */
    void checkVolume() {
        Path probe = folder.resolve(PROBE);
        try (FileChannel written = FileChannel.open(
                probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            written.write(ByteBuffer.allocate(PROBE_BYTES));
        } catch (IOException e) {
            throw new StoreUnavailable(folder + " cannot be written: " + reason(e), e);
        }
    }

    /** Whether the folder's volume takes new data. */
    boolean isWritable() {
        try {
            checkVolume();
            return true;
        } catch (StoreUnavailable e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's identity on its device; some file systems only tell whether it exists. */
    private static Object identity(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? true : key;
    }

    private static Optional<Object> identityIfExists(Path file) throws IOException {
        try {
            return Optional.of(identity(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }

    private static ConfigurationException refusal(String sentence) {
        // Without a cause, so that only the message is printed.
        return new ConfigurationException(sentence);
    }
}
