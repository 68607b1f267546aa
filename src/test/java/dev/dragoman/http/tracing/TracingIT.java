package dev.dragoman.http.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.reliability.ServiceProcess;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests as an OpenTelemetry Collector gets them from the built artifact, and what readers see of that: nothing. */
class TracingIT {

    private static final String RECORD = "/api/records/nato-foreign-ministers-meeting-2023-04-05";

    /** What a reverse proxy sends. */
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final String PARENT = "b7ad6b7169203331";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + PARENT + "-01";

    private static final String SECRET = "Wq3v0hYt7mB2xK9cR5sL8dN1fG4jP6zA0eU3iO7yTbC";

    @TempDir
    Path folder;

    /** Without the header field by which it would propose HTTP/2, which the response cache leaves to the resources. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Collector collector;
    private ServiceProcess service;

    @BeforeEach
    void aCollector() throws IOException {
        collector = new Collector();
    }

    @AfterEach
    void end() {
        service.close();
        collector.close();
    }

    @Test
    void readsAndWritesContinueTheTraceOfTheReverseProxyUnderTheirTemplates() throws Exception {
        start(Map.of("dragoman.tracing.endpoint", collector.endpoint()));

        assertThat(traced(RECORD + "?lang=ja").statusCode()).isEqualTo(200);
        // The second one is answered from the response cache.
        assertThat(traced(RECORD + "?lang=ja").statusCode()).isEqualTo(200);
        assertThat(traced("/ja/nato-foreign-ministers-meeting-2023-04-05").statusCode())
                .isEqualTo(200);
        assertThat(write("test-traced").statusCode()).isEqualTo(201);

        List<Span> spans = collector.spansUntil(named("PUT /api/records/{slug}"));
        assertThat(spans)
                .extracting(Span::getName)
                .containsExactlyInAnyOrder(
                        "GET /api/records/{slug}",
                        "GET /api/records/{slug}",
                        "GET /{locale}/{slug}",
                        "PUT /api/records/{slug}");
        assertThat(spans).allSatisfy(span -> {
            assertThat(hex(span.getTraceId().toByteArray())).isEqualTo(TRACE);
            assertThat(hex(span.getParentSpanId().toByteArray())).isEqualTo(PARENT);
            assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
        });
        assertThat(spans.stream().filter(named("GET /api/records/{slug}"))).allSatisfy(span -> {
            assertThat(attribute(span, "http.route")).isEqualTo("/api/records/{slug}");
            assertThat(attribute(span, "url.path")).isEqualTo(RECORD);
        });
    }

    @Test
    void noSpanHasAQueryOrASecretAndHealthChecksHaveNone() throws Exception {
        start(Map.of("dragoman.tracing.endpoint", collector.endpoint()));

        for (String path : List.of(
                "/preview/" + SECRET,
                "/preview/" + SECRET + "/pictures/1/a.png",
                "/x/../preview/" + SECRET,
                "/%70review/" + SECRET,
                "/machine/callbacks/" + SECRET,
                "/api/records?q=" + SECRET,
                "/desk/sign-in/callback?state=x&code=" + SECRET,
                "/q/health/ready",
                "/q/health/group/writing",
                "/q/openapi")) {
            client.send(
                    request(path)
                            .header("Authorization", "Bearer " + SECRET)
                            .header("Cookie", "session=" + SECRET)
                            .header("X-Forwarded-For", "198.51.100.7")
                            .build(),
                    BodyHandlers.ofString());
        }
        traced(RECORD);

        List<Span> spans = collector.spansUntil(named("GET /api/records/{slug}"));
        assertThat(spans).extracting(Span::getName).contains("GET /preview/{secret}", "GET /api/records");
        assertThat(spans).extracting(span -> attribute(span, "url.path")).noneMatch(path -> path.startsWith("/q/"));
        assertThat(collector.received().toString()).doesNotContain(SECRET, "198.51.100.7");
    }

    @Test
    void aLogLineOfARequestHasTheIdOfItsTrace() throws Exception {
        start(Map.of(
                "dragoman.tracing.endpoint", collector.endpoint(), "dragoman.access.failed-tokens-per-minute", "1"));

        for (int i = 0; i < 2; i++) {
            client.send(
                    request("/api/tokens/self")
                            .header("traceparent", TRACEPARENT)
                            .header("X-Request-Id", "edge-7f3a.1")
                            .header("Authorization", "Bearer " + SECRET)
                            .build(),
                    BodyHandlers.ofString());
        }

        readUntilLogged("unknown tokens in a minute");
        assertThat(service.log().lines().filter(line -> line.contains("unknown tokens in a minute")))
                .singleElement()
                .asString()
                .contains(" edge-7f3a.1 " + TRACE + " ");
    }

    @Test
    void withoutTheSettingNothingIsSentAndAnswersHaveTheSameBytesAsWithIt() throws Exception {
        List<String> paths = List.of(RECORD, "/ja/nato-foreign-ministers-meeting-2023-04-05", "/en/", "/nothing-here");
        start(Map.of("quarkus.otel.exporter.otlp.endpoint", collector.endpoint()));
        List<String> untraced = answers(paths);
        service.stop();
        assertThat(collector.received()).isEmpty();

        start(Map.of("dragoman.tracing.endpoint", collector.endpoint()));
        List<String> traced = answers(paths);

        assertThat(traced).isEqualTo(untraced);
        assertThat(collector.spansUntil(named("GET /api/records/{slug}"))).isNotEmpty();
    }

    @Test
    void aCollectorThatCannotBeReachedDisturbsNoReaderAndDoesNotFillTheLog() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        start(Map.of("dragoman.tracing.endpoint", "http://127.0.0.1:" + closed));

        readUntilLogged("Too many log messages detected");
        for (int i = 0; i < 1_000; i++) {
            assertThat(answer(RECORD).statusCode()).isEqualTo(200);
        }

        assertThat(service.log().lines().filter(line -> line.contains("export")).count())
                .isLessThan(10);
    }

    /** With exports without delay, and in one process after the other on the same store. */
    private void start(Map<String, String> settings) throws IOException {
        service = new ServiceProcess(folder, settings);
        service.start(Map.of("quarkus.otel.bsp.schedule.delay", "50ms"));
    }

    private List<String> answers(List<String> paths) {
        List<String> answers = new ArrayList<>();
        for (String path : paths) {
            // The second one is answered from the response cache.
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> answer = answer(path);
                Map<String, List<String>> fields =
                        new TreeMap<>(answer.headers().map());
                // Last-Modified is left out shortly after a change, and the first start imports the records.
                fields.keySet().removeAll(List.of("date", "last-modified", "x-request-id"));
                answers.add(
                        answer.statusCode() + " " + fields + " " + answer.body().replaceAll("[0-9a-f]{16}", ""));
            }
        }
        return answers;
    }

    private HttpResponse<String> answer(String path) {
        return send(request(path).build());
    }

    private HttpResponse<String> traced(String path) {
        return send(request(path).header("traceparent", TRACEPARENT).build());
    }

    private HttpResponse<String> write(String slug) {
        return send(request("/api/records/" + slug)
                .header("traceparent", TRACEPARENT)
                .header("Authorization", "Bearer " + ServiceProcess.TOKEN)
                .header("Content-Type", "text/markdown;charset=UTF-8")
                .PUT(BodyPublishers.ofString(
                        "---\nkind: statement\ntitle: A title\nissued: 2024-01-01\n---\n\nText.\n"))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.address().resolve(path)).header("Accept", "*/*");
    }

    /** Reads until the service has logged something; its output comes a little later. */
    private void readUntilLogged(String words) {
        do {
            assertThat(answer(RECORD).statusCode()).isEqualTo(200);
        } while (!service.log().contains(words));
    }

    private static Predicate<Span> named(String name) {
        return span -> span.getName().equals(name);
    }

    private static String attribute(Span span, String key) {
        return span.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .findFirst()
                .orElse("");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
