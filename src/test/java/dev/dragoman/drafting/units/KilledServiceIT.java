package dev.dragoman.drafting.units;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.startup.BuiltArtifact;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed while people save: a process of its own, and {@code kill -9}. */
class KilledServiceIT {

    private static final String TOKEN = "a-token-of-the-test-of-a-killed-service";
    private static final String TRANSLATION = "records/test-killed-service/translations/fr";
    private static final Pattern ADDRESS = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final int EDITORS = 4;
    private static final int SAVES = 40;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(SAVES);

    @TempDir
    Path folder;

    private Process process;
    private URI address;

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void everySaveThatWasAcknowledgedIsInTheHistoryAfterAKill() throws IOException, InterruptedException {
        start();
        send(request("api/records/test-killed-service")
                .header("Content-Type", "text/markdown")
                .PUT(BodyPublishers.ofString("""
                        ---
                        kind: readout
                        title: A record of the test
                        issued: 1990-01-02
                        ---

                        """ + "A paragraph.\n\n".repeat(EDITORS))));
        String cookie = signIn();
        List<Thread> editors = new ArrayList<>();
        for (int number = 1; number <= EDITORS; number++) {
            String unit = "p" + number;
            Thread editor = new Thread(() -> edit(unit, cookie));
            editor.start();
            editors.add(editor);
        }

        assertThat(enough.await(5, TimeUnit.MINUTES)).isTrue();
        process.destroyForcibly().waitFor();
        for (Thread editor : editors) {
            editor.join();
        }

        start();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(SAVES);
        assertThat(history()).containsAll(acknowledged);
    }

    /** Saves one unit again and again, until the service is gone. */
    private void edit(String unit, String cookie) {
        int version = 0;
        try {
            for (int save = 1; ; save++) {
                String text = unit + " texte " + save;
                HttpResponse<String> answer = client.send(
                        request("desk/" + TRANSLATION + "/units/" + unit)
                                .header("Cookie", cookie)
                                .header("HX-Request", "true")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("version=" + version + "&revision=1&do=save&text="
                                        + URLEncoder.encode(text, UTF_8)))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                acknowledged.add(text);
                enough.countDown();
                Matcher next = VERSION.matcher(answer.body());
                assertThat(next.find()).isTrue();
                version = Integer.parseInt(next.group(1));
            }
        } catch (IOException killed) {
            // What was not answered may have been stored or not.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All texts of all versions. */
    private List<String> history() throws IOException, InterruptedException {
        HttpResponse<String> newest = client.send(request("api/" + TRANSLATION).build(), BodyHandlers.ofString());
        int last = Integer.parseInt(
                newest.headers().firstValue("ETag").orElseThrow().replaceFirst("^\"(\\d+)-.*$", "$1"));
        List<String> texts = new ArrayList<>();
        Pattern target = Pattern.compile("p\\d texte \\d+");
        for (int version = 1; version <= last; version++) {
            Matcher found = target.matcher(send(request("api/" + TRANSLATION + "?version=" + version)));
            while (found.find()) {
                texts.add(found.group());
            }
        }
        return texts;
    }

    private String signIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/desk/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString("token=" + TOKEN))
                        .build(),
                BodyHandlers.ofString());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/" + path));
        return path.startsWith("api/")
                ? request.header("Authorization", "Bearer " + TOKEN).header("Accept", "application/json")
                : request.header("Sec-Fetch-Site", "same-origin").header("Accept", "text/html");
    }

    private void start() throws IOException {
        ProcessBuilder start = BuiltArtifact.in(folder);
        start.environment().put("DRAGOMAN_ADMIN_TOKEN", TOKEN);
        process = start.start();
        BufferedReader output = process.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = ADDRESS.matcher(line);
            if (listening.find()) {
                address = URI.create("http://localhost:" + listening.group(1));
            }
            if (line.contains("Dragoman is ready")) {
                break;
            }
        }
        assertThat(address).isNotNull();
        // Nobody reads on, and a full pipe would stop the process.
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
    }
}
