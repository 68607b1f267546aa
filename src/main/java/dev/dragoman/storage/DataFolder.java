package dev.dragoman.storage;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

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

    private final Path folder;
    private final FileChannel channel;
    private volatile Object database;
    private volatile boolean hasWriteAheadLog;

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
            database = identity();
            // It stays as long as a connection is open.
            hasWriteAheadLog = Files.exists(folder.resolve(WRITE_AHEAD_LOG));
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
            now = identity();
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
        if (hasWriteAheadLog && !Files.exists(log)) {
            throw new StoreUnavailable(
                    log + " was removed while the service runs; stop the service with SIGTERM, and start it again",
                    null);
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

    /** The file's identity on its device; some file systems only tell whether it exists. */
    private Object identity() throws IOException {
        Object key = Files.readAttributes(database(folder), BasicFileAttributes.class)
                .fileKey();
        return key == null ? true : key;
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }

    private static ConfigurationException refusal(String sentence) {
        // Without a cause, so that only the message is printed.
        return new ConfigurationException(sentence);
    }
}
