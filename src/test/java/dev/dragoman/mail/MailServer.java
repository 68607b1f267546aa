package dev.dragoman.mail;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.json.JsonUtil;

/**
 * A small SMTP server of the tests' own (RFC 5321). Over HTTP it tells what has arrived ({@code GET /mails}: an object with the
 * decoded messages in {@code mails}), and is told how many messages to reject for now ({@code POST /reject}).
 */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "test.mail-server";

    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger rejections = new AtomicInteger();
    private ServerSocket smtp;
    private HttpServer control;

    static String address() {
        return System.getProperty(ADDRESS);
    }

    /** Rejects the next messages, as many as are given. */
    static void reject(int messages) {
        given().body(String.valueOf(messages))
                .post(address() + "/reject")
                .then()
                .statusCode(200);
    }

    @Override
    public Map<String, String> start() {
        try {
            smtp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            run(this::accept);
            control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            control.createContext(
                    "/mails", asked -> answer(asked, JsonUtil.toJson(Map.of("mails", List.copyOf(mails)))));
            control.createContext("/reject", asked -> {
                rejections.set(
                        Integer.parseInt(new String(asked.getRequestBody().readAllBytes(), UTF_8)));
                answer(asked, "{}");
            });
            control.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(ADDRESS, "http://127.0.0.1:" + control.getAddress().getPort());
        return Map.of(
                "dragoman.mail.from", "Press desk <desk@example.org>",
                "dragoman.mail.poll", "200ms",
                "dragoman.mail.first-retry", "50ms",
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(smtp.getLocalPort()));
    }

    @Override
    public void stop() {
        control.stop(0);
        try {
            smtp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.clearProperty(ADDRESS);
    }

    private void accept() {
        while (!smtp.isClosed()) {
            try {
                Socket client = smtp.accept();
                run(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
                OutputStream out = client.getOutputStream()) {
            say(out, "220 test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (command) {
                    case "EHLO" -> say(out, "250-test\r\n250 8BITMIME");
                    case "DATA" -> {
                        say(out, "354 go on");
                        mails.add(decoded(message(in)));
                        say(out, "250 taken");
                    }
                    case "RCPT" ->
                        say(out, rejections.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? "451 not now" : "250 ok");
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // The client has gone.
            return;
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return message.toString();
    }

    /** Without the folding of long lines and without quoted-printable (RFC 2045 §6.7). */
    private static String decoded(String message) {
        String joined = message.replaceAll("\n[ \t]+", " ").replace("=\n", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < joined.length(); i++) {
            boolean quoted = joined.charAt(i) == '='
                    && i + 2 < joined.length()
                    && joined.substring(i + 1, i + 3).matches("[0-9A-F]{2}");
            bytes.write(quoted ? Integer.parseInt(joined.substring(i + 1, i + 3), 16) : joined.charAt(i));
            i += quoted ? 2 : 0;
        }
        return bytes.toString(UTF_8);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    private static void answer(HttpExchange asked, String text) throws IOException {
        try (asked) {
            byte[] body = text.getBytes(UTF_8);
            asked.getResponseHeaders().add("Content-Type", "application/json");
            asked.sendResponseHeaders(200, body.length);
            asked.getResponseBody().write(body);
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "test-mail-server");
        thread.setDaemon(true);
        thread.start();
    }
}
