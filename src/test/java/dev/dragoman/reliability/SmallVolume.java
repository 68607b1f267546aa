package dev.dragoman.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.Tools;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A volume of its own, which a test fills to the last byte. */
final class SmallVolume implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path folder;

    private SmallVolume(Path folder) {
        this.folder = folder;
    }

    /** Skips the test if it must not mount a volume. */
    static SmallVolume mount(Path folder, int mebibytes) throws IOException {
        Files.createDirectories(folder);
        String wrong = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
        if (!wrong.isEmpty()) {
            Tools.missing("A test cannot mount a small volume, which needs Linux and root: " + wrong);
        }
        return new SmallVolume(folder);
    }

    /** A folder on the volume. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Leaves no room for others. */
    void fill() throws IOException {
        try (FileChannel filler = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (true) {
                filler.write(ByteBuffer.allocate(BLOCK));
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    /** There is room again. */
    void free() throws IOException {
        Files.delete(filler());
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** Why a command failed; empty if it did not. */
    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.onExit().join().exitValue() == 0 ? "" : command[0] + " failed: " + output;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
