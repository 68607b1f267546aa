package dev.dragoman.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A LibreTranslate of the tests' own, which does what the texts ask for: {@code once-429} answers that status the first time it
 * is asked, {@code lose-markup} drops all tags, {@code too-few} answers a text too few unless it is asked for one alone, and
 * {@code hold-NAME} waits until {@code POST /release/NAME}; {@code GET /held/NAME} answers 200 once it waits.
 */
public class TranslationServer implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "test.translation-server";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ONCE = Pattern.compile("once-([0-9]{3})");
    private static final Pattern HOLD = Pattern.compile("hold-([0-9a-f-]+)");

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Map<String, CountDownLatch> holds = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    /** Where tests control it. */
    public static String address() {
        return System.getProperty(ADDRESS);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/translate", this::translate);
        server.createContext("/held/", asked -> answer(asked, held.contains(name(asked)) ? 200 : 404, "{}"));
        server.createContext("/release/", asked -> {
            hold(name(asked)).countDown();
            answer(asked, 200, "{}");
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty(ADDRESS, address);
        return Map.of(
                "dragoman.machine.provider", "libretranslate",
                "dragoman.machine.url", address,
                "dragoman.machine.poll", "200ms",
                "dragoman.machine.concurrency", "8",
                "dragoman.machine.first-retry", "50ms");
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
        System.clearProperty(ADDRESS);
    }

    private void translate(HttpExchange asked) throws IOException {
        JsonNode request = JSON.readTree(asked.getRequestBody().readAllBytes());
        List<String> texts = new ArrayList<>();
        request.path("q").forEach(text -> texts.add(text.asText()));
        String all = String.join("\n", texts);
        Matcher hold = HOLD.matcher(all);
        while (hold.find()) {
            held.add(hold.group(1));
            await(hold(hold.group(1)));
        }
        Matcher once = ONCE.matcher(all);
        if (once.find() && refused.add(all)) {
            asked.getResponseHeaders().add("Retry-After", "0");
            answer(asked, Integer.parseInt(once.group(1)), "{\"error\": \"Not now\"}");
            return;
        }
        if (all.contains("too-few") && texts.size() > 1) {
            texts.remove(0);
        }
        ObjectNode answer = JSON.createObjectNode();
        texts.forEach(text -> answer.withArray("translatedText")
                .add(request.path("target").asText() + ": "
                        + (text.contains("lose-markup") ? text.replaceAll("<[^>]*>", "") : text)));
        answer(asked, 200, answer.toString());
    }

    private CountDownLatch hold(String name) {
        return holds.computeIfAbsent(name, held -> new CountDownLatch(1));
    }

    private static String name(HttpExchange asked) {
        return asked.getRequestURI().getPath().replaceFirst(".*/", "");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange asked, int status, String text) throws IOException {
        try (asked) {
            byte[] body = text.getBytes(UTF_8);
            asked.getResponseHeaders().add("Content-Type", "application/json");
            asked.sendResponseHeaders(status, body.length);
            asked.getResponseBody().write(body);
        }
    }
}
