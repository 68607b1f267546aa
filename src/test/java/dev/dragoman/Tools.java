package dev.dragoman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that tests use; a test is skipped with a message where one is missing, but fails where {@code CI=true}. */
public final class Tools {

    private static final long LONGEST_SECONDS = 300;

    private Tools() {}

    /**
     * Runs a program and gives what it wrote to its standard output; it must end with 0.
     *
     * @param origin the Debian package that brings it
     * @param folder where it runs
     */
    public static String run(String origin, Path folder, String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(path(origin, program).toString()));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve(program + ".errors");
        try {
            Path output = folder.resolve(program + ".output");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as("%s ended in time", command).isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", command, Files.readString(errors, UTF_8))
                    .isZero();
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts a program that runs until it is stopped.
     *
     * @param origin the Debian package that brings it
     * @param folder where it runs
     */
    public static Process start(String origin, Path folder, String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(path(origin, program).toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve(program + ".output").toFile())
                .redirectError(folder.resolve(program + ".errors").toFile())
                .start();
    }

    /** What the program last run in this folder wrote to its standard error. */
    public static String errors(Path folder, String program) throws IOException {
        return Files.readString(folder.resolve(program + ".errors"), UTF_8);
    }

    /** Skips the test with a message, or fails it where {@code CI=true}; never gives a path. */
    public static Path missing(String message) {
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(message);
        }
        return Assumptions.abort(message);
    }

    private static Path path(String origin, String program) {
        // Servers lie in /usr/sbin, which is not on every user's path.
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() ->
                        missing("There is no " + program + " on this machine: install it (Debian: apt-get install "
                                + origin + ") to run the tests that use it"));
    }
}
