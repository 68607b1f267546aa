package dev.dragoman.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.startup.BuiltArtifact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built artifact as a process of its own, which a test kills and starts again on the same store. */
public final class ServiceProcess implements AutoCloseable {

    /** The token of the first admin. */
    public static final String TOKEN = "a-token-of-the-tests-of-reliability";

    private static final Pattern ADDRESS = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    private final Path folder;
    private final Map<String, String> settings;
    private final String[] options;
    private final List<String> log = new CopyOnWriteArrayList<>();

    private Process process;
    private URI address;

    /** @param options as in {@link BuiltArtifact#in} */
    public ServiceProcess(Path folder, Map<String, String> settings, String... options) {
        this.folder = folder;
        this.settings = settings;
        this.options = options.clone();
    }

    /** Starts the process, and returns how long it took until it was ready. */
    public Duration start(Map<String, String> more) throws IOException {
        ProcessBuilder start = BuiltArtifact.in(folder, options);
        start.environment().put("DRAGOMAN_ADMIN_TOKEN", TOKEN);
        settings.forEach((name, value) -> start.environment().put(variable(name), value));
        more.forEach((name, value) -> start.environment().put(variable(name), value));
        log.clear();
        long before = System.nanoTime();
        process = start.start();
        BufferedReader output = process.inputReader(UTF_8);
        boolean ready = false;
        for (String line = output.readLine(); line != null && !ready; line = ready ? line : output.readLine()) {
            log.add(line);
            Matcher listening = ADDRESS.matcher(line);
            if (listening.find()) {
                address = URI.create("http://localhost:" + listening.group(1));
            }
            ready = line.contains("Dragoman is ready");
        }
        if (!ready) {
            throw new IllegalStateException("The service has ended: " + String.join("\n", log));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        // A full pipe would stop the process.
        Thread reader = new Thread(() -> follow(output));
        reader.setDaemon(true);
        reader.start();
        return took;
    }

    public Duration start() throws IOException {
        return start(Map.of());
    }

    /** Ends the process without a warning (SIGKILL). */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends the process as operators do (SIGTERM). */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Runs the artifact with other arguments on the same store, and returns its exit status and what it printed. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder start = BuiltArtifact.in(folder).directory(folder.toFile());
        settings.forEach((name, value) -> start.environment().put(variable(name), value));
        start.command().addAll(List.of(arguments));
        Process command = start.start();
        String output = new String(command.getInputStream().readAllBytes(), UTF_8);
        return new Ended(command.waitFor(), output);
    }

    /** A process that has ended. */
    record Ended(int status, String output) {}

    /** Where the service listens. */
    public URI address() {
        return address;
    }

    /** Whether the process runs. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** What the process has printed since its start. */
    public String log() {
        return String.join("\n", log);
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private void follow(BufferedReader output) {
        try {
            output.lines().forEach(log::add);
        } catch (UncheckedIOException ended) {
            // The process was killed.
        }
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
