package dev.dragoman.startup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dragoman.startup.commands.Command;
import dev.dragoman.startup.commands.CommandSettings;
import dev.dragoman.times.ClockProducer;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Starts the service, runs a command for operators or, with {@code --healthy}, checks the service in the same container: an
 * image without a shell has no curl.
 */
@QuarkusMain
public final class Main {

    private static final String DEFAULT_PORT = "8080";
    private static final int TIMEOUT_MILLIS = 2000;
    private static final String REQUEST =
            "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String READY = "HTTP/1.1 200";

    /** Where the driver looks for its library before it unpacks its own. */
    private static final String SQLITE_FOLDER = "org.sqlite.lib.path";

    Main() {}

    public static void main(String... arguments) {
        if (List.of(arguments).contains("--healthy")) {
            String port =
                    Optional.ofNullable(System.getenv("QUARKUS_HTTP_PORT")).orElse(DEFAULT_PORT);
            System.exit(isReady(Integer.parseInt(port)) ? 0 : 1);
        }
        Optional<String> wrong = StartupSettings.problem(System.getenv(), System::getProperty);
        if (wrong.isPresent()) {
            // There is no log yet.
            System.err.println(wrong.get());
            System.exit(1);
        }
        executable().flatMap(Main::libraryBeside).ifPresent(folder -> System.setProperty(SQLITE_FOLDER, folder));
        if (arguments.length > 0 && (!arguments[0].startsWith("-") || arguments[0].equals("--help"))) {
            System.exit(runCommand(List.of(arguments)));
        }
        Quarkus.run(ReadyMessage.class, arguments);
    }

    private static int runCommand(List<String> arguments) {
        try {
            return Command.run(arguments, CommandSettings.read(), ClockProducer.systemClock(), System.out, System.err);
        } catch (IOException | ConfigValidationException e) {
            System.err.println("The settings cannot be read: " + e.getMessage());
            return 1;
        }
    }

    /** The running native executable; empty on a JVM. */
    private static Optional<Path> executable() {
        return ImageMode.current() == ImageMode.NATIVE_RUN
                ? ProcessHandle.current().info().command().map(Path::of)
                : Optional.empty();
    }

    /** The folder of an executable if SQLite's library lies there: the one packed inside is unpacked at every start. */
    static Optional<String> libraryBeside(Path executable) {
        Path folder = executable.toAbsolutePath().getParent();
        return Files.isReadable(folder.resolve(System.mapLibraryName("sqlitejdbc")))
                ? Optional.of(folder.toString())
                : Optional.empty();
    }

    /**
     * Whether the service on this local port is ready; a plain socket, because each check is a new process.
     */
    public static boolean isReady(int port) {
        try (Socket connection = new Socket()) {
            connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            connection.setSoTimeout(TIMEOUT_MILLIS);
            connection.getOutputStream().write(REQUEST.getBytes(US_ASCII));
            byte[] answer = connection.getInputStream().readNBytes(READY.length());
            return new String(answer, US_ASCII).equals(READY);
        } catch (IOException e) {
            return false;
        }
    }
}
