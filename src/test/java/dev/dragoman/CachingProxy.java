package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A reverse proxy that runs with the example configuration under {@code docker/}, in front of the service under test. */
public final class CachingProxy implements AutoCloseable {

    private static final long START_SECONDS = 120;

    private final Process process;
    private final int port;

    private CachingProxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** nginx, of which the user "root" of a container needs no worker of another user. */
    public static CachingProxy nginx(Path folder, int servicePort) throws IOException {
        int port = freePort();
        Path file = folder.resolve("nginx.conf");
        Files.writeString(
                file,
                "user " + System.getProperty("user.name") + ";\n"
                        + Files.readString(Path.of("docker/nginx/nginx.conf"))
                                .replace("/var/cache/nginx", folder.toString())
                                .replace(
                                        "/tmp/dragoman-nginx.pid",
                                        folder.resolve("nginx.pid").toString())
                                .replace("access_log /dev/stdout", "access_log off")
                                .replace("127.0.0.1:8080", "127.0.0.1:" + servicePort)
                                .replace("listen 8000", "listen 127.0.0.1:" + port));
        return start(
                folder,
                port,
                "nginx",
                "nginx",
                List.of("-p", folder.toString(), "-c", file.toString(), "-g", "daemon off;"));
    }

    public static CachingProxy varnish(Path folder, int servicePort) throws IOException {
        int port = freePort();
        Path file = folder.resolve("default.vcl");
        Files.writeString(
                file,
                Files.readString(Path.of("docker/varnish/default.vcl"))
                        .replace(".port = \"8080\"", ".port = \"" + servicePort + "\""));
        return start(
                folder,
                port,
                "varnish",
                "varnishd",
                List.of(
                        "-F",
                        "-n",
                        folder.resolve("work").toString(),
                        "-a",
                        "127.0.0.1:" + port,
                        "-f",
                        file.toString(),
                        "-s",
                        "malloc,16m",
                        "-j",
                        "none"));
    }

    /** The address of the proxy, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static CachingProxy start(Path folder, int port, String origin, String program, List<String> arguments)
            throws IOException {
        CachingProxy proxy = new CachingProxy(Tools.start(origin, folder, program, arguments), port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!proxy.serves()) {
            assertThat(proxy.process.isAlive() && System.nanoTime() < end)
                    .as("%s serves: %s", program, Tools.errors(folder, program))
                    .isTrue();
        }
        return proxy;
    }

    /** Whether the proxy listens, and takes the service for healthy. */
    private boolean serves() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(address() + "/api/locales").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
