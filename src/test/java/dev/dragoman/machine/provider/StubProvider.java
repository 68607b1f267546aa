package dev.dragoman.machine.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of the tests' own in place of a provider; it answers as it is told, and keeps what it was asked. */
final class StubProvider implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What was asked. */
    record Asked(String method, String path, Map<String, List<String>> headers, String body) {

        JsonNode json() {
            return ProviderHttp.json(body.getBytes(UTF_8));
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** What it does with a request. */
    interface Handler {

        void handle(HttpExchange exchange, Asked asked) throws IOException;
    }

    StubProvider(Handler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            asked.add(request);
            try (exchange) {
                handler.handle(exchange, request);
            }
        });
        server.start();
    }

    /** One that gives the same answer to everything. */
    static StubProvider answering(int status, String body) {
        return new StubProvider((exchange, request) -> answer(exchange, status, body));
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return new ArrayList<>(asked);
    }

    /** Settings, named without the prefix, with a timeout that no passing test reaches. */
    static MachineConfig settings(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, DurationConverter::parseDuration)
                .withMapping(MachineConfig.class);
        settings.forEach((name, value) -> builder.withSources(
                new PropertiesConfigSource(Map.of("dragoman.machine." + name, value), "test " + name, 100)));
        return builder.build().getConfigMapping(MachineConfig.class);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
