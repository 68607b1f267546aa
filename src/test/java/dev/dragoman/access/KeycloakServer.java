package dev.dragoman.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Keycloak of the tests' own, which the Maven profile of that name unpacks, with the realms of src/test/resources/keycloak. */
public class KeycloakServer implements QuarkusTestResourceLifecycleManager {

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path LOG = Path.of("target", "keycloak.log");
    private static final Path REALMS = Path.of("src", "test", "resources", "keycloak");
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    /** Without the profile nothing is started, and the tests have no issuer. */
    @Override
    public Map<String, String> start() {
        try {
            if (!Files.isDirectory(UNPACKED)) {
                return Map.of();
            }
            Path home = list(UNPACKED).stream()
                    .filter(folder -> Files.exists(folder.resolve("bin").resolve("kc.sh")))
                    .findFirst()
                    .orElseThrow();
            Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
            for (Path realm : list(REALMS)) {
                Files.copy(realm, realms.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            int port = freePort();
            process = start(home, port);
            String issuer = "http://127.0.0.1:" + port + "/realms/dragoman";
            await(URI.create(issuer + "/.well-known/openid-configuration"));
            return Map.of(
                    "dragoman.oidc.issuer", issuer,
                    "dragoman.oidc.client-id", "dragoman-desk",
                    "dragoman.oidc.client-secret", "the secret of the desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Keycloak was not waited for", e);
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
    }

    private static Process start(Path home, int port) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                "bash",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                // Nothing is left behind for the next run.
                "--db=dev-mem",
                "--import-realm");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        return command.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
    }

    private void await(URI address) throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        for (long second = 0; second < TIMEOUT.toSeconds(); second++) {
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Keycloak has ended; see " + LOG);
            }
            if (isThere(question)) {
                return;
            }
        }
        stop();
        throw new IllegalStateException("Keycloak does not answer; see " + LOG);
    }

    private boolean isThere(HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
