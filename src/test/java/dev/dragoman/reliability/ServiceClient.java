package dev.dragoman.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The requests of editors and readers to a service that may go away at any time. */
final class ServiceClient {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI address;

    ServiceClient(URI address) {
        this.address = address;
    }

    /** Reads as a reader does. */
    HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "application/json"));
    }

    /** Reads a page as a browser does. */
    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html"));
    }

    /** Opens the stream of changes after an event. */
    InputStream changes(String lastEventId) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                request("/api/changes/stream")
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", lastEventId)
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Reads as an editor does. */
    HttpResponse<String> readAsEditor(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "application/json").header("Authorization", bearer()));
    }

    /** Sends JSON, or Markdown if it begins like that, as the admin; a version that is there is replaced. */
    HttpResponse<String> put(String path, String body, boolean replaces) throws IOException, InterruptedException {
        return put(path, ServiceProcess.TOKEN, body, replaces);
    }

    /** Sends it as the owner of a token. */
    HttpResponse<String> put(String path, String token, String body, boolean replaces)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", body.startsWith("---") ? "text/markdown" : "application/json")
                .PUT(BodyPublishers.ofString(body));
        return send(replaces ? request.header("If-Match", "*") : request);
    }

    /** Replaces the version with an entity tag by JSON, as the admin. */
    HttpResponse<String> replace(String path, String json, String tag) throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", bearer())
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, String token, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Makes another person with all rights, and returns their token. */
    String newAdmin(String name) throws IOException, InterruptedException {
        String grants = "{\"name\": \"" + name + "\", \"grants\": [\"admin\"]}";
        return new ObjectMapper()
                .readTree(post("/api/tokens", ServiceProcess.TOKEN, grants).body())
                .path("token")
                .asText();
    }

    /** Saves one unit as the editor in the browser does. */
    HttpResponse<String> save(String path, String cookie, int version, String text)
            throws IOException, InterruptedException {
        return send(form(path)
                .header("Cookie", cookie)
                .header("HX-Request", "true")
                .POST(BodyPublishers.ofString(
                        "version=" + version + "&revision=1&do=save&text=" + URLEncoder.encode(text, UTF_8))));
    }

    /** Signs in at the desk, and returns the session's cookie. */
    String signIn() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(form("/desk/sign-in").POST(BodyPublishers.ofString("token=" + ServiceProcess.TOKEN)));
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private HttpRequest.Builder form(String path) {
        return request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(TIMEOUT);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String bearer() {
        return "Bearer " + ServiceProcess.TOKEN;
    }
}
