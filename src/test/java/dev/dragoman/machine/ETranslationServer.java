package dev.dragoman.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An eTranslation of the tests' own. It delivers nothing by itself: {@code GET /asked?TEXT} answers the newest request whose
 * document contains the text, so that tests deliver what they like.
 */
public class ETranslationServer implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "test.etranslation-server";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** Where tests look. */
    public static String address() {
        return System.getProperty(ADDRESS);
    }

    /** The document of a request. */
    public static String document(JsonNode request) {
        return new String(
                Base64.getDecoder()
                        .decode(request.at("/documentToTranslateBase64/content").asText()),
                UTF_8);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/si/translate", asked -> {
            requests.add(JSON.readTree(asked.getRequestBody().readAllBytes()));
            answer(asked, 200, String.valueOf(requests.size()));
        });
        server.createContext("/asked", asked -> {
            String text = asked.getRequestURI().getQuery();
            JsonNode found = null;
            for (JsonNode request : requests) {
                found = document(request).contains(text) ? request : found;
            }
            answer(asked, found == null ? 404 : 200, found == null ? "{}" : found.toString());
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty(ADDRESS, address);
        return Map.of(
                "dragoman.machine.provider", "etranslation",
                "dragoman.machine.url", address + "/si/translate",
                "dragoman.machine.user", "App",
                "dragoman.machine.key", "secret",
                "dragoman.machine.poll", "200ms",
                "dragoman.machine.first-retry", "50ms");
    }

    @Override
    public void stop() {
        server.stop(0);
        System.clearProperty(ADDRESS);
    }

    private static void answer(HttpExchange asked, int status, String text) throws IOException {
        try (asked) {
            byte[] body = text.getBytes(UTF_8);
            asked.sendResponseHeaders(status, body.length);
            asked.getResponseBody().write(body);
        }
    }
}
