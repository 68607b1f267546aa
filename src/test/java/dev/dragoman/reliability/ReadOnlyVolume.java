package dev.dragoman.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.Tools;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time in which nothing in a folder can be changed, created or removed, even by a process that has the files open: {@code chattr +i}.
 * A volume that really is read-only could not become writable again under the process, and cannot be mounted so while it has files open.
 */
final class ReadOnlyVolume {

    /** Linux goes on writing to this memory on a volume that an error has made read-only, but ends a process whose file is immutable. */
    private static final String SHARED_MEMORY = "dragoman.db-shm";

    private final List<String> paths;

    private ReadOnlyVolume(List<String> paths) {
        this.paths = paths;
    }

    /** Skips the test if this machine or its file system has no such files. */
    static ReadOnlyVolume begin(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "immutable", null);
        ReadOnlyVolume volume = new ReadOnlyVolume(paths(folder));
        boolean readOnly = false;
        try (FileChannel open = FileChannel.open(probe, StandardOpenOption.WRITE)) {
            volume.change("+i");
            readOnly = !isWritable(open);
        } catch (IOException e) {
            Tools.missing(
                    "The files of a test cannot be made read-only, which needs root, chattr (Debian: apt-get install e2fsprogs)"
                            + " and a file system such as ext4: " + e.getMessage());
        } finally {
            if (!readOnly) {
                volume.end();
            }
        }
        if (!readOnly) {
            Tools.missing("The file system of " + folder
                    + " lets processes change immutable files that they have open; use ext4");
        }
        return volume;
    }

    /** Everything can be changed again. */
    void end() throws IOException {
        change("-i");
    }

    private static List<String> paths(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.endsWith(SHARED_MEMORY))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean isWritable(FileChannel open) {
        try {
            return open.write(ByteBuffer.allocate(1)) == 1;
        } catch (IOException e) {
            return false;
        }
    }

    private void change(String flag) throws IOException {
        List<String> command = new ArrayList<>(List.of("chattr", flag));
        command.addAll(paths);
        Process chattr = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(chattr.getInputStream().readAllBytes(), UTF_8);
        if (chattr.onExit().join().exitValue() != 0) {
            throw new IOException(output);
        }
    }
}
